import {
  kubernetesObject,
  list,
  listMetadata,
  optional,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';

const Node = kubernetesObject('Node');
const Member = kubernetesObject('Cluster');
const GlobalAddress = kubernetesObject('GlobalIngressIP');

/** Names and labels only. */
export const submarinerReads: Reads = {
  nodes: optional(list('', 'nodes', Node)),
  members: optional(list('submariner.io', 'clusters', Member)),
  globalAddresses: optional(
    listMetadata('submariner.io', 'globalingressips', GlobalAddress),
  ),
};
