import { Report } from '@interconnect/backstage-plugin-interconnect-common';

/** More shared hosts nobody reads on a screen; how many are left out is told. */
const MAX_SHARED_HOSTS = 200;

/**
 * The report no longer than a screen shows. It is the last thing that is done to one: what is left
 * out is counted, and hidden clusters must not count.
 */
export function boundReport(report: Report): Report {
  const { sharedHosts = [] } = report;
  return sharedHosts.length <= MAX_SHARED_HOSTS
    ? report
    : {
        ...report,
        sharedHosts: sharedHosts.slice(0, MAX_SHARED_HOSTS),
        moreSharedHosts: sharedHosts.length - MAX_SHARED_HOSTS,
      };
}
