import {
  kubernetesObject,
  list,
  optional,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

const Mesh = kubernetesObject('Mesh', {
  spec: z
    .object({
      peering: z
        .object({ peerThroughMeshGateways: z.boolean().optional() })
        .nullish(),
    })
    .nullish(),
});
const ConsulDeployment = kubernetesObject('Deployment');

/** Names and labels, and how the control traffic of peerings goes. */
export const consulReads: Reads = {
  meshes: optional(list('consul.hashicorp.com', 'meshes', Mesh)),
  gateways: optional(
    list('apps', 'deployments', ConsulDeployment, {
      labelSelector: 'component=mesh-gateway',
    }),
  ),
};
