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

const ControlPlane = kubernetesObject('Deployment', {
  spec: z.object({ replicas: z.number().optional() }).optional(),
});

/**
 * Whether meshes encrypt their traffic, and how many control planes are to run; zones and ingresses
 * are read by the detector. A Mesh may hold the key of its authority, so that nothing else of it is
 * kept.
 */
export const kumaReads: Reads = {
  meshes: optional(list('kuma.io', 'meshes', Mesh)),
  controlPlanes: optional(
    list('apps', 'deployments', ControlPlane, {
      labelSelector: 'app=kuma-control-plane',
    }),
  ),
};
