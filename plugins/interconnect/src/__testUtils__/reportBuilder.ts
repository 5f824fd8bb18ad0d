import {
  Detection,
  Evidence,
  Finding,
  Interconnect,
  Link,
  LinkState,
  LoosePeer,
  Overlay,
  Plane,
  Report,
  ReportCluster,
  Shape,
  SharedHost,
  Technology,
} from '@interconnect/backstage-plugin-interconnect-common';

/** The moment at which all built reports were observed. */
export const OBSERVED_AT = '2026-11-20T10:00:00.000Z';

const TECHNOLOGIES: Technology[] = [
  ['cilium', 'Cilium Cluster Mesh', 'https://cilium.io', 'l3'],
  ['istio', 'Istio', 'https://istio.io', 'l7'],
  ['skupper', 'Skupper', 'https://skupper.io', 'l7'],
  ['submariner', 'Submariner', 'https://submariner.io', 'l3'],
  ['vpc-peering', 'VPC peering', 'https://docs.aws.amazon.com/vpc/', 'l3'],
].map(([id, title, homepage, layer]) => ({
  id,
  title,
  homepage,
  layer: layer as Technology['layer'],
  ...(id === 'vpc-peering' && { declared: true as const }),
}));

/** The entity ref of a cluster by its name. */
export function ref(name: string): string {
  return `resource:default/${name}`;
}

/** A cluster that was seen whole a moment ago. */
export function aCluster(
  name: string,
  overrides: Partial<ReportCluster> = {},
): ReportCluster {
  return {
    ref: ref(name),
    name,
    systems: ['system:default/shop'],
    foundBy: ['system'],
    observation: 'whole',
    observedAt: OBSERVED_AT,
    attemptedAt: OBSERVED_AT,
    facts: {
      kubernetesVersion: 'v1.34.2',
      environment: 'cloud',
      cloud: 'aws',
      region: 'eu-central-1',
      nodeCount: 6,
      podCidrs: ['10.1.0.0/16'],
    },
    factEvidence: {
      kubernetesVersion: [
        anEvidence(name, {
          apiVersion: 'v1',
          kind: 'Node',
          namespace: undefined,
          path: '.status.nodeInfo.kubeletVersion',
          shows: 'v1.34.2',
        }),
      ],
    },
    blindSpots: [],
    entryPoints: { points: [], total: 0, unseen: [] },
    ...overrides,
  };
}

/** Proof in an object of a cluster. */
export function anEvidence(
  cluster: string,
  options: Partial<Evidence['object']> & {
    path?: string;
    shows?: string;
  } = {},
): Evidence {
  const { path, shows, ...object } = options;
  return {
    cluster: ref(cluster),
    object: {
      apiVersion: 'submariner.io/v1',
      kind: 'Gateway',
      namespace: 'submariner-operator',
      name: `${cluster}-gateway`,
      ...object,
    },
    path: path ?? '.status.connections[0].status',
    shows: shows ?? 'connected',
  };
}

/** A healthy link that both ends tell of. */
export function aLink(
  technology: string,
  from: string,
  to: string,
  overrides: Partial<Link> = {},
): Link {
  const plane: Plane = overrides.plane ?? 'data';
  const state: LinkState = overrides.state ?? 'up';
  const [a, b] =
    overrides.direction === 'forward' ? [from, to] : [from, to].sort();
  return {
    id: `${technology}:${plane}:${ref(a)}~${ref(b)}`,
    technology,
    plane,
    from: ref(a),
    to: ref(b),
    direction: 'both',
    state,
    corroboration: 'mutual',
    basis: 'identity',
    views: [a, b].map(name => ({
      cluster: ref(name),
      state,
      reason: `${name} says that the connection is ${state}.`,
      observedAt: OBSERVED_AT,
    })),
    evidence: [a, b].map(name => anEvidence(name, proofOf(technology, state))),
    ...overrides,
  };
}

function proofOf(technology: string, state: LinkState) {
  switch (technology) {
    case 'istio':
      return {
        apiVersion: 'networking.istio.io/v1',
        kind: 'Gateway',
        namespace: 'istio-system',
        name: 'cross-network-gateway',
        path: '.spec.servers[0].port.number',
        shows: '15443',
      };
    case 'skupper':
      return {
        apiVersion: 'skupper.io/v2alpha1',
        kind: 'Link',
        namespace: 'shop',
        path: '.status.status',
        shows: state === 'up' ? 'Ready' : 'Pending',
      };
    case 'cilium':
      return {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        namespace: 'kube-system',
        name: 'cilium-config',
        path: '.data["cluster-name"]',
        shows: 'pool',
      };
    default:
      return { shows: state === 'up' ? 'connected' : 'error' };
  }
}

/** The interconnect that links of one technology and plane form. */
export function anInterconnect(
  shape: Shape,
  links: readonly Link[],
  overrides: Partial<Interconnect> = {},
): Interconnect {
  const { technology, plane } = links[0];
  return {
    id: `${technology}:${plane}`,
    technology,
    plane,
    members: [...new Set(links.flatMap(l => [l.from, l.to]))].sort(),
    links: links.map(l => l.id).sort(),
    shape,
    hubs: [],
    state: links.some(l => l.state === 'down') ? 'down' : 'up',
    ...overrides,
  };
}

/** What was found of a technology in each of some clusters. */
export function detections(
  technology: string,
  names: readonly string[],
  version?: string,
): Omit<Detection, 'claims'>[] {
  return names.map(name => ({
    cluster: ref(name),
    technology,
    verdict: 'present',
    whole: true,
    version,
    evidence: [
      anEvidence(name, {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        path: '.spec.template.spec.containers[0].image',
        shows: `${technology}:${version}`,
      }),
    ],
  }));
}

/** All pairs of some names, each once. */
export function pairs(names: readonly string[]): [string, string][] {
  return names.flatMap((a, i) =>
    names.slice(i + 1).map((b): [string, string] => [a, b]),
  );
}

/** A report of some parts; what is left out is empty. */
export function aReport(parts: {
  clusters: ReportCluster[];
  links?: Link[];
  interconnects?: Interconnect[];
  overlays?: Overlay[];
  detections?: Omit<Detection, 'claims'>[];
  loosePeers?: LoosePeer[];
  findings?: Finding[];
  sharedHosts?: SharedHost[];
  moreSharedHosts?: number;
  staleAfterMs?: number;
}): Report {
  return {
    observedAt: OBSERVED_AT,
    technologies: TECHNOLOGIES,
    clusters: [...parts.clusters].sort((a, b) => a.ref.localeCompare(b.ref)),
    detections: parts.detections ?? [],
    links: [...(parts.links ?? [])].sort((a, b) => a.id.localeCompare(b.id)),
    loosePeers: parts.loosePeers ?? [],
    interconnects: parts.interconnects ?? [],
    overlays: parts.overlays ?? [],
    findings: parts.findings ?? [],
    sharedHosts: parts.sharedHosts ?? [],
    ...(parts.moreSharedHosts === undefined
      ? {}
      : { moreSharedHosts: parts.moreSharedHosts }),
    ...(parts.staleAfterMs === undefined
      ? {}
      : { staleAfterMs: parts.staleAfterMs }),
  };
}
