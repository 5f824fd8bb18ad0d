import {
  goSlice,
  kubernetesObject,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { podImages } from '../../podImages';

/** Where NetBird's network enters this cluster, and under which domain its services are named. */
export const RouterSchema = kubernetesObject('NetworkRouter', {
  spec: z
    .object({ dnsZoneRef: z.object({ name: z.string() }).optional() })
    .optional(),
});
export type Router = z.output<typeof RouterSchema>;

/** A way from this cluster's pods to one address in NetBird's network. */
export const EgressSchema = kubernetesObject('NetworkEgress', {
  spec: z.object({
    target: z.object({
      fqdn: z.object({ hostname: z.string() }).nullish(),
      ip: z.object({ address: z.string() }).nullish(),
    }),
  }),
  status: z
    .object({
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
export type Egress = z.output<typeof EgressSchema>;

/** A routing peer of the older group version, `netbird.io/v1`. */
export const LegacyRouterSchema = kubernetesObject('NBRoutingPeer');

/** The operator. */
export const OperatorSchema = kubernetesObject('Deployment', {
  spec: podImages,
});
