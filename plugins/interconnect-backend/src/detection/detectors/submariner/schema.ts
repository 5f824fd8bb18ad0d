import {
  goSlice,
  kubernetesObject,
  objectMeta,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

// The Submariner object holds the broker's token and the IPsec pre-shared key in the open where it
// was made by Helm or an old subctl (submariner-operator api/v1alpha1/submariner_types.go): none of
// those fields may be named here.

/** How the operator was told to join a broker. */
export const SubmarinerSchema = kubernetesObject('Submariner', {
  spec: z.object({
    clusterID: z.string().optional(),
    brokerK8sApiServer: z.string().optional(),
    brokerK8sRemoteNamespace: z.string().optional(),
    cableDriver: z.string().optional(),
    globalCIDR: z.string().optional(),
    loadBalancerEnabled: z.boolean().optional(),
    version: z.string().optional(),
    connectionHealthCheck: z
      .object({ enabled: z.boolean().optional() })
      .optional(),
  }),
  status: z
    .object({
      clusterID: z.string().optional(),
      globalCIDR: z.string().optional(),
      version: z.string().optional(),
    })
    .optional(),
});
export type Submariner = z.output<typeof SubmarinerSchema>;

// Since Submariner can do IPv6 an endpoint has lists beside the old single fields.
const EndpointSpecSchema = z.object({
  cluster_id: z.string(),
  backend: z.string().optional(),
  backend_config: z.object({ publicKey: z.string().optional() }).optional(),
  healthCheckIP: z.string().optional(),
  healthCheckIPs: goSlice(z.string()),
});
export type EndpointSpec = z.output<typeof EndpointSpecSchema>;

const ConnectionSchema = z.object({
  endpoint: EndpointSpecSchema,
  status: z.string(),
  statusMessage: z.string().optional(),
  latencyRTT: z.object({ average: z.string().optional() }).optional(),
});
export type Connection = z.output<typeof ConnectionSchema>;

/** One gateway node, and what it says of its tunnels. */
export const GatewaySchema = kubernetesObject('Gateway', {
  metadata: objectMeta({ 'update-timestamp': z.string().optional() }),
  status: z.object({
    haStatus: z.string(),
    version: z.string().optional(),
    statusFailure: z.string().optional(),
    localEndpoint: EndpointSpecSchema,
    connections: goSlice(ConnectionSchema),
  }),
});
export type Gateway = z.output<typeof GatewaySchema>;

/** A member of the cluster set: in the agents' namespace as synced, in the broker's as registered. */
export const ClusterSchema = kubernetesObject('Cluster', {
  spec: z.object({ cluster_id: z.string() }),
});
export type Cluster = z.output<typeof ClusterSchema>;

/** The gateway of a member. */
export const EndpointSchema = kubernetesObject('Endpoint', {
  spec: EndpointSpecSchema,
});
export type Endpoint = z.output<typeof EndpointSchema>;

/** That a broker was deployed here, and whether its members get addresses of Globalnet. */
export const BrokerSchema = kubernetesObject('Broker', {
  spec: z
    .object({
      globalnetEnabled: z.boolean().optional(),
      globalnetCIDRRange: z.string().optional(),
    })
    .optional(),
});
export type Broker = z.output<typeof BrokerSchema>;

/** Whether pods of the gateway run. */
export const DaemonSetSchema = kubernetesObject('DaemonSet', {
  status: z.object({ numberReady: z.number() }).optional(),
});
export type DaemonSet = z.output<typeof DaemonSetSchema>;
