import {
  goSlice,
  kubernetesObject,
  objectMeta,
  onlyOf,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

/** What is looked up in the control plane's environment; other variables may be passwords. */
const VARIABLES = [
  'KUMA_MODE',
  'KUMA_MULTIZONE_ZONE_GLOBAL_ADDRESS',
  'KUMA_MULTIZONE_ZONE_NAME',
];

/** The control plane: of a zone, or of all zones. */
export const ControlPlaneSchema = kubernetesObject('Deployment', {
  spec: z.object({
    template: z.object({
      spec: z.object({
        containers: goSlice(
          z.object({
            name: z.string(),
            image: z.string().optional(),
            env: onlyOf(
              VARIABLES,
              z.object({ name: z.string(), value: z.string().optional() }),
            ),
          }),
        ),
      }),
    }),
  }),
  status: z.object({ availableReplicas: z.number().optional() }).optional(),
});
export type ControlPlane = z.output<typeof ControlPlaneSchema>;

/** A zone; absent `enabled` means that it is. */
export const ZoneSchema = kubernetesObject('Zone', {
  metadata: objectMeta(),
  spec: z.object({ enabled: z.boolean().nullish() }).nullish(),
});
export type Zone = z.output<typeof ZoneSchema>;

/**
 * What the global control plane saw of a zone's connections (kuma
 * api/system/v1alpha1/zone_insight.proto). The zone's whole configuration stands beside it, and is
 * not read.
 */
export const ZoneInsightSchema = kubernetesObject('ZoneInsight', {
  spec: z
    .object({
      subscriptions: goSlice(
        z.object({
          connectTime: z.string().nullish(),
          disconnectTime: z.string().nullish(),
          version: z
            .object({
              kumaCp: z
                .object({ kumaCpGlobalCompatible: z.boolean().optional() })
                .nullish(),
            })
            .nullish(),
        }),
      ),
      healthCheck: z.object({ time: z.string().nullish() }).nullish(),
    })
    .nullish(),
});
export type ZoneInsight = z.output<typeof ZoneInsightSchema>;

/** Where the traffic of other zones comes into one; without a zone it is this one's own. */
export const ZoneIngressSchema = kubernetesObject('ZoneIngress', {
  spec: z
    .object({
      zone: z.string().optional(),
      networking: z
        .object({
          advertisedAddress: z.string().optional(),
          advertisedPort: z.number().optional(),
        })
        .nullish(),
    })
    .nullish(),
});
export type ZoneIngress = z.output<typeof ZoneIngressSchema>;

/** The same since 2.14, where it is turned on: it is only there while an ingress is ready. */
export const MeshZoneAddressSchema = kubernetesObject('MeshZoneAddress', {
  spec: z.object({ address: z.string(), port: z.number() }),
});
export type MeshZoneAddress = z.output<typeof MeshZoneAddressSchema>;
