import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';

/**
 * Whether a report is about a cluster: because it belongs to the System or Domain, or because it is
 * the `subject` itself. All others are there because they are linked with one that it is about.
 */
export function isMember(
  { ref, foundBy }: ReportCluster,
  subject?: string,
): boolean {
  return foundBy.length > 0 || ref === subject;
}
