import {
  goSlice,
  kubernetesObject,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

/** A mesh of AWS that this cluster takes part in; the controller writes the status. */
export const MeshSchema = kubernetesObject('Mesh', {
  status: z
    .object({
      meshARN: z.string().optional(),
      conditions: goSlice(
        z.object({
          type: z.string(),
          status: z.string(),
          reason: z.string().optional(),
        }),
      ),
    })
    .optional(),
});
export type Mesh = z.output<typeof MeshSchema>;
