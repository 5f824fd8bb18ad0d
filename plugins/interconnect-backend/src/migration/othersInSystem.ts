import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';
import { MigrationSituation } from './defineRecipe';

/** The System's clusters beside the one that a plan is about; neighbours that a report also shows are none. */
export function othersInSystem({
  report,
  newcomer,
}: Pick<MigrationSituation, 'report' | 'newcomer'>): ReportCluster[] {
  return report.clusters.filter(
    ({ foundBy, ref }) => foundBy.length > 0 && ref !== newcomer.ref,
  );
}
