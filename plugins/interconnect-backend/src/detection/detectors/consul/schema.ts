import {
  goSlice,
  jsonText,
  kubernetesObject,
  onlyOf,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

/** What is looked up in the injector's environment; other variables are anybody's. */
const VARIABLES = [
  'CONSUL_ADDRESSES',
  'CONSUL_DATACENTER',
  'CONSUL_GRPC_PORT',
  'CONSUL_PARTITION',
];

/** The injector, which is what joins a cluster to Consul, or the pods of a gateway. */
export const DeploymentSchema = kubernetesObject('Deployment', {
  spec: z.object({
    replicas: z.number().optional(),
    template: z.object({
      spec: z.object({
        containers: goSlice(
          z.object({
            name: z.string(),
            image: z.string().optional(),
            env: onlyOf(
              VARIABLES,
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

/** What the chart makes of `global.datacenter` and `global.federation`. */
export const ServerConfigSchema = kubernetesObject('ConfigMap', {
  data: z.object({
    'server.json': jsonText(
      z.object({ datacenter: z.string().optional() }),
    ).optional(),
    'federation-config.json': jsonText(
      z.object({
        primary_datacenter: z.string().optional(),
        primary_gateways: goSlice(z.string()),
      }),
    ).optional(),
  }),
});
export type ServerConfig = z.output<typeof ServerConfigSchema>;

// The token itself is in the Secret that is named here, and not read.
const PEERING = {
  spec: z.object({
    peer: z.object({
      secret: z
        .object({ name: z.string().optional(), key: z.string().optional() })
        .nullish(),
    }),
  }),
  status: z
    .object({
      conditions: goSlice(
        z.object({
          type: z.string(),
          status: z.string(),
          reason: z.string().optional(),
        }),
      ),
      lastSyncedTime: z.string().nullish(),
    })
    .optional(),
};

/** That a peer may dial in, with the token that was made here. Its name is the peer's, here. */
export const PeeringAcceptorSchema = kubernetesObject(
  'PeeringAcceptor',
  PEERING,
);

/** That this cluster dials a peer, with the token that was made there. */
export const PeeringDialerSchema = kubernetesObject('PeeringDialer', PEERING);

export type Peering =
  | z.output<typeof PeeringAcceptorSchema>
  | z.output<typeof PeeringDialerSchema>;
