import {
  Classification,
  Interconnect,
  Technology,
  Topology,
} from '@interconnect/backstage-plugin-interconnect-common';
import { worstOf } from '../linkState';
import { sortedBy } from '../sortedBy';
import { classifyGraph } from './classifyGraph';
import { findOverlays } from './findOverlays';
import { graphOf } from './graph';

/**
 * Names the form of each group of links. A link that is down still belongs to the form: it is
 * configured, and what is broken shows in the state, which is the worst of all links.
 */
export function classify(
  topology: Topology,
  technologies: readonly Technology[],
): Classification {
  const linkOf = new Map(topology.links.map(link => [link.id, link]));

  const interconnects = topology.groups.map((group): Interconnect => {
    const links = group.links.flatMap(id => linkOf.get(id) ?? []);
    return {
      ...group,
      ...classifyGraph(graphOf(group.members, links)),
      state: worstOf(links.map(link => link.state)),
    };
  });
  return {
    interconnects: sortedBy(interconnects, ({ id }) => id),
    overlays: findOverlays(interconnects, technologies, topology.links),
  };
}
