import {
  goSlice,
  kubernetesObject,
  objectMeta,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { podImages } from '../../podImages';

/** In which set, as whom and under which leader this cluster is; up to Antrea 1.13 without its own id. */
export const ClusterSetSchema = kubernetesObject('ClusterSet', {
  spec: z.object({
    clusterID: z.string().optional(),
    leaders: goSlice(
      z.object({ clusterID: z.string(), server: z.string().optional() }),
    ),
  }),
  status: z
    .object({
      clusterStatuses: goSlice(
        z.object({
          clusterID: z.string(),
          conditions: goSlice(
            z.object({
              type: z.string(),
              status: z.string(),
              message: z.string().optional(),
            }),
          ),
        }),
      ),
    })
    .optional(),
});
export type ClusterSet = z.output<typeof ClusterSetSchema>;

/** By what id this cluster is known, where its ClusterSet does not say. */
export const ClusterClaimSchema = kubernetesObject('ClusterClaim', {
  name: z.string().optional(),
  value: z.string(),
});
export type ClusterClaim = z.output<typeof ClusterClaimSchema>;

const WireGuardSchema = z.object({ publicKey: z.string().optional() });

/** The node that carries this cluster's tunnels; its fields stand at the top. */
export const GatewaySchema = kubernetesObject('Gateway', {
  gatewayIP: z.string().optional(),
  wireGuard: WireGuardSchema.optional(),
});
export type Gateway = z.output<typeof GatewaySchema>;

/** What the leader hands on about another member. */
export const ClusterInfoImportSchema = kubernetesObject('ClusterInfoImport', {
  spec: z.object({
    clusterID: z.string(),
    gatewayInfos: goSlice(z.object({ gatewayIP: z.string().optional() })),
    wireGuard: WireGuardSchema.optional(),
  }),
});
export type ClusterInfoImport = z.output<typeof ClusterInfoImportSchema>;

/** With which a member beats at its leader; its fields stand at the top. */
export const MemberClusterAnnounceSchema = kubernetesObject(
  'MemberClusterAnnounce',
  {
    metadata: objectMeta({ 'touch-ts': z.string().optional() }),
    clusterID: z.string(),
  },
);
export type MemberClusterAnnounce = z.output<
  typeof MemberClusterAnnounceSchema
>;

/** The controller: whoever wrote a status, and whether it still can. */
export const ControllerSchema = kubernetesObject('Deployment', {
  spec: podImages,
  status: z.object({ readyReplicas: z.number().optional() }).optional(),
});
export type Controller = z.output<typeof ControllerSchema>;
