import {
  goSlice,
  kubernetesObject,
  objectMeta,
  onlyOf,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

const ConditionSchema = z.object({ type: z.string(), status: z.string() });

/** `managedclusters.cluster.open-cluster-management.io`: a spoke, as its hub sees it. */
export const ManagedClusterSchema = kubernetesObject('ManagedCluster', {
  metadata: objectMeta(),
  spec: z.object({ hubAcceptsClient: z.boolean().optional() }).optional(),
  status: z
    .object({
      conditions: goSlice(ConditionSchema),
      clusterClaims: onlyOf(
        ['id.k8s.io'],
        z.object({ name: z.string(), value: z.string().optional() }),
      ),
    })
    .optional(),
});
export type ManagedCluster = z.output<typeof ManagedClusterSchema>;

/** `klusterlets.operator.open-cluster-management.io`: the agent that makes a cluster a spoke. */
export const KlusterletSchema = kubernetesObject('Klusterlet', {
  spec: z.object({ clusterName: z.string().optional() }).optional(),
  status: z.object({ conditions: goSlice(ConditionSchema) }).optional(),
});
export type Klusterlet = z.output<typeof KlusterletSchema>;

/** `clusterclaims.cluster.open-cluster-management.io`, of which `id.k8s.io` tells clusters apart. */
export const ClusterClaimSchema = kubernetesObject('ClusterClaim', {
  spec: z.object({ value: z.string() }),
});
export type ClusterClaim = z.output<typeof ClusterClaimSchema>;

/** `kube-system`, whose uid `id.k8s.io` is unless somebody set another. */
export const NamespaceSchema = kubernetesObject('Namespace', {
  metadata: objectMeta(),
});
export type Namespace = z.output<typeof NamespaceSchema>;
