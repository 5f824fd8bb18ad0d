import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';

/** When the cluster was observed that was not observed for longest; undefined when none ever was. */
export function oldestOf(
  clusters: readonly ReportCluster[],
): string | undefined {
  const times = clusters.flatMap(({ observedAt }) => observedAt ?? []);
  return times.sort()[0];
}
