import { Finding } from '@interconnect/backstage-plugin-interconnect-common';

/** From worst to mildest. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** Findings of one code and severity, which are told together. */
export type FindingGroup = {
  code: string;
  severity: Finding['severity'];
  findings: Finding[];
};

/** Findings by severity, the worst first, and by code in the order in which they come. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  return SEVERITIES.flatMap(severity => {
    const groups = new Map<string, FindingGroup>();
    for (const finding of findings.filter(f => f.severity === severity)) {
      const { code } = finding;
      const group = groups.get(code) ?? { code, severity, findings: [] };
      group.findings.push(finding);
      groups.set(code, group);
    }
    return [...groups.values()];
  });
}

/** How many findings there are of each severity. */
export function countBySeverity(
  findings: readonly Finding[],
): Record<Finding['severity'], number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) {
    counts[severity] += 1;
  }
  return counts;
}
