import {
  Evidence,
  Link,
  LinkGroup,
  LoosePeer,
  Report,
  SharedHost,
} from '@interconnect/backstage-plugin-interconnect-common';
import { worstOf } from '../linkState';
import { sortedBy } from '../sortedBy';
import { tells } from './scrub';
import { NOT_VISIBLE, Sight } from './sight';
import { splitGroup } from './splitGroup';

/** A report whose interconnects have yet to be named, because some of their members are hidden. */
export type ThinnedReport = Omit<Report, 'interconnects' | 'overlays'> & {
  groups: LinkGroup[];
};

/**
 * The report without the clusters that a caller may not know of.
 *
 * That a visible cluster is linked with something hidden stays, as a peer without identity: it is
 * the visible cluster's own matter. There is one such peer for each cluster, technology and plane,
 * however many clusters stand behind it, because their number is not the caller's business either.
 * Groups are those that visible links make, so that neither a form nor a state tells of the rest.
 */
export function hideClusters(report: Report, sight: Sight): ThinnedReport {
  const { sees } = sight;
  const { interconnects, overlays: _, ...rest } = report;

  const links = report.links.filter(({ from, to }) => sees(from) && sees(to));
  const ends = new Map(links.map(link => [link.id, link]));
  const peers = report.loosePeers.filter(peer => sees(peer.cluster));
  const secretPeers = peers.filter(peer => isSecret(peer, sight));
  const openPeers = peers.filter(peer => !isSecret(peer, sight));
  const secretProofs = new Set(
    secretPeers.flatMap(({ evidence }) => evidence.map(keyOf)),
  );

  return {
    ...rest,
    clusters: report.clusters.filter(({ ref }) => sees(ref)),
    detections: report.detections
      .filter(({ cluster }) => sees(cluster))
      .map(detection => withoutProofs(detection, secretProofs)),
    links,
    loosePeers: [
      ...openPeers,
      ...merge([
        ...report.links.flatMap(link => hiddenEnd(link, sight)),
        ...secretPeers.map(hiddenPeer),
      ]),
    ],
    groups: interconnects.flatMap(group => splitGroup(group, sees, ends)),
    findings: report.findings.filter(
      finding => finding.clusters.every(sees) && !tells(finding, sight),
    ),
    ...(report.sharedHosts && {
      sharedHosts: report.sharedHosts.flatMap(each =>
        withoutHiddenServers(each, sight),
      ),
    }),
  };
}

/** A host that only one visible cluster serves is not known to be shared. */
function withoutHiddenServers(
  shared: SharedHost,
  { sees }: Sight,
): SharedHost[] {
  const servedBy = shared.servedBy.filter(({ cluster }) => sees(cluster));
  const evidence = shared.evidence.filter(({ cluster }) => sees(cluster));
  return servedBy.length < 2 ? [] : [{ ...shared, servedBy, evidence }];
}

/**
 * Whether a loose peer's own name is not for the caller, or it could be somebody who is not: a hidden
 * cluster that nobody has seen yet goes by names of which nobody knows that they are its own.
 */
function isSecret(peer: LoosePeer, sight: Sight): boolean {
  return sight.hides(peer.identity) || !peer.couldBe.every(sight.sees);
}

/** What proves that there is a peer without identity names it, wherever else it stands. */
function withoutProofs<T extends { evidence: Evidence[] }>(
  proven: T,
  secret: ReadonlySet<string>,
): T {
  if (secret.size === 0) {
    return proven;
  }
  const evidence = proven.evidence.filter(each => !secret.has(keyOf(each)));
  return evidence.length === proven.evidence.length
    ? proven
    : { ...proven, evidence };
}

function keyOf({ cluster, object, path }: Evidence): string {
  return JSON.stringify([cluster, object, path]);
}

function hiddenEnd(link: Link, { sees }: Sight): LoosePeer[] {
  return sees(link.from) === sees(link.to)
    ? []
    : [hiddenPeer({ ...link, cluster: sees(link.from) ? link.from : link.to })];
}

function hiddenPeer({
  cluster,
  technology,
  plane,
  state,
}: Pick<LoosePeer, 'cluster' | 'technology' | 'plane' | 'state'>): LoosePeer {
  return {
    cluster,
    technology,
    plane,
    identity: NOT_VISIBLE,
    kind: 'hidden',
    couldBe: [],
    state,
    evidence: [],
  };
}

function merge(peers: readonly LoosePeer[]): LoosePeer[] {
  const merged = new Map<string, LoosePeer>();
  for (const peer of peers) {
    const key = JSON.stringify([peer.cluster, peer.technology, peer.plane]);
    const before = merged.get(key);
    merged.set(key, {
      ...peer,
      state: worstOf([peer.state, before?.state ?? peer.state]),
    });
  }
  return sortedBy(
    merged.values(),
    ({ cluster }) => cluster,
    ({ technology }) => technology,
    ({ plane }) => plane,
  );
}
