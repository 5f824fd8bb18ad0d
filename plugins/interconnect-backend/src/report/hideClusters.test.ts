import {
  clusterOf,
  findingOf,
  interconnectOf,
  linkOf,
  looseOf,
  proof,
  reportOf,
  sharedOf,
} from './__fixtures__/report';
import { HIDDEN_PEER, hideClusters } from './hideClusters';

const SECRET = 'secret';
const links = [linkOf('a', 'b'), linkOf('b', SECRET), linkOf(SECRET, 'z')];
const declared = linkOf('a', SECRET, {
  id: `vpc-peering:data:a~${SECRET}`,
  technology: 'vpc-peering',
  basis: 'declared',
  evidence: [{ ...proof('a'), shows: `to: ${SECRET}` }],
});
const whole = reportOf({
  clusters: ['a', 'b', SECRET, 'z'].map(ref => clusterOf(ref)),
  detections: ['a', SECRET].map(cluster => ({
    cluster,
    technology: 'tunnel',
    verdict: 'present' as const,
    whole: true,
    evidence: [],
  })),
  links: [...links, declared],
  loosePeers: [{ ...looseOf('a'), couldBe: [SECRET, 'z'] }, looseOf(SECRET)],
  interconnects: [
    {
      ...interconnectOf(links),
      hubs: [SECRET],
      deviation: {
        nearest: 'full-mesh',
        missing: [
          ['a', SECRET],
          ['a', 'z'],
        ],
        extra: [],
      },
    },
  ],
  findings: [findingOf(['a']), findingOf(['a', SECRET])],
  sharedHosts: [
    sharedOf('all.example.com', ['a', SECRET, 'z']),
    sharedOf('two.example.com', ['a', SECRET]),
  ],
});

describe('hideClusters', () => {
  it('hides nothing where all is visible', () => {
    expect(hideClusters(whole, new Set())).toBe(whole);
    expect(hideClusters(whole, new Set(['elsewhere']))).toEqual(whole);
  });

  it('leaves no trace of the name of a hidden cluster', () => {
    const report = hideClusters(whole, new Set([SECRET]));

    expect(JSON.stringify(report)).not.toContain(SECRET);
  });

  it('keeps what is visible, and that there is a peer', () => {
    const report = hideClusters(whole, new Set([SECRET]));

    expect(report.clusters.map(({ ref }) => ref)).toEqual(['a', 'b', 'z']);
    expect(report.links).toEqual([links[0]]);
    expect(report.interconnects[0].members).toEqual(['a', 'b', 'z']);
    expect(report.interconnects[0].deviation?.missing).toEqual([['a', 'z']]);
    expect(
      report.loosePeers.map(({ cluster, identity }) => [cluster, identity]),
    ).toEqual([
      ['a', looseOf('a').identity],
      ['b', HIDDEN_PEER],
      ['z', HIDDEN_PEER],
      ['a', HIDDEN_PEER],
    ]);
    expect(report.sharedHosts).toEqual([
      sharedOf('all.example.com', ['a', 'z']),
    ]);
    expect(report.findings).toEqual([findingOf(['a'])]);
  });

  it('shows nothing where all is hidden', () => {
    const report = hideClusters(whole, new Set(['a', 'b', SECRET, 'z']));

    expect(report).toMatchObject({
      clusters: [],
      links: [],
      loosePeers: [],
      interconnects: [],
      findings: [],
      sharedHosts: [],
    });
  });
});
