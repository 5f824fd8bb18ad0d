import {
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';

// What a backend goes by that does not say: three rounds of the default schedule.
const STALE_AFTER_MS = 15 * 60 * 1000;

/** How old the picture is. */
export type Freshness = {
  /**
   * Since when nothing shown as the present was looked at: the oldest observation that still tells
   * of it, or the newest of all where none does. Undefined while nothing was ever seen.
   */
  observed?: string;
  /** Clusters of which only an old state is known, sorted by ref. */
  lastKnown: ReportCluster[];
  /** Whether all that is shown is old. */
  stale: boolean;
};

/** Judges the age of what a report shows. */
export function freshness(report: Report, now: number): Freshness {
  const staleAfterMs = staleAfter(report);
  const isOld = (c: ReportCluster) => isLastKnown(c, now, staleAfterMs);
  const lastKnown = report.clusters.filter(isOld);
  const oldest = timesOf(report.clusters.filter(c => !isOld(c))).at(0);
  const newestOfAll = timesOf(lastKnown).at(-1);

  return {
    observed: oldest ?? newestOfAll,
    lastKnown,
    stale: oldest === undefined && newestOfAll !== undefined,
  };
}

function timesOf(clusters: readonly ReportCluster[]): string[] {
  return clusters
    .flatMap(c => (c.observedAt === undefined ? [] : [c.observedAt]))
    .sort((a, b) => Date.parse(a) - Date.parse(b));
}

/** From what age on, in milliseconds, what a report shows no longer tells of the present. */
export function staleAfter(report: Report): number {
  return report.staleAfterMs ?? STALE_AFTER_MS;
}

/** Whether a cluster was seen once, but its present state is not known. */
export function isLastKnown(
  cluster: ReportCluster,
  now: number,
  staleAfterMs: number,
): boolean {
  if (cluster.observedAt === undefined) {
    return false;
  }
  return (
    cluster.observation === 'none' ||
    now - Date.parse(cluster.observedAt) > staleAfterMs
  );
}

/** A length of time in the largest unit that is at least one, with the moment in the future counted as none. */
export function ageOf(
  iso: string,
  now: number,
): { unit: 'second' | 'minute' | 'hour' | 'day'; count: number } {
  const seconds = Math.max(0, Math.floor((now - Date.parse(iso)) / 1000));
  if (seconds < 60) {
    return { unit: 'second', count: seconds };
  }
  if (seconds < 3600) {
    return { unit: 'minute', count: Math.floor(seconds / 60) };
  }
  if (seconds < 86400) {
    return { unit: 'hour', count: Math.floor(seconds / 3600) };
  }
  return { unit: 'day', count: Math.floor(seconds / 86400) };
}
