import {
  Interconnect,
  Link,
  Report,
  ReportCluster,
  ReportDetection,
} from '../model';
import { Columns, fromColumns, gaps, sums, toColumns } from './columns';
import { CompactLinks, compactLinks, expandLinks } from './compactLinks';
import { Steps } from './steps';

/**
 * The media type of the compact form of a report.
 *
 * @public
 */
export const COMPACT_REPORT_TYPE = 'application/vnd.interconnect.compact+json';

/**
 * A cluster, but for what can be told from the rest.
 *
 * @public
 */
export type CompactCluster = Omit<ReportCluster, 'name' | 'attemptedAt'> & {
  /** Left out where the ref ends with it. */
  name?: string;
  /** 0: the last attempt succeeded. */
  attemptedAt?: string | 0;
};

/**
 * An interconnect, but for what can be told from links.
 *
 * @public
 */
export type CompactInterconnect = Omit<Interconnect, 'members' | 'links'> & {
  /** Distances between the numbers of clusters, where all members are in the report. */
  members: { of: number[] } | { refs: string[] };
  /** Left out where it has all links of its technology and plane between its members. */
  links?: string[];
};

/**
 * What detectors say of one cluster.
 *
 * @public
 */
export type CompactDetections = Omit<ReportDetection, 'cluster'>[];

/**
 * A report that says everything once. It is for programs only: `expandReport` makes a report of it.
 *
 * @public
 */
export type CompactReport = Omit<
  Report,
  'clusters' | 'detections' | 'links' | 'interconnects'
> & {
  compact: 1;
  clusters: Columns<CompactCluster>;
  /** By cluster, in the order of clusters, where that is their order. */
  detections: { of: Columns<CompactDetections> } | { plain: ReportDetection[] };
  links: CompactLinks;
  interconnects: Columns<CompactInterconnect>;
};

/**
 * Packs a report, evidence and fields that this version does not know included.
 *
 * @public
 */
export function compactReport(report: Report): CompactReport {
  const steps = compactingReport(report);
  let step = steps.next();
  while (!step.done) {
    step = steps.next();
  }
  return step.value;
}

/**
 * The same in steps, for a large report: others may have their turn in between.
 *
 * @public
 */
export function* compactingReport(
  report: Report,
): Generator<void, CompactReport, void> {
  const { clusters, detections, links, interconnects, ...rest } = report;
  const numbers = new Map(clusters.map(({ ref }, at) => [ref, at]));
  return {
    compact: 1,
    ...rest,
    clusters: yield* toColumns(clusters.map(compactCluster)),
    detections: yield* compactDetections(detections, clusters),
    links: yield* compactLinks(links, clusters),
    interconnects: yield* toColumns(
      interconnects.map(each => compactInterconnect(each, links, numbers)),
    ),
  };
}

/**
 * The report that was packed.
 *
 * @public
 */
export function expandReport(compact: CompactReport): Report {
  const { compact: _, ...rest } = compact;
  const clusters = fromColumns(compact.clusters).map(expandCluster);
  const links = expandLinks(compact.links, clusters);
  return {
    ...rest,
    clusters,
    detections: expandDetections(compact.detections, clusters),
    links,
    interconnects: fromColumns(compact.interconnects).map(each =>
      expandInterconnect(each, links, clusters),
    ),
  };
}

function compactCluster({
  name,
  attemptedAt,
  ...cluster
}: ReportCluster): CompactCluster {
  return {
    ...cluster,
    ...(name === nameIn(cluster.ref) ? {} : { name }),
    ...(attemptedAt === undefined
      ? {}
      : { attemptedAt: attemptedAt === cluster.observedAt ? 0 : attemptedAt }),
  };
}

function expandCluster({
  name,
  attemptedAt,
  ...cluster
}: CompactCluster): ReportCluster {
  return {
    ...cluster,
    name: name ?? nameIn(cluster.ref),
    ...(attemptedAt === undefined
      ? {}
      : { attemptedAt: attemptedAt === 0 ? cluster.observedAt : attemptedAt }),
  };
}

function nameIn(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}

function* compactDetections(
  detections: readonly ReportDetection[],
  clusters: Report['clusters'],
): Steps<CompactReport['detections']> {
  const byCluster = new Map<string, CompactDetections>(
    clusters.map(({ ref }) => [ref, []]),
  );
  for (const { cluster, ...detection } of detections) {
    byCluster.get(cluster)?.push(detection);
  }
  const refs = [...byCluster].flatMap(([ref, its]) => its.map(() => ref));
  return refs.length === detections.length &&
    byCluster.size === clusters.length &&
    detections.every(({ cluster }, at) => cluster === refs[at])
    ? { of: yield* toColumns([...byCluster.values()]) }
    : { plain: [...detections] };
}

function expandDetections(
  detections: CompactReport['detections'],
  clusters: Report['clusters'],
): ReportDetection[] {
  return 'plain' in detections
    ? detections.plain
    : fromColumns(detections.of).flatMap((its, at) =>
        its.map(each => ({ ...each, cluster: clusters[at].ref })),
      );
}

function compactInterconnect(
  interconnect: Interconnect,
  links: readonly Link[],
  numbers: ReadonlyMap<string, number>,
): CompactInterconnect {
  const { members, links: ids, ...rest } = interconnect;
  const at = members.flatMap(ref => numbers.get(ref) ?? []);
  const usual = linksWithin(interconnect, links);
  return {
    ...rest,
    members:
      at.length === members.length ? { of: gaps(at) } : { refs: members },
    ...(usual.length === ids.length && usual.every((id, i) => id === ids[i])
      ? {}
      : { links: ids }),
  };
}

function expandInterconnect(
  { members: packed, links: ids, ...rest }: CompactInterconnect,
  links: readonly Link[],
  clusters: Report['clusters'],
): Interconnect {
  const members =
    'refs' in packed
      ? packed.refs
      : sums(packed.of).map(at => clusters[at].ref);
  return {
    ...rest,
    members,
    links: ids ?? linksWithin({ ...rest, members }, links),
  };
}

function linksWithin(
  {
    technology,
    plane,
    members,
  }: Pick<Interconnect, 'technology' | 'plane' | 'members'>,
  links: readonly Link[],
): string[] {
  const inside = new Set(members);
  return links
    .filter(
      link =>
        link.technology === technology &&
        link.plane === plane &&
        inside.has(link.from) &&
        inside.has(link.to),
    )
    .map(({ id }) => id);
}
