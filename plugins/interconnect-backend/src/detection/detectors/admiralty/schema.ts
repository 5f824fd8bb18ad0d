import {
  goSlice,
  kubernetesObject,
  onlyOf,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

const TargetSpecSchema = z.object({ self: z.boolean().optional() }).optional();

/** `targets` and `clustertargets` of Admiralty: where this cluster sends pods. */
export const TargetSchema = kubernetesObject('Target', {
  spec: TargetSpecSchema,
});
export const ClusterTargetSchema = kubernetesObject('ClusterTarget', {
  spec: TargetSpecSchema,
});
export type Target =
  | z.output<typeof TargetSchema>
  | z.output<typeof ClusterTargetSchema>;

/** `sources` and `clustersources`: who may send pods here, by account, not by cluster. */
export const SourceSchema = kubernetesObject('Source');
export const ClusterSourceSchema = kubernetesObject('ClusterSource');

/** `podchaperons`: a pod that was sent here; its labels say from where. */
export const PodChaperonSchema = kubernetesObject('PodChaperon');
export type PodChaperon = z.output<typeof PodChaperonSchema>;

/** The virtual node that stands for a target. */
export const NodeSchema = kubernetesObject('Node', {
  status: z
    .object({
      conditions: goSlice(z.object({ type: z.string(), status: z.string() })),
    })
    .optional(),
});
export type Node = z.output<typeof NodeSchema>;

/** Admiralty's controllers; of their environment only how they call the cluster. */
export const DeploymentSchema = kubernetesObject('Deployment', {
  spec: z.object({
    template: z.object({
      spec: z.object({
        containers: goSlice(
          z.object({
            name: z.string(),
            env: onlyOf(
              ['CLUSTER_NAME'],
              z.object({ name: z.string(), value: z.string().optional() }),
            ),
          }),
        ),
      }),
    }),
  }),
});
export type Deployment = z.output<typeof DeploymentSchema>;
