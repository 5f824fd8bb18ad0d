import {
  Interconnect,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Layer } from './definePattern';
import { interconnectOf, reachableMember, Situation } from './situation';

const UNREACHABLE = 4;

/**
 * The clusters that the others link with: the hubs in place, else the end that serves a lone pair,
 * else the member that is most likely to be reached.
 */
export function hubsOf(
  layer: Layer,
  peers: readonly ReportCluster[],
  situation: Situation,
): string[] {
  const joined = interconnectOf(layer.technology, situation);
  if (joined !== undefined) {
    return joined.hubs.length > 0 ? joined.hubs : [serverOf(joined, situation)];
  }
  const { newcomer } = situation;
  const best = [...peers].sort(
    (a, b) =>
      rankAsHub(a, situation) - rankAsHub(b, situation) ||
      (a.ref < b.ref ? -1 : 1),
  )[0];
  const newcomerServes =
    newcomer.reachable?.value === true && newcomer.constrained?.value !== true;
  if (
    best === undefined ||
    (rankAsHub(best, situation) >= UNREACHABLE && newcomerServes)
  ) {
    return [newcomer.ref];
  }
  return [best.ref];
}

/** The cluster that coordinates a layer, such as Submariner's broker. */
export function coordinatorOf(
  layer: Layer,
  peers: readonly ReportCluster[],
  situation: Situation,
): string {
  const { report } = situation;
  const refs = new Set(peers.map(({ ref }) => ref));
  const [link] = report.links.filter(
    ({ technology, plane, direction, from, to }) =>
      technology === layer.technology &&
      plane === 'control' &&
      direction === 'forward' &&
      (refs.has(from) || refs.has(to)),
  );
  return link?.to ?? hubsOf(layer, peers, situation)[0];
}

function rankAsHub(cluster: ReportCluster, situation: Situation): number {
  const reachable = reachableMember(cluster, situation);
  const edge = cluster.facts.environment === 'edge' ? 2 : 0;
  if (reachable === false) {
    return UNREACHABLE + edge;
  }
  return (reachable === true ? 0 : 1) + edge;
}

/** Where no cluster is a hub, the one that most links lead to. */
function serverOf(joined: Interconnect, { report }: Situation): string {
  const links = report.links.filter(({ id }) => joined.links.includes(id));
  const arriving = (ref: string) => links.filter(({ to }) => to === ref).length;
  return [...joined.members].sort(
    (a, b) => arriving(b) - arriving(a) || (a < b ? -1 : 1),
  )[0];
}
