import {
  kubernetesObject,
  list,
  optional,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';

const Node = kubernetesObject('Node');
const Member = kubernetesObject('Cluster');

/** Names and labels only. */
export const submarinerReads: Reads = {
  nodes: optional(list('', 'nodes', Node)),
  members: optional(list('submariner.io', 'clusters', Member)),
};
