import { Finding } from '@interconnect/backstage-plugin-interconnect-common';
import { atOnce, Steps } from '../atOnce';
import { sortedBy } from '../sortedBy';
import { JudgedContext } from './defineRule';
import { passOnRemarks } from './passOnRemarks';
import { rules } from './rules';

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'info'];

/** All that a platform engineer should look at, worst first; then by code, clusters and link. */
export function judge(context: JudgedContext): Finding[] {
  return atOnce(judging(context));
}

/** The same, in steps. */
export function* judging(context: JudgedContext): Steps<Finding[]> {
  const found: Finding[] = [];
  for (const { code, severity, judge: judgeRule } of rules) {
    for (const finding of judgeRule(context)) {
      found.push({
        code,
        ...finding,
        severity: finding.severity ?? severity,
      });
    }
    yield;
  }
  return sortedBy(
    [...found, ...passOnRemarks(context)],
    ({ severity }) => String(SEVERITIES.indexOf(severity)),
    ({ code }) => code,
    ({ clusters }) => JSON.stringify(clusters),
    ({ link }) => link ?? '',
    ({ params }) => JSON.stringify(params),
  );
}
