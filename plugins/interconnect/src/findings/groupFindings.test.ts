import { Finding } from '@interconnect/backstage-plugin-interconnect-common';
import { findingKey } from './findingKey';
import { countBySeverity, groupFindings } from './groupFindings';

function aFinding(
  severity: Finding['severity'],
  code: string,
  cluster: string,
  params: Record<string, string> = {},
): Finding {
  return {
    code,
    severity,
    clusters: [cluster],
    params,
    message: `${cluster} ${code}`,
    remedy: 'r',
    evidence: [],
  };
}

const findings = [
  aFinding('info', 'unused', 'a'),
  aFinding('error', 'link-down', 'a'),
  aFinding('warning', 'cidr-overlap', 'a'),
  aFinding('info', 'leftovers', 'a'),
  aFinding('info', 'unused', 'b'),
];

describe('findings', () => {
  it('are told by code, the worst first', () => {
    expect(
      groupFindings(findings).map(group => [
        group.severity,
        group.code,
        group.findings.flatMap(f => f.clusters).join(),
      ]),
    ).toEqual([
      ['error', 'link-down', 'a'],
      ['warning', 'cidr-overlap', 'a'],
      ['info', 'unused', 'a,b'],
      ['info', 'leftovers', 'a'],
    ]);
    expect(groupFindings([])).toEqual([]);
  });

  it('are counted', () => {
    expect(countBySeverity(findings)).toEqual({
      error: 1,
      warning: 1,
      info: 3,
    });
  });

  it.each([
    [
      'technology',
      { technology: 'cilium' },
      { technology: 'submariner' },
      true,
    ],
    ['setting', { setting: 'a' }, { setting: 'b' }, true],
    ['time', { observedAt: 'then' }, { observedAt: 'now' }, false],
  ])(
    'of one code and cluster are told apart by %s',
    (_name, one, other, apart) => {
      const [first, second] = [one, other].map(params =>
        findingKey(aFinding('info', 'unused', 'a', params as {})),
      );

      expect(first !== second).toBe(apart);
    },
  );
});
