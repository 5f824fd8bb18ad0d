import {
  goSlice,
  kubernetesObject,
  onlyOf,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

// A controller's Cluster may hold an access token of the worker's dashboard in the open
// (kubeslice-controller apis/controller/v1alpha1, KubernetesDashboard): it may not be named here.

/** `kubeslice-operator` of a worker: by what name, and at which controller, it takes part. */
export const OperatorSchema = kubernetesObject('Deployment', {
  spec: z.object({
    template: z.object({
      spec: z.object({
        containers: goSlice(
          z.object({
            image: z.string().optional(),
            env: onlyOf(
              ['CLUSTER_NAME', 'HUB_PROJECT_NAMESPACE', 'HUB_HOST_ENDPOINT'],
              z.object({ name: z.string(), value: z.string().optional() }),
            ),
          }),
        ),
      }),
    }),
  }),
  status: z.object({ readyReplicas: z.number().optional() }).optional(),
});
export type Operator = z.output<typeof OperatorSchema>;

/** A worker's end of one slice's tunnel to one other worker. Keys of a tunnel begin with capitals. */
export const SliceGatewaySchema = kubernetesObject('SliceGateway', {
  spec: z.object({ sliceName: z.string().optional() }).optional(),
  status: z
    .object({
      config: z
        .object({
          sliceGatewayHostType: z.string().optional(),
          sliceGatewayType: z.string().optional(),
          sliceGatewayRemoteClusterId: z.string().optional(),
        })
        .optional(),
      gatewayPodStatus: goSlice(
        z.object({
          tunnelStatus: z
            .object({
              Status: z.number().optional(),
              TunnelState: z.string().optional(),
            })
            .optional(),
        }),
      ),
    })
    .optional(),
});
export type SliceGateway = z.output<typeof SliceGatewaySchema>;

/** A worker as its controller knows it. */
export const ClusterSchema = kubernetesObject('Cluster', {
  status: z
    .object({
      registrationStatus: z.string().optional(),
      clusterHealth: z
        .object({
          clusterHealthStatus: z.string().optional(),
          lastUpdated: z.string().nullish(),
        })
        .optional(),
    })
    .optional(),
});
export type Cluster = z.output<typeof ClusterSchema>;
