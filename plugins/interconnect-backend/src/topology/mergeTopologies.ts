import { Topology } from '@interconnect/backstage-plugin-interconnect-common';
import { sortedBy } from '../sortedBy';

/** One topology of two that have no technology in common. */
export function mergeTopologies(one: Topology, other: Topology): Topology {
  return {
    links: sortedBy([...one.links, ...other.links], ({ id }) => id),
    groups: sortedBy([...one.groups, ...other.groups], ({ id }) => id),
    loosePeers: [...one.loosePeers, ...other.loosePeers],
  };
}
