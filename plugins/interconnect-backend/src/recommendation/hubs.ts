import {
  Interconnect,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { likelyHub } from '../likelyHub';
import { Layer } from './definePattern';
import { interconnectOf, Situation } from './situation';

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
  const { newcomer, report } = situation;
  const serves =
    newcomer.reachable?.value === true && newcomer.constrained?.value !== true;
  return [likelyHub(peers, { ref: newcomer.ref, serves }, report)];
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

/** Where no cluster is a hub, the one that most links lead to. */
function serverOf(joined: Interconnect, { report }: Situation): string {
  const links = report.links.filter(({ id }) => joined.links.includes(id));
  const arriving = (ref: string) => links.filter(({ to }) => to === ref).length;
  return [...joined.members].sort(
    (a, b) => arriving(b) - arriving(a) || (a < b ? -1 : 1),
  )[0];
}
