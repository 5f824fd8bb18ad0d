import { Finding } from '@interconnect/backstage-plugin-interconnect-common';
import { sortedBy } from '../sortedBy';
import { JudgedContext } from './defineRule';
import { passOnRemarks } from './passOnRemarks';
import { rules } from './rules';

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'info'];

/** All that a platform engineer should look at, worst first; then by code, clusters and link. */
export function judge(context: JudgedContext): Finding[] {
  const found = rules.flatMap(({ code, severity, judge: judgeRule }) =>
    judgeRule(context).map(
      (finding): Finding => ({
        code,
        ...finding,
        severity: finding.severity ?? severity,
      }),
    ),
  );
  return sortedBy(
    [...found, ...passOnRemarks(context)],
    ({ severity }) => String(SEVERITIES.indexOf(severity)),
    ({ code }) => code,
    ({ clusters }) => JSON.stringify(clusters),
    ({ link }) => link ?? '',
    ({ params }) => JSON.stringify(params),
  );
}
