import {
  clusterOf,
  findingOf,
  interconnectOf,
  linkOf,
  looseOf,
  reportOf,
  sharedOf,
} from './__fixtures__/report';
import { reportOn } from './reportOn';

const mesh = (from: string, to: string) =>
  linkOf(from, to, { id: `mesh:data:${from}~${to}`, technology: 'mesh' });

// a - b - c in a row, d - e apart; a mesh over a - b.
const links = [
  mesh('a', 'b'),
  linkOf('a', 'b'),
  linkOf('b', 'c'),
  linkOf('d', 'e'),
];
const whole = reportOf({
  clusters: [
    clusterOf('a', { observedAt: '2026-11-01T12:00:00.000Z' }),
    clusterOf('b', { observedAt: '2026-11-01T11:30:00.000Z' }),
    clusterOf('c', { observedAt: '2026-11-01T11:00:00.000Z' }),
    clusterOf('d'),
    clusterOf('e'),
    clusterOf('f', {
      observation: 'none',
      observedAt: undefined,
      attemptedAt: '2026-11-01T11:45:00.000Z',
    }),
  ],
  detections: ['a', 'b', 'c', 'd'].map(cluster => ({
    cluster,
    technology: 'tunnel',
    verdict: 'present' as const,
    whole: true,
    evidence: [],
  })),
  links,
  loosePeers: [looseOf('a'), looseOf('b'), looseOf('d')],
  interconnects: [
    interconnectOf([links[0]]),
    interconnectOf([links[1], links[2]]),
    interconnectOf([links[3]]),
  ],
  overlays: [{ over: 'mesh:data:a', under: 'tunnel:data:a', name: '' }],
  findings: [findingOf(['a']), findingOf(['b', 'c']), findingOf(['d', 'e'])],
  sharedHosts: [
    sharedOf('x.example.com', ['a', 'd']),
    sharedOf('y.example.com', ['d', 'e']),
  ],
});

function cut(refs: string[]) {
  const report = reportOn(
    whole,
    refs.map(ref => ({ ref, foundBy: ['annotation'] })),
  );
  return {
    clusters: report.clusters.map(each => [each.ref, ...each.foundBy].join()),
    detections: report.detections.map(({ cluster }) => cluster).join(),
    links: report.links.map(({ id }) => id),
    loose: report.loosePeers.map(({ cluster }) => cluster).join(),
    interconnects: report.interconnects.map(each => each.members.join('')),
    overlays: report.overlays.length,
    findings: report.findings.map(each => each.clusters.join()),
    shared: report.sharedHosts?.map(each =>
      each.servedBy.map(({ cluster }) => cluster).join(),
    ),
    observedAt: report.observedAt,
  };
}

describe('reportOn', () => {
  it('shows members, their links and the far ends', () => {
    expect(cut(['a'])).toEqual({
      clusters: ['a,annotation', 'b'],
      detections: 'a,b',
      links: ['mesh:data:a~b', 'tunnel:data:a~b'],
      loose: 'a',
      interconnects: ['ab', 'abc'],
      overlays: 1,
      findings: ['a'],
      shared: ['a,d'],
      observedAt: '2026-11-01T11:30:00.000Z',
    });
  });

  it('shows no link between two far ends', () => {
    expect(cut(['c']).links).toEqual(['tunnel:data:b~c']);
  });

  it('leaves an overlay out of which only one part is shown', () => {
    expect(cut(['c']).overlays).toBe(0);
  });

  it('shows a cluster that nothing is linked with', () => {
    expect(cut(['f'])).toEqual({
      clusters: ['f,annotation'],
      detections: '',
      links: [],
      loose: '',
      interconnects: [],
      overlays: 0,
      findings: [],
      shared: [],
      observedAt: '2026-11-01T11:45:00.000Z',
    });
  });

  it('shows nothing of clusters that the inventory does not have', () => {
    expect(cut(['z']).clusters).toEqual([]);
  });

  it('does not tell when others were observed', () => {
    expect(cut([]).observedAt).toBe('1970-01-01T00:00:00.000Z');
  });

  it('is the whole report when all clusters are members', () => {
    const all = whole.clusters.map(({ ref, foundBy }) => ({ ref, foundBy }));

    expect(reportOn(whole, all)).toEqual({
      ...whole,
      observedAt: '2026-11-01T11:00:00.000Z',
    });
  });
});
