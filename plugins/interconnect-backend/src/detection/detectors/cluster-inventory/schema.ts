import {
  goSlice,
  kubernetesObject,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

/** `clusterprofiles.multicluster.x-k8s.io`; who may connect to the cluster, and how, is not read. */
export const ClusterProfileSchema = kubernetesObject('ClusterProfile', {
  spec: z
    .object({
      displayName: z.string().optional(),
      clusterManager: z.object({ name: z.string() }).optional(),
    })
    .optional(),
  status: z
    .object({
      conditions: goSlice(z.object({ type: z.string(), status: z.string() })),
      properties: goSlice(
        z.object({ name: z.string(), value: z.string().optional() }),
      ),
    })
    .optional(),
});
export type ClusterProfile = z.output<typeof ClusterProfileSchema>;

/** What managers that have a detector of their own keep of a cluster, under the same name. */
export const ManagedClusterSchema = kubernetesObject('ManagedCluster');
export const MemberClusterSchema = kubernetesObject('MemberCluster');
export const KarmadaClusterSchema = kubernetesObject('Cluster');
