import {
  goSlice,
  kubernetesObject,
  objectMeta,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

/** `cilium-config`: by what name and number a mesh knows this cluster. */
export const ConfigSchema = kubernetesObject('ConfigMap', {
  data: z
    .object({
      'cluster-name': z.string().optional(),
      'cluster-id': z.string().optional(),
      'max-connected-clusters': z.string().optional(),
      'routing-mode': z.string().optional(),
      'tunnel-protocol': z.string().optional(),
      'enable-wireguard': z.string().optional(),
      'enable-ipsec': z.string().optional(),
      kvstore: z.string().optional(),
    })
    .optional(),
});
export type Config = z.output<typeof ConfigSchema>;

/** `clustermesh-remote-users`: which clusters may read this one's state. */
export const RemoteUsersSchema = kubernetesObject('ConfigMap', {
  data: z.object({ 'users.yaml': z.string() }),
});
export type RemoteUsers = z.output<typeof RemoteUsersSchema>;

const PodSpecSchema = z.object({
  containers: goSlice(
    z.object({ name: z.string(), image: z.string().optional() }),
  ),
  hostAliases: goSlice(z.object({ hostnames: goSlice(z.string()) })),
});

/** `clustermesh-apiserver`: what the peers read from, and KVStoreMesh. */
export const DeploymentSchema = kubernetesObject('Deployment', {
  spec: z.object({
    replicas: z.number().optional(),
    template: z.object({ spec: PodSpecSchema }),
  }),
  status: z.object({ readyReplicas: z.number().optional() }).optional(),
});
export type Deployment = z.output<typeof DeploymentSchema>;

/** The agents, which carry the traffic of their nodes. */
export const DaemonSetSchema = kubernetesObject('DaemonSet', {
  spec: z.object({ template: z.object({ spec: PodSpecSchema }) }),
  status: z
    .object({
      desiredNumberScheduled: z.number().optional(),
      numberReady: z.number().optional(),
    })
    .optional(),
});
export type DaemonSet = z.output<typeof DaemonSetSchema>;

/** Where the peers reach `clustermesh-apiserver`. */
export const ServiceSchema = kubernetesObject('Service', {
  spec: z.object({ type: z.string().optional() }),
  status: z
    .object({
      loadBalancer: z.object({ ingress: goSlice(z.object({})) }).optional(),
    })
    .optional(),
});
export type Service = z.output<typeof ServiceSchema>;

/** A copy of the endpoints of a peer's service. */
export const EndpointSliceSchema = kubernetesObject('EndpointSlice');
export type EndpointSlice = z.output<typeof EndpointSliceSchema>;

/**
 * `cilium-clustermesh`: one key for each peer. Who wrote which field tells the names of the keys
 * without their values.
 */
export const PeerSecretSchema = kubernetesObject('Secret', {
  metadata: objectMeta().extend({
    managedFields: goSlice(
      z.object({
        fieldsV1: z
          .object({
            'f:data': z.record(z.string(), z.object({})).optional(),
          })
          .optional(),
      }),
    ),
  }),
});
export type PeerSecret = z.output<typeof PeerSecretSchema>;
