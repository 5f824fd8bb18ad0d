import {
  goSlice,
  kubernetesObject,
  onlyOf,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

const ConditionSchema = z.object({ type: z.string(), status: z.string() });

/** `memberclusters.cluster.kubernetes-fleet.io`: a member, as its hub sees it; v1beta1 and v1 agree. */
export const MemberClusterSchema = kubernetesObject('MemberCluster', {
  spec: z.object({ heartbeatPeriodSeconds: z.number().optional() }).optional(),
  status: z
    .object({
      conditions: goSlice(ConditionSchema),
      agentStatus: goSlice(
        z.object({
          type: z.string(),
          conditions: goSlice(ConditionSchema),
          lastReceivedHeartbeat: z.string().optional(),
        }),
      ),
    })
    .optional(),
});
export type MemberCluster = z.output<typeof MemberClusterSchema>;

/** The agent in a member; its environment also holds certificates, of which nothing is kept. */
export const DeploymentSchema = kubernetesObject('Deployment', {
  spec: z.object({
    template: z.object({
      spec: z.object({
        containers: goSlice(
          z.object({
            name: z.string(),
            env: onlyOf(
              ['MEMBER_CLUSTER_NAME'],
              z.object({ name: z.string(), value: z.string().optional() }),
            ),
          }),
        ),
      }),
    }),
  }),
  status: z.object({ availableReplicas: z.number().optional() }).optional(),
});
export type Deployment = z.output<typeof DeploymentSchema>;

/** `serviceexports.networking.fleet.azure.com`. */
export const ServiceExportSchema = kubernetesObject('ServiceExport');
export type ServiceExport = z.output<typeof ServiceExportSchema>;

/** `multiclusterservices.networking.fleet.azure.com`: an imported Service behind a load balancer. */
export const MultiClusterServiceSchema = kubernetesObject(
  'MultiClusterService',
  {
    spec: z
      .object({
        serviceImport: z.object({ name: z.string() }).optional(),
      })
      .optional(),
    status: z.object({ conditions: goSlice(ConditionSchema) }).optional(),
  },
);
export type MultiClusterService = z.output<typeof MultiClusterServiceSchema>;
