import {
  apiGroups,
  kubernetesObject,
  list,
  objectMeta,
  Reads,
  serverVersion,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { CUSTOM_LISTS } from '../simulation/bodies';

const Node = kubernetesObject('Node', {
  metadata: objectMeta(),
  spec: z.object({
    podCIDR: z.string().optional(),
    providerID: z.string().optional(),
  }),
  status: z.object({
    nodeInfo: z.object({ kubeletVersion: z.string() }),
    addresses: z.array(z.object({ type: z.string(), address: z.string() })),
  }),
});

function customObject(kind: string) {
  return kubernetesObject(kind, {
    metadata: objectMeta(),
    spec: z.object({
      cluster_id: z.string(),
      cable_name: z.string(),
      subnets: z.array(z.string()),
      public_ip: z.string(),
    }),
    status: z.object({
      haStatus: z.string(),
      connections: z.array(
        z.object({
          status: z.string(),
          endpoint: z.object({ cluster_id: z.string() }),
        }),
      ),
    }),
  });
}

/** The eight reads that all clients are compared by: version, API groups, nodes, five custom resources. */
export const benchReads: Reads = {
  version: serverVersion(),
  groups: apiGroups(),
  nodes: list('', 'nodes', Node),
  ...Object.fromEntries(
    CUSTOM_LISTS.map(({ group, plural, kind }) => [
      plural,
      list(group, plural, customObject(kind)),
    ]),
  ),
};
