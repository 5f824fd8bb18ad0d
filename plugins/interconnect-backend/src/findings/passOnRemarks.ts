import { Finding } from '@interconnect/backstage-plugin-interconnect-common';
import { JudgedContext } from './defineRule';
import { clusterNames } from './wording';

/** What detectors remark of single clusters, each a finding about its cluster. */
export function passOnRemarks(context: JudgedContext): Finding[] {
  const nameOf = clusterNames(context);
  return context.detections.flatMap(({ cluster, technology, remarks = [] }) =>
    remarks.map(
      ({ code, severity, params, message, remedy, evidence }): Finding => ({
        code,
        severity,
        clusters: [cluster],
        params: { technology, ...params },
        message: `${nameOf(cluster)} ${message}`,
        remedy,
        evidence,
      }),
    ),
  );
}
