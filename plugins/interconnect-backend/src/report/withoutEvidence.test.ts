import {
  clusterOf,
  findingOf,
  linkOf,
  looseOf,
  reportOf,
  sharedOf,
} from './__fixtures__/report';
import { withoutEvidence } from './withoutEvidence';

describe('withoutEvidence', () => {
  const report = reportOf({
    clusters: [clusterOf('a')],
    detections: [
      {
        cluster: 'a',
        technology: 'tunnel',
        verdict: 'present',
        whole: true,
        evidence: linkOf('a', 'b').evidence,
      },
    ],
    links: [linkOf('a', 'b')],
    loosePeers: [looseOf('a')],
    findings: [findingOf(['a'])],
    sharedHosts: [sharedOf('x.example.com', ['a', 'b'])],
  });

  it('leaves no proof anywhere', () => {
    expect(JSON.stringify(report)).toContain('"shows"');
    expect(JSON.stringify(withoutEvidence(report))).not.toContain('"shows"');
  });

  it('keeps all else', () => {
    const bare = withoutEvidence(report);

    expect(bare.links[0]).toEqual({ ...report.links[0], evidence: [] });
    expect(bare.clusters[0].facts).toEqual({ nodeCount: 1 });
  });

  it('leaves the given report as it is', () => {
    withoutEvidence(report);

    expect(report.links[0].evidence).toHaveLength(1);
  });
});
