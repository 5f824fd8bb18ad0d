import {
  Interconnect,
  LeaveWhatIf,
  Link,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { distinctLinks } from './distinctLinks';
import { firewallRulesFor } from './firewallRules';
import { layerOf } from './layerOf';
import { shapeOf } from './shapeOf';
import { Situation, situationOf } from './situation';

/** What the topology would be without a cluster, for each interconnect that it is a member of; sorted by id. */
export function whatIfLeft(report: Report, cluster: string): LeaveWhatIf[] {
  const situation = situationOf(report, {
    candidate: { ref: cluster },
    requirements: {},
  });
  return report.interconnects
    .filter(({ members }) => members.includes(cluster))
    .map(interconnect => leave(interconnect, cluster, situation))
    .sort((a, b) => (a.interconnect < b.interconnect ? -1 : 1));
}

function leave(
  { id, technology, members, links: ids, shape }: Interconnect,
  cluster: string,
  situation: Situation,
): LeaveWhatIf {
  const links = situation.report.links.filter(link => ids.includes(link.id));
  const gone = links.filter(({ from, to }) => [from, to].includes(cluster));
  const kept = links.filter(link => !gone.includes(link));
  const remaining = members.filter(member => member !== cluster);
  const layer = layerOf(technology);
  return {
    interconnect: id,
    technology,
    links: distinctLinks(gone, 'remove'),
    ...(kept.length === 0
      ? {}
      : {
          shape: shapeOf(
            distinctLinks(kept, 'add'),
            shape === 'multi-hub' ? shape : 'partial-mesh',
          ),
        }),
    cutOff: groupsOf(remaining, kept).slice(1),
    firewallRules:
      layer === undefined
        ? []
        : firewallRulesFor(
            gone.map(({ from, to, plane }) => ({ from, to, plane, layer })),
            situation,
          ),
  };
}

/** Clusters that links still join, the largest group first. */
function groupsOf(
  members: readonly string[],
  links: readonly Pick<Link, 'from' | 'to'>[],
): string[][] {
  const left = new Set([...members].sort());
  const groups: string[][] = [];
  for (const start of left) {
    const group = new Set([start]);
    for (const member of group) {
      left.delete(member);
      for (const { from, to } of links) {
        if (from === member) {
          group.add(to);
        }
        if (to === member) {
          group.add(from);
        }
      }
    }
    groups.push([...group].sort());
  }
  return groups.sort((a, b) => b.length - a.length || (a[0] < b[0] ? -1 : 1));
}
