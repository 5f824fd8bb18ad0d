import { clusterOf, contextOf } from './__fixtures__/context';
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
});
