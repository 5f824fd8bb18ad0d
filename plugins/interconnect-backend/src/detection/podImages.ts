import { goSlice } from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

/** The spec of a Deployment, as far as it tells the version of what it runs. */
export const podImages = z.object({
  template: z.object({
    spec: z.object({
      containers: goSlice(z.object({ image: z.string().optional() })),
    }),
  }),
});
