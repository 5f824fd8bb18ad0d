import {
  clusterOf,
  findingOf,
  interconnectOf,
  linkOf,
  looseOf,
  reportOf,
} from './__fixtures__/report';
import { createFindNames } from './findNames';
import { hideClusters } from './hideClusters';
import { NOT_VISIBLE, sightOf } from './sight';

const SECRET = 'secret';
const proofOf = (cluster: string, name: string) => ({
  cluster,
  object: { apiVersion: 'v1', kind: 'ConfigMap', name },
  path: '.data.peer',
  shows: '192.0.2.7',
});
const links = [
  linkOf('a', 'b'),
  linkOf('b', SECRET),
  linkOf('other', SECRET, { state: 'down' }),
  linkOf(SECRET, 'z', { state: 'down' }),
];
const whole = reportOf({
  clusters: ['a', 'b', 'other', SECRET, 'z'].map(ref => clusterOf(ref)),
  detections: ['a', SECRET, 'z'].map(cluster => ({
    cluster,
    technology: 'tunnel',
    verdict: 'present' as const,
    whole: true,
    evidence: [proofOf(cluster, 'agent'), proofOf(cluster, 'peer')],
  })),
  links,
  loosePeers: [
    looseOf('a', { identity: 'y', kind: 'unresolved', couldBe: ['b', 'z'] }),
    looseOf('z', {
      identity: '192.0.2.7',
      kind: 'unresolved',
      couldBe: [SECRET, 'a'],
      evidence: [proofOf('z', 'broker'), proofOf('z', 'peer')],
    }),
    looseOf('a', { identity: 'to-secret', state: 'pending' }),
    looseOf('b', { kind: 'ambiguous', couldBe: [SECRET, 'other'] }),
    looseOf(SECRET),
  ],
  interconnects: [
    interconnectOf(links, { id: 'tunnel:data:a@one', hubs: [SECRET] }),
  ],
  findings: [
    findingOf(['a']),
    findingOf(['a', SECRET]),
    { ...findingOf(['b']), params: { peer: 'Secret' } },
  ],
});
const find = createFindNames(
  whole.clusters.map(({ ref }) => ({ ref, names: [ref] })),
);

function seenBy(...visible: string[]) {
  return hideClusters(whole, sightOf(find, new Set(visible)));
}

describe('hideClusters', () => {
  const report = seenBy('a', 'b', 'other', 'z');

  it('keeps what is visible', () => {
    expect(report.clusters.map(({ ref }) => ref)).toEqual([
      'a',
      'b',
      'other',
      'z',
    ]);
    expect(report.detections.map(({ cluster }) => cluster)).toEqual(['a', 'z']);
    expect(report.links).toEqual([links[0]]);
    expect(report.findings).toEqual([findingOf(['a'])]);
  });

  it('makes one peer without identity of all that is hidden behind a cluster', () => {
    expect(
      report.loosePeers.map(({ cluster, kind, identity, state, couldBe }) => [
        cluster,
        kind,
        identity,
        state,
        ...couldBe,
      ]),
    ).toEqual([
      ['a', 'unresolved', 'y', 'up', 'b', 'z'],
      ['a', 'hidden', NOT_VISIBLE, 'pending'],
      ['b', 'hidden', NOT_VISIBLE, 'up'],
      ['other', 'hidden', NOT_VISIBLE, 'down'],
      ['z', 'hidden', NOT_VISIBLE, 'down'],
    ]);
  });

  it('proves nothing of who is hidden', () => {
    expect(
      report.loosePeers
        .filter(({ kind }) => kind === 'hidden')
        .flatMap(({ evidence }) => evidence),
    ).toEqual([]);
  });

  it('names nobody who could be a hidden cluster that was never seen', () => {
    expect(JSON.stringify(report.loosePeers)).not.toContain('192.0.2.7');
    expect(report.detections.map(({ evidence }) => evidence)).toEqual([
      [proofOf('a', 'agent'), proofOf('a', 'peer')],
      [proofOf('z', 'agent')],
    ]);
  });

  it('groups anew what only a hidden cluster held together', () => {
    expect(report.groups).toEqual([
      {
        id: 'tunnel:data:a@one',
        technology: 'tunnel',
        plane: 'data',
        members: ['a', 'b'],
        links: ['tunnel:data:a~b'],
      },
    ]);
  });

  it('keeps a group of which nothing is hidden', () => {
    const { groups } = seenBy('a', 'b', 'other', SECRET, 'z');

    expect(groups).toEqual([
      expect.objectContaining({ members: ['a', 'b', 'other', SECRET, 'z'] }),
    ]);
  });

  it('shows nothing where all is hidden', () => {
    expect(seenBy()).toMatchObject({
      clusters: [],
      detections: [],
      links: [],
      loosePeers: [],
      groups: [],
      findings: [],
    });
  });
});
