import {
  Detection,
  Facts,
  Interconnect,
  Link,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { JudgedContext } from '../defineRule';

export const TAKEN_AT = '2026-11-01T12:00:00.000Z';

/** Everything in order, but for what a test says. */
export function contextOf(more: Partial<JudgedContext> = {}): JudgedContext {
  return {
    takenAt: TAKEN_AT,
    staleAfterMs: 15 * 60_000,
    technologies: [
      { id: 'istio', title: 'Istio', homepage: '', layer: 'l7' },
      { id: 'submariner', title: 'Submariner', homepage: '', layer: 'l3' },
    ],
    remedies: new Map(),
    clusters: [],
    detections: [],
    topology: { links: [], groups: [], loosePeers: [] },
    classification: { interconnects: [], overlays: [] },
    accessFindings: [],
    declarationProblems: [],
    ...more,
  };
}

export function clusterOf(
  name: string,
  more: Partial<ReportCluster> = {},
): ReportCluster {
  return {
    ref: `ref/${name}`,
    name,
    systems: ['s'],
    foundBy: ['system'],
    observation: 'whole',
    observedAt: TAKEN_AT,
    facts: {},
    factEvidence: {},
    blindSpots: [],
    ...more,
  };
}

/** A cluster that uses these ranges, and shows where. */
export function using(name: string, facts: Facts): ReportCluster {
  return clusterOf(name, {
    facts,
    factEvidence: {
      podCidrs: [
        {
          cluster: `ref/${name}`,
          object: { apiVersion: 'v1', kind: 'IPPool', name: 'p' },
          path: '.spec.cidr',
          shows: String(facts.podCidrs),
        },
      ],
    },
  });
}

export function linkOf(
  from: string,
  to: string,
  more: Partial<Link> = {},
): Link {
  const technology = more.technology ?? 'submariner';
  return {
    id: `${technology}:data:ref/${from}~ref/${to}`,
    technology,
    plane: 'data',
    from: `ref/${from}`,
    to: `ref/${to}`,
    direction: 'both',
    state: 'up',
    corroboration: 'mutual',
    basis: 'identity',
    views: [],
    evidence: [],
    ...more,
  };
}

export function interconnectOf(
  technology: string,
  links: Link[],
  more: Partial<Interconnect> = {},
): Interconnect {
  const ends = links.flatMap(({ from, to }) => [from, to]);
  return {
    id: `${technology}:data`,
    technology,
    plane: 'data',
    members: [...new Set(ends)].sort(),
    links: links.map(({ id }) => id),
    shape: 'partial-mesh',
    hubs: [],
    state: 'up',
    ...more,
  };
}

export function detectionOf(
  name: string,
  more: Partial<Detection> = {},
): Detection {
  return {
    cluster: `ref/${name}`,
    technology: 'submariner',
    verdict: 'present',
    whole: true,
    claims: [],
    evidence: [],
    ...more,
  };
}
