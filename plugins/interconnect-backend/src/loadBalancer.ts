import {
  goSlice,
  KubernetesObject,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

/** The status of a Service or an Ingress: where its traffic comes in. */
export const loadBalancerStatus = z
  .object({
    loadBalancer: z
      .object({
        ingress: goSlice(
          z.object({
            ip: z.string().optional(),
            hostname: z.string().optional(),
          }),
        ),
      })
      .optional(),
  })
  .optional();

/** An object whose traffic comes in through a load balancer. */
export type Balanced = KubernetesObject & {
  status?: z.output<typeof loadBalancerStatus>;
};
