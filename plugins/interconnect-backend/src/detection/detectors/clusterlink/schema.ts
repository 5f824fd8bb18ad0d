import {
  goSlice,
  kubernetesObject,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { loadBalancerStatus } from '../../../loadBalancer';

/** `instances.clusterlink.net`: what the operator installs, and where its gateway is. */
export const InstanceSchema = kubernetesObject('Instance', {
  spec: z.object({ tag: z.string().optional() }).optional(),
  status: z
    .object({
      controlplane: z
        .object({
          conditions: z
            .record(z.string(), z.object({ status: z.string() }))
            .optional(),
        })
        .optional(),
      ingress: z
        .object({ ip: z.string().optional(), port: z.number().optional() })
        .optional(),
    })
    .optional(),
});
export type Instance = z.output<typeof InstanceSchema>;

/** `peers.clusterlink.net`: another cluster, its gateways, and whether they answer. */
export const PeerSchema = kubernetesObject('Peer', {
  spec: z.object({
    gateways: goSlice(z.object({ host: z.string(), port: z.number() })),
  }),
  status: z
    .object({
      conditions: goSlice(z.object({ type: z.string(), status: z.string() })),
    })
    .optional(),
});
export type Peer = z.output<typeof PeerSchema>;

/** `imports.clusterlink.net`: a Service of another cluster that is used here. */
export const ImportSchema = kubernetesObject('Import', {
  spec: z.object({ sources: goSlice(z.object({ peer: z.string() })) }),
});
export type Import = z.output<typeof ImportSchema>;

/** The controller, which beats its peers' hearts. */
export const DeploymentSchema = kubernetesObject('Deployment', {
  status: z.object({ availableReplicas: z.number().optional() }).optional(),
});
export type Deployment = z.output<typeof DeploymentSchema>;

/** The gateway's Service; ClusterLink writes an address with a name only here. */
export const ServiceSchema = kubernetesObject('Service', {
  spec: z.object({ ports: goSlice(z.object({ port: z.number() })) }).optional(),
  status: loadBalancerStatus,
});
export type Service = z.output<typeof ServiceSchema>;
