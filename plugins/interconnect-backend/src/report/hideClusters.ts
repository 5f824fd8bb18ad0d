import {
  Interconnect,
  Link,
  LoosePeer,
  Report,
  SharedHost,
} from '@interconnect/backstage-plugin-interconnect-common';

/** How a peer is called that the caller may not know. */
export const HIDDEN_PEER = 'a cluster that is not visible to you';

/**
 * The report without some clusters, for a caller who may not know of them.
 *
 * A visible cluster's link to a hidden one stays as a peer without identity: that there is one is
 * the visible cluster's own matter, who it is is not. Its evidence would tell, and is left out; so
 * are findings that are also about a hidden cluster.
 */
export function hideClusters(
  report: Report,
  hidden: ReadonlySet<string>,
): Report {
  if (hidden.size === 0) {
    return report;
  }
  const visible = (ref: string) => !hidden.has(ref);

  const links = report.links.filter(
    ({ from, to }) => visible(from) && visible(to),
  );
  const linkIds = new Set(links.map(({ id }) => id));
  const interconnects = new Map(
    report.interconnects.flatMap(each => {
      const rest = withoutHidden(each, visible, linkIds);
      return rest.members.length > 1 ? [[each.id, rest]] : [];
    }),
  );

  return {
    ...report,
    clusters: report.clusters.filter(({ ref }) => visible(ref)),
    detections: report.detections.filter(({ cluster }) => visible(cluster)),
    links,
    loosePeers: [
      ...report.loosePeers
        .filter(({ cluster }) => visible(cluster))
        .map(peer => ({ ...peer, couldBe: peer.couldBe.filter(visible) })),
      ...report.links.flatMap(link => hiddenPeer(link, visible)),
    ],
    interconnects: [...interconnects.values()],
    overlays: report.overlays.flatMap(({ over, under, name }) => {
      const [above, below] = [
        interconnects.get(over),
        interconnects.get(under),
      ];
      return above && below ? [{ over: above.id, under: below.id, name }] : [];
    }),
    findings: report.findings.filter(({ clusters }) => clusters.every(visible)),
    ...(report.sharedHosts && {
      sharedHosts: report.sharedHosts.flatMap(each =>
        withoutHiddenServers(each, visible),
      ),
    }),
  };
}

function withoutHidden(
  interconnect: Interconnect,
  visible: (ref: string) => boolean,
  linkIds: ReadonlySet<string>,
): Interconnect {
  const { technology, plane, deviation } = interconnect;
  const members = interconnect.members.filter(visible);
  if (members.length === interconnect.members.length) {
    return interconnect;
  }
  return {
    ...interconnect,
    // Ids are made of the names of clusters.
    id: `${technology}:${plane}:${members.join('~')}`,
    members,
    hubs: interconnect.hubs.filter(visible),
    links: interconnect.links.filter(id => linkIds.has(id)),
    ...(deviation && {
      deviation: {
        nearest: deviation.nearest,
        missing: deviation.missing.filter(pair => pair.every(visible)),
        extra: deviation.extra.filter(pair => pair.every(visible)),
      },
    }),
  };
}

/** A host that only one visible cluster serves is not known to be shared. */
function withoutHiddenServers(
  { host, servedBy, evidence }: SharedHost,
  visible: (ref: string) => boolean,
): SharedHost[] {
  const servers = servedBy.filter(({ cluster }) => visible(cluster));
  return servers.length < 2
    ? []
    : [
        {
          host,
          servedBy: servers,
          evidence: evidence.filter(({ cluster }) => visible(cluster)),
        },
      ];
}

function hiddenPeer(
  { from, to, technology, plane, state }: Link,
  visible: (ref: string) => boolean,
): LoosePeer[] {
  if (visible(from) === visible(to)) {
    return [];
  }
  return [
    {
      cluster: visible(from) ? from : to,
      technology,
      plane,
      identity: HIDDEN_PEER,
      kind: 'unresolved',
      couldBe: [],
      state,
      evidence: [],
    },
  ];
}
