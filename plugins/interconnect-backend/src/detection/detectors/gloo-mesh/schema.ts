import {
  goSlice,
  kubernetesObject,
  onlyOf,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

/** Solo's build of istiod. */
export const IstiodSchema = kubernetesObject('Deployment', {
  spec: z.object({
    template: z.object({
      spec: z.object({
        containers: goSlice(
          z.object({
            name: z.string(),
            image: z.string().optional(),
            env: onlyOf(
              ['CLUSTER_ID'],
              z.object({ name: z.string(), value: z.string().optional() }),
            ),
          }),
        ),
      }),
    }),
  }),
  status: z.object({ availableReplicas: z.number().optional() }).optional(),
});
export type Istiod = z.output<typeof IstiodSchema>;

const AddressesSchema = goSlice(z.object({ value: z.string().optional() }));

/** The way into this cluster, or, of class `istio-remote`, into a peer. */
export const GatewaySchema = kubernetesObject('Gateway', {
  spec: z.object({
    gatewayClassName: z.string(),
    addresses: AddressesSchema,
    listeners: goSlice(z.object({ port: z.number().optional() })),
  }),
  status: z
    .object({
      addresses: AddressesSchema,
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
export type Gateway = z.output<typeof GatewaySchema>;
