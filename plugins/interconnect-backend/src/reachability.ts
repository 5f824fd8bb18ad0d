import {
  Candidate,
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';

const UNREACHABLE = 4;

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

/** NAT that was seen outweighs "not behind NAT"; a firewall opening through it can only be said. */
export function reachableCandidate(
  { inboundAllowed, behindNat }: Candidate,
  cluster: ReportCluster | undefined,
): boolean | undefined {
  if (inboundAllowed !== undefined) {
    return inboundAllowed;
  }
  if (cluster?.facts.natHint !== undefined || behindNat === true) {
    return false;
  }
  return behindNat === false ? true : undefined;
}

/** A cluster at the edge is taken to be a small device unless it is said not to be. */
export function constrainedCandidate(
  candidate: Candidate,
  cluster: ReportCluster | undefined,
): boolean {
  const environment = cluster?.facts.environment ?? candidate.environment;
  return candidate.constrained ?? environment === 'edge';
}

/**
 * The cluster to which the others open connections, where it is free to be chosen: the member that
 * is most likely to be reached, and the newcomer only where no member is and it can serve.
 */
export function hubAmong(
  members: readonly ReportCluster[],
  newcomer: { ref: string; serves: boolean },
  report: Pick<Report, 'links'>,
): string {
  const best = [...members].sort(
    (a, b) => rankOf(a, report) - rankOf(b, report) || (a.ref < b.ref ? -1 : 1),
  )[0];
  return best === undefined ||
    (rankOf(best, report) >= UNREACHABLE && newcomer.serves)
    ? newcomer.ref
    : best.ref;
}

function rankOf(cluster: ReportCluster, report: Pick<Report, 'links'>): number {
  const reachable = reachableMember(cluster, report);
  const edge = cluster.facts.environment === 'edge' ? 2 : 0;
  if (reachable === false) {
    return UNREACHABLE + edge;
  }
  return (reachable === true ? 0 : 1) + edge;
}
