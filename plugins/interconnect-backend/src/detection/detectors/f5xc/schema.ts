import {
  goSlice,
  kubernetesObject,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

// Not to be read: the ConfigMap vpm-cfg, whose one text holds the site's name and, beside it, the
// token with which the site registers.

/** What prepares nodes. */
export const DaemonSetSchema = kubernetesObject('DaemonSet');

/** `ver`, the data plane, which is made once the site is accepted. */
export const StatefulSetSchema = kubernetesObject('StatefulSet', {
  spec: z.object({ replicas: z.number().optional() }).optional(),
  status: z.object({ readyReplicas: z.number().optional() }).optional(),
});
export type StatefulSet = z.output<typeof StatefulSetSchema>;

/** Where other sites reach this one without F5's edges in between. */
export const ServiceSchema = kubernetesObject('Service', {
  spec: z
    .object({
      type: z.string().optional(),
      ports: goSlice(
        z.object({
          port: z.number().optional(),
          protocol: z.string().optional(),
        }),
      ),
    })
    .optional(),
});
export type Service = z.output<typeof ServiceSchema>;
