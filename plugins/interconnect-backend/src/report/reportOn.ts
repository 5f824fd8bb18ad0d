import {
  FoundBy,
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { oldestOf } from './oldestOf';

/** A cluster that a report is about, and how it was found to belong to it. */
export type ReportMember = { ref: string; foundBy: FoundBy[] };

/** Any other time would be that of a look at a cluster which is not in the report. */
const NEVER = new Date(0).toISOString();

/**
 * Cuts the report on some clusters out of the report of the whole inventory: these clusters, every
 * link that touches one, the clusters at the far ends, and the interconnects with such a link.
 *
 * An interconnect keeps all its members and links, also those that are not in the cut: its shape
 * and its state are those of the whole. So does a host all the clusters that serve it.
 */
export function reportOn(
  report: Report,
  members: readonly ReportMember[],
): Report {
  const foundBy = new Map(members.map(member => [member.ref, member.foundBy]));
  const isMember = (ref: string) => foundBy.has(ref);

  const links = report.links.filter(
    ({ from, to }) => isMember(from) || isMember(to),
  );
  const linkIds = new Set(links.map(({ id }) => id));
  const shown = new Set([
    ...foundBy.keys(),
    ...links.flatMap(({ from, to }) => [from, to]),
  ]);
  const clusters = report.clusters
    .filter(({ ref }) => shown.has(ref))
    .map(cluster => ({ ...cluster, foundBy: foundBy.get(cluster.ref) ?? [] }));
  const interconnects = report.interconnects.filter(interconnect =>
    interconnect.links.some(id => linkIds.has(id)),
  );
  const interconnectIds = new Set(interconnects.map(({ id }) => id));

  return {
    observedAt: oldestOf(clusters) ?? lastTried(clusters) ?? NEVER,
    ...(report.staleAfterMs === undefined
      ? {}
      : { staleAfterMs: report.staleAfterMs }),
    technologies: report.technologies,
    clusters,
    detections: report.detections.filter(({ cluster }) => shown.has(cluster)),
    links,
    loosePeers: report.loosePeers.filter(({ cluster }) => isMember(cluster)),
    interconnects,
    overlays: report.overlays.filter(
      ({ over, under }) =>
        interconnectIds.has(over) && interconnectIds.has(under),
    ),
    findings: report.findings.filter(finding =>
      finding.clusters.some(isMember),
    ),
    ...(report.sharedHosts && {
      sharedHosts: report.sharedHosts.filter(({ servedBy }) =>
        servedBy.some(({ cluster }) => isMember(cluster)),
      ),
    }),
  };
}

function lastTried(clusters: readonly ReportCluster[]): string | undefined {
  return clusters
    .flatMap(({ attemptedAt }) => attemptedAt ?? [])
    .sort()
    .at(-1);
}
