import {
  kubernetesObject,
  list,
  optional,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

const Mesh = kubernetesObject('Mesh', {
  spec: z
    .object({
      mtls: z.object({ enabledBackend: z.string().optional() }).nullish(),
    })
    .nullish(),
});

/** Whether meshes encrypt their traffic; zones and ingresses are read by the detector. */
export const kumaReads: Reads = {
  meshes: optional(list('kuma.io', 'meshes', Mesh)),
};
