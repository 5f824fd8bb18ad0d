import {
  Evidence,
  Facts,
  Interconnect,
  Link,
  LinkState,
  Report,
  ReportCluster,
  Shape,
} from '@interconnect/backstage-plugin-interconnect-common';

const AT = '2026-11-23T09:00:00Z';

/** Entity ref of a cluster, by its name. */
export function refOf(name: string): string {
  return `resource:default/${name}`;
}

/** A cluster of the System that was seen whole. */
export function cluster(name: string, facts: Facts = {}): ReportCluster {
  const factEvidence = Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [
      fact,
      [shown(name, 'v1', 'Node', `.${fact}`, JSON.stringify(value))],
    ]),
  );
  return {
    ref: refOf(name),
    name,
    owner: 'group:default/platform',
    systems: ['system:default/payments'],
    foundBy: ['system'],
    observation: 'whole',
    observedAt: AT,
    attemptedAt: AT,
    facts,
    factEvidence,
    blindSpots: [],
  };
}

/** Something that a cluster's object shows. */
export function shown(
  name: string,
  apiVersion: string,
  kind: string,
  path: string,
  shows: string,
  object: { namespace?: string; name?: string } = {},
): Evidence {
  return {
    cluster: refOf(name),
    object: {
      apiVersion,
      kind,
      name: `${name}-${kind.toLowerCase()}`,
      ...object,
    },
    path,
    shows,
  };
}

/** A link between two clusters, by their names. */
export function link(
  technology: string,
  from: string,
  to: string,
  more: Partial<Link> = {},
): Link {
  const plane = more.plane ?? 'data';
  return {
    id: `${technology}:${plane}:${from}~${to}`,
    technology,
    plane,
    from: refOf(from),
    to: refOf(to),
    direction: 'both',
    state: 'up',
    corroboration: 'mutual',
    basis: 'identity',
    views: [],
    evidence: [shown(from, 'example.com/v1', 'Peer', '.status.peer', to)],
    ...more,
  };
}

/** The interconnect that links make. */
export function interconnect(
  links: readonly Link[],
  shape: Shape,
  hubs: readonly string[] = [],
  state: LinkState = 'up',
): Interconnect {
  const [{ technology, plane }] = links;
  return {
    id: `${technology}:${plane}`,
    technology,
    plane,
    members: [...new Set(links.flatMap(({ from, to }) => [from, to]))].sort(),
    links: links.map(({ id }) => id).sort(),
    shape,
    hubs: hubs.map(refOf),
    state,
  };
}

/** A report of clusters that nothing joins, unless said otherwise. */
export function report(
  clusters: readonly ReportCluster[],
  more: Partial<Report> = {},
): Report {
  return {
    observedAt: AT,
    technologies: [],
    clusters: [...clusters].sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    detections: [],
    links: [],
    loosePeers: [],
    interconnects: [],
    overlays: [],
    findings: [],
    ...more,
  };
}
