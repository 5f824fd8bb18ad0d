import { clusterOf, contextOf, detectionOf } from './__fixtures__/context';
import { judge } from './judge';

describe('judge', () => {
  it('puts the worst first, each with code, message and remedy', () => {
    const stale = { observedAt: '2026-10-01T00:00:00.000Z' };
    const note = (cluster: string, code: string) => ({
      cluster: `ref/${cluster}`,
      code,
      message: 'm',
      params: {},
    });

    const findings = judge(
      contextOf({
        clusters: [clusterOf('b', stale), clusterOf('a', stale)],
        accessFindings: [
          note('b', 'skip-tls-verify-ignored'),
          note('b', 'api-server-mismatch'),
          note('a', 'api-server-mismatch'),
          note('a', 'something-new'),
        ],
      }),
    );

    expect(
      findings.map(each => [each.severity, each.code, ...each.clusters].join()),
    ).toEqual([
      'warning,api-server-mismatch,ref/a',
      'warning,api-server-mismatch,ref/b',
      'warning,stale-observation,ref/a',
      'warning,stale-observation,ref/b',
      'info,skip-tls-verify-ignored,ref/b',
    ]);
    expect(findings.every(each => each.message && each.remedy)).toBe(true);
  });

  it('passes on what detectors remark, as a finding about their cluster', () => {
    const findings = judge(
      contextOf({
        clusters: [clusterOf('a')],
        detections: [
          detectionOf('a', {
            remarks: [
              {
                code: 'single-gateway',
                severity: 'info',
                message: 'has one gateway',
                remedy: 'Add one',
                evidence: [],
              },
            ],
          }),
        ],
      }),
    );

    expect(findings).toEqual([
      {
        code: 'single-gateway',
        severity: 'info',
        clusters: ['ref/a'],
        params: { technology: 'submariner' },
        message: 'a has one gateway',
        remedy: 'Add one',
        evidence: [],
      },
    ]);
  });
});
