import {
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';

const UNREACHABLE = 4;

/**
 * The cluster that the others would link with where nothing joins them yet: the member that is most
 * likely to be reached, or the newcomer where it can be reached and no member can. Prediction and
 * plan must not differ in it.
 */
export function likelyHub(
  members: readonly ReportCluster[],
  newcomer: { ref: string; serves: boolean },
  report: Pick<Report, 'links'>,
): string {
  const [best] = [...members].sort(
    (a, b) =>
      rankAsHub(a, report) - rankAsHub(b, report) || (a.ref < b.ref ? -1 : 1),
  );
  return best === undefined ||
    (rankAsHub(best, report) >= UNREACHABLE && newcomer.serves)
    ? newcomer.ref
    : best.ref;
}

function rankAsHub(
  cluster: ReportCluster,
  report: Pick<Report, 'links'>,
): number {
  const reachable = reachableMember(cluster, report);
  const edge = cluster.facts.environment === 'edge' ? 2 : 0;
  if (reachable === false) {
    return UNREACHABLE + edge;
  }
  return (reachable === true ? 0 : 1) + edge;
}

/**
 * Whether others can open connections to a cluster of the System; undefined where nothing tells.
 * A link that others opened to it proves more than the lack of public addresses, which is only a
 * hint: the others may come through routes, port forwards or a private network.
 */
export function reachableMember(
  { ref, facts }: ReportCluster,
  { links }: Pick<Report, 'links'>,
): boolean | undefined {
  const opened = links.filter(
    ({ to, plane, direction }) =>
      to === ref && plane === 'data' && direction === 'forward',
  );
  if (opened.some(({ state }) => state === 'up' || state === 'degraded')) {
    return true;
  }
  if (facts.natHint !== undefined) {
    return opened.length > 0 ? undefined : false;
  }
  return facts.loadBalancer === 'available' ? true : undefined;
}
