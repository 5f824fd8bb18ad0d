import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { Snapshot } from '@interconnect/backstage-plugin-interconnect-node';
import { oldestOf } from './report/oldestOf';

/**
 * A report of the whole inventory as it would be made of a snapshot that differs from its own only
 * in when clusters were looked at, none of them too long ago.
 */
export function retime(
  report: Report,
  { observations, takenAt }: Snapshot,
): Report {
  const clusters = report.clusters.map(cluster => {
    if (cluster.attemptedAt === undefined) {
      return cluster;
    }
    const { attemptedAt, observedAt } = observations[cluster.ref];
    return {
      ...cluster,
      ...(observedAt === undefined ? {} : { observedAt }),
      attemptedAt,
    };
  });
  const links = report.links.map(link => {
    const views = link.views.map(view => {
      // Where the catalog declares a link, its ends were not looked at for it.
      const observedAt =
        view.observedAt && observations[view.cluster].observedAt;
      return view.observedAt === observedAt ? view : { ...view, observedAt };
    });
    return views.every((view, index) => view === link.views[index])
      ? link
      : { ...link, views };
  });
  return {
    ...report,
    observedAt: oldestOf(clusters) ?? takenAt,
    clusters,
    links,
  };
}
