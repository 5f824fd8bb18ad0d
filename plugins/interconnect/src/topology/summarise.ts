import {
  Interconnect,
  LinkState,
  Plane,
  Report,
  ReportCluster,
  Shape,
} from '@interconnect/backstage-plugin-interconnect-common';
import { isMember } from '../inventory/isMember';

/**
 * One part of the sentence that a report is told in. Words are chosen where it is shown.
 */
export type Clause =
  | { type: 'clusters'; count: number; neighbours: number }
  | {
      type: 'interconnect';
      technology: string;
      /** Undefined where none was seen, or where members run different ones. */
      version?: string;
      plane: Plane;
      /** Whether only the catalog tells of it. */
      declared: boolean;
      shape: Shape;
      /** The shape that it has but for a few links, where it has none of its own. */
      nearly?: Shape;
      missing: number;
      extra: number;
      members: number;
      hubs: string[];
      /** Whether it is of exactly the clusters of the sentence, so that its members need no number. */
      spansAll: boolean;
    }
  | { type: 'overlay'; name: string }
  | { type: 'no-interconnect' }
  | {
      type: 'links';
      state: 'down' | 'degraded' | 'pending' | 'unknown';
      count: number;
    }
  | { type: 'not-joined'; names: string[] }
  | { type: 'seen-in-part'; names: string[] }
  | { type: 'not-seen'; names: string[] }
  | { type: 'external'; count: number };

const TELLING_STATES = ['down', 'degraded', 'pending', 'unknown'] as const;

/**
 * Tells a report in one sentence: what there is, how it is joined, and what is wrong with it.
 * `subject` is the cluster that it is about, where it is about one.
 */
export function summarise(report: Report, subject?: string): Clause[] {
  const members = report.clusters.filter(c => isMember(c, subject));
  if (members.length === 0) {
    return [{ type: 'clusters', count: 0, neighbours: 0 }];
  }

  return [
    {
      type: 'clusters',
      count: members.length,
      neighbours: report.clusters.length - members.length,
    },
    ...interconnectClauses(report),
    ...report.overlays.map(o => ({ type: 'overlay' as const, name: o.name })),
    ...linkClauses(report),
    ...clusterClauses(report, members),
    ...externalClause(report),
  ];
}

function interconnectClauses(report: Report): Clause[] {
  const told = interconnectsToTell(report.interconnects);
  if (told.length === 0) {
    return [{ type: 'no-interconnect' }];
  }
  return told.map(interconnect => ({
    type: 'interconnect' as const,
    technology: technologyTitle(report, interconnect.technology),
    version: commonVersion(report, interconnect),
    plane: interconnect.plane,
    declared: report.technologies.some(
      ({ id, declared }) => id === interconnect.technology && declared === true,
    ),
    shape: interconnect.shape,
    nearly:
      interconnect.shape === 'partial-mesh'
        ? interconnect.deviation?.nearest
        : undefined,
    missing: interconnect.deviation?.missing.length ?? 0,
    extra: interconnect.deviation?.extra.length ?? 0,
    members: interconnect.members.length,
    hubs: interconnect.hubs.map(ref => clusterName(report, ref)),
    spansAll:
      interconnect.members.length === report.clusters.length &&
      report.clusters.every(({ ref }) => interconnect.members.includes(ref)),
  }));
}

// A control plane is told only where its technology has no data plane to tell of: what
// carries traffic is what the sentence is about.
function interconnectsToTell(all: readonly Interconnect[]): Interconnect[] {
  const carrying = new Set(
    all.filter(i => i.plane === 'data').map(i => i.technology),
  );
  return all
    .filter(i => i.plane === 'data' || !carrying.has(i.technology))
    .sort(
      (a, b) =>
        b.members.length - a.members.length || a.id.localeCompare(b.id, 'en'),
    );
}

function commonVersion(
  report: Report,
  interconnect: Interconnect,
): string | undefined {
  const versions = new Set(
    report.detections
      .filter(
        d =>
          d.technology === interconnect.technology &&
          interconnect.members.includes(d.cluster) &&
          d.version !== undefined,
      )
      .map(d => d.version),
  );
  return versions.size === 1 ? [...versions][0] : undefined;
}

function linkClauses(report: Report): Clause[] {
  return TELLING_STATES.flatMap(state => {
    const count = countOf(report, state);
    return count > 0 ? [{ type: 'links' as const, state, count }] : [];
  });
}

function countOf(report: Report, state: LinkState): number {
  return report.links.filter(link => link.state === state).length;
}

function clusterClauses(
  report: Report,
  members: readonly ReportCluster[],
): Clause[] {
  const joined = new Set(report.links.flatMap(link => [link.from, link.to]));
  const unlinked = members.filter(c => !joined.has(c.ref));
  const namesOf = (clusters: readonly ReportCluster[]) =>
    clusters.map(c => c.title ?? c.name);

  // Only of a cluster that was seen whole can be said that it is not joined.
  const clauses: Clause[] = [
    {
      type: 'not-joined',
      names: namesOf(
        unlinked.filter(c => c.observation === 'whole' && joined.size > 0),
      ),
    },
    {
      type: 'seen-in-part',
      names: namesOf(unlinked.filter(c => c.observation === 'partial')),
    },
    {
      type: 'not-seen',
      names: namesOf(members.filter(c => c.observation === 'none')),
    },
  ];
  return clauses.filter(
    clause => !('names' in clause) || clause.names.length > 0,
  );
}

function externalClause(report: Report): Clause[] {
  const count = report.loosePeers.filter(p => p.kind === 'external').length;
  return count > 0 ? [{ type: 'external', count }] : [];
}

/** How a technology is called, or its id where the report does not describe it. */
export function technologyTitle(report: Report, id: string): string {
  return report.technologies.find(t => t.id === id)?.title ?? id;
}

/** How a cluster is called, or the name in its ref where the report does not hold it. */
export function clusterName(report: Report, ref: string): string {
  const cluster = report.clusters.find(c => c.ref === ref);
  return cluster?.title ?? cluster?.name ?? ref.slice(ref.indexOf('/') + 1);
}
