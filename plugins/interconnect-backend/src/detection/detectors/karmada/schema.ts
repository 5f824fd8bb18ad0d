import {
  goSlice,
  kubernetesObject,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

// `spec.proxyHeader` may hold credentials, and `spec.secretRef` names some: neither may be read here.

/** `clusters.cluster.karmada.io`, of Karmada's own API server: a member. */
export const ClusterSchema = kubernetesObject('Cluster', {
  spec: z
    .object({
      id: z.string().optional(),
      syncMode: z.string().optional(),
    })
    .optional(),
  status: z
    .object({
      conditions: goSlice(z.object({ type: z.string(), status: z.string() })),
    })
    .optional(),
});
export type Cluster = z.output<typeof ClusterSchema>;

/** `kube-system`, whose uid is a member's id; `karmada-cluster`, which joining leaves in a member. */
export const NamespaceSchema = kubernetesObject('Namespace');
export type Namespace = z.output<typeof NamespaceSchema>;

/** The agent of a member that pulls its work. */
export const DeploymentSchema = kubernetesObject('Deployment');
