import {
  goSlice,
  kubernetesObject,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

/** The controller, under the name that its manifests give it. */
export const ControllerSchema = kubernetesObject('Deployment', {
  spec: z.object({
    template: z.object({
      spec: z.object({
        containers: goSlice(z.object({ image: z.string().optional() })),
      }),
    }),
  }),
});
export type Controller = z.output<typeof ControllerSchema>;
