import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';
import { Translate } from '../translation';
import { isMember } from './isMember';

/** Why a cluster is in a report. */
export function sayFoundBy(
  cluster: ReportCluster,
  subject: string | undefined,
  t: Translate,
): string {
  if (!isMember(cluster, subject)) {
    return t('foundBy.neighbour');
  }
  return (
    cluster.foundBy.map(rule => t(`foundBy.${rule}`)).join(', ') ||
    t('foundBy.itself')
  );
}
