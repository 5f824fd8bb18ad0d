import {
  Evidence,
  Finding,
  Interconnect,
  Link,
  LoosePeer,
  Report,
  ReportCluster,
  SharedHost,
} from '@interconnect/backstage-plugin-interconnect-common';

export function proof(cluster: string): Evidence {
  return {
    cluster,
    object: { apiVersion: 'v1', kind: 'Tunnel', name: 't' },
    path: '.spec',
    shows: 'it',
  };
}

export function clusterOf(
  ref: string,
  more: Partial<ReportCluster> = {},
): ReportCluster {
  return {
    ref,
    name: ref,
    systems: [],
    foundBy: ['system'],
    observation: 'whole',
    observedAt: '2026-11-01T12:00:00.000Z',
    facts: { nodeCount: 1 },
    factEvidence: { nodeCount: [proof(ref)] },
    blindSpots: [],
    entryPoints: {
      points: [
        {
          kind: 'ingress',
          name: 'web',
          hosts: ['www.example.com'],
          addresses: [],
          evidence: [proof(ref)],
        },
      ],
      total: 1,
      unseen: [],
    },
    ...more,
  };
}

export function linkOf(
  from: string,
  to: string,
  more: Partial<Link> = {},
): Link {
  return {
    id: `tunnel:data:${from}~${to}`,
    technology: 'tunnel',
    plane: 'data',
    from,
    to,
    direction: 'both',
    state: 'up',
    corroboration: 'mutual',
    basis: 'identity',
    views: [],
    evidence: [proof(from)],
    ...more,
  };
}

export function interconnectOf(
  links: Link[],
  more: Partial<Interconnect> = {},
): Interconnect {
  const members = [
    ...new Set(links.flatMap(({ from, to }) => [from, to])),
  ].sort();
  const { technology, plane } = links[0];
  return {
    id: `${technology}:${plane}:${members[0]}`,
    technology,
    plane,
    members,
    links: links.map(({ id }) => id),
    shape: 'partial-mesh',
    hubs: [],
    state: 'up',
    ...more,
  };
}

export function looseOf(
  cluster: string,
  more: Partial<LoosePeer> = {},
): LoosePeer {
  return {
    cluster,
    technology: 'tunnel',
    plane: 'data',
    identity: 'x',
    kind: 'external',
    couldBe: [],
    state: 'up',
    evidence: [proof(cluster)],
    ...more,
  };
}

export function sharedOf(host: string, clusters: string[]): SharedHost {
  return {
    host,
    servedBy: clusters.map(cluster => ({ cluster, balancing: 'plain' })),
    evidence: clusters.map(proof),
  };
}

export function findingOf(clusters: string[]): Finding {
  return {
    code: 'some-code',
    severity: 'info',
    clusters,
    params: {},
    message: '',
    remedy: '',
    evidence: [proof(clusters[0])],
  };
}

export function reportOf(more: Partial<Report>): Report {
  return {
    observedAt: '2026-11-01T11:00:00.000Z',
    technologies: [
      { id: 'tunnel', title: 'Tunnel', homepage: '', layer: 'l3' },
    ],
    clusters: [],
    detections: [],
    links: [],
    loosePeers: [],
    interconnects: [],
    overlays: [],
    findings: [],
    ...more,
  };
}
