import { Report } from '@interconnect/backstage-plugin-interconnect-common';

/** The same report without its proofs, which make up most of it. */
export function withoutEvidence(report: Report): Report {
  return {
    ...report,
    clusters: report.clusters.map(cluster => ({
      ...cluster,
      factEvidence: {},
      ...(cluster.entryPoints && {
        entryPoints: {
          ...cluster.entryPoints,
          points: cluster.entryPoints.points.map(drop),
        },
      }),
    })),
    detections: report.detections.map(drop),
    links: report.links.map(drop),
    loosePeers: report.loosePeers.map(drop),
    findings: report.findings.map(drop),
    ...(report.sharedHosts && { sharedHosts: report.sharedHosts.map(drop) }),
  };
}

function drop<T extends { evidence: unknown[] }>(proven: T): T {
  return { ...proven, evidence: [] };
}
