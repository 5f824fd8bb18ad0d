import {
  Link,
  LoosePeer,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  OBSERVED_AT,
  aCluster,
  aLink,
  aReport,
  anInterconnect,
  pairs,
  ref,
} from '../__testUtils__/reportBuilder';
import { isHealthy, loosePeerKey, sightOf, toGraph } from './toGraph';

const now = Date.parse(OBSERVED_AT) + 60_000;
const later = Date.parse(OBSERVED_AT) + 60 * 60_000;

function mesh(count: number, change: (link: Link, i: number) => Link = l => l) {
  const names = Array.from({ length: count }, (_, i) => `c${i + 10}`);
  const links = pairs(names).map(([a, b], i) =>
    change(aLink('istio', a, b), i),
  );
  return aReport({
    clusters: names.map(name => aCluster(name)),
    links,
    interconnects: [anInterconnect('full-mesh', links)],
  });
}

const peer: LoosePeer = {
  cluster: ref('a'),
  technology: 'istio',
  plane: 'data',
  identity: 'partner.example.com',
  kind: 'external',
  couldBe: [],
  state: 'configured',
  evidence: [],
};

describe('toGraph', () => {
  it('draws every link of a small mesh', () => {
    const graph = toGraph(mesh(7), { now });

    expect(graph.edges).toHaveLength(21);
    expect(graph.meshes).toEqual([]);
  });

  it('draws a big healthy mesh as one sign', () => {
    const graph = toGraph(mesh(30), { now });

    expect(graph.edges).toEqual([]);
    expect(graph.meshes).toMatchObject([{ folded: 435, exceptions: 0 }]);
  });

  it('draws the exceptions of a big mesh by themselves', () => {
    const report = mesh(10, (link, i) =>
      i === 3 ? { ...link, state: 'down' } : link,
    );

    const graph = toGraph(report, { now });

    expect(graph.edges.map(e => e.state)).toEqual(['down']);
    expect(graph.meshes).toMatchObject([{ folded: 44, exceptions: 1 }]);
  });

  it('draws the links of a revealed cluster, and no others', () => {
    const graph = toGraph(mesh(10), { now, reveal: new Set([ref('c10')]) });

    expect(graph.edges).toHaveLength(9);
    expect(
      graph.edges.every(e => e.from === ref('c10') || e.to === ref('c10')),
    ).toBe(true);
  });

  it('folds a mesh that lacks a few links, but no hub of the same size', () => {
    const report = mesh(9);
    const almost = aReport({
      ...report,
      interconnects: [
        anInterconnect('partial-mesh', report.links, {
          deviation: {
            nearest: 'full-mesh',
            missing: [[ref('x'), ref('y')]],
            extra: [],
          },
        }),
      ],
    });
    const hub = aReport({
      ...report,
      interconnects: [anInterconnect('hub-and-spoke', report.links)],
    });

    expect(toGraph(almost, { now }).meshes).toHaveLength(1);
    expect(toGraph(hub, { now }).meshes).toHaveLength(0);
  });

  it('puts parallel links in lanes around the middle, traffic first', () => {
    const graph = toGraph(
      aReport({
        clusters: [aCluster('a'), aCluster('b')],
        links: [
          aLink('istio', 'a', 'b', { plane: 'control' }),
          aLink('istio', 'a', 'b'),
          aLink('submariner', 'b', 'a'),
        ],
      }),
      { now },
    );

    expect(graph.edges.map(e => [e.technology, e.plane, e.lane])).toEqual([
      ['istio', 'data', -1],
      ['submariner', 'data', 0],
      ['istio', 'control', 1],
    ]);
  });

  it('draws a loose peer as a box of its own, linked from who claims it', () => {
    const graph = toGraph(
      aReport({ clusters: [aCluster('a')], loosePeers: [peer] }),
      { now },
    );

    expect(graph.nodes.map(n => n.type)).toEqual(['cluster', 'peer']);
    expect(graph.edges).toMatchObject([
      { from: ref('a'), to: loosePeerKey(peer), direction: 'forward' },
    ]);
    expect(graph.edges[0].link).toBeUndefined();
  });

  it('marks clusters that are no members as neighbours', () => {
    const graph = toGraph(
      aReport({ clusters: [aCluster('a'), aCluster('b', { foundBy: [] })] }),
      { now },
    );

    expect(graph.nodes).toMatchObject([
      { id: ref('a'), neighbour: false },
      { id: ref('b'), neighbour: true },
    ]);
  });
});

describe('sightOf', () => {
  it.each([
    ['seen whole now', {}, now, 'whole'],
    ['seen in part now', { observation: 'partial' as const }, now, 'partial'],
    ['seen whole an hour ago', {}, later, 'last-known'],
    ['seen once, not now', { observation: 'none' as const }, now, 'last-known'],
    [
      'never seen',
      { observation: 'none' as const, observedAt: undefined },
      now,
      'none',
    ],
  ])('of a cluster %s', (_, overrides, at, expected) => {
    const cluster = aCluster('a', overrides);

    expect(sightOf(cluster, aReport({ clusters: [cluster] }), at)).toBe(
      expected,
    );
  });
});

describe('isHealthy', () => {
  it.each([
    ['up', 'mutual', true],
    ['configured', 'mutual', true],
    ['up', 'one-sided', false],
    ['configured', 'unconfirmed', false],
    ['pending', 'mutual', false],
    ['down', 'mutual', false],
  ] as const)('of %s and %s', (state, corroboration, expected) => {
    expect(isHealthy(aLink('istio', 'a', 'b', { state, corroboration }))).toBe(
      expected,
    );
  });
});

describe('toGraph of what is not so yet', () => {
  it('marks links that come and go, and draws them by themselves', () => {
    const report = mesh(10);
    const [first, second] = report.links;

    const graph = toGraph(report, {
      now,
      changes: {
        links: new Map([
          [first.id, 'add'],
          [second.id, 'remove'],
        ]),
        clusters: new Map([[ref('c10'), 'new']]),
      },
    });

    expect(graph.edges.map(({ id, change }) => [id, change])).toEqual([
      [first.id, 'add'],
      [second.id, 'remove'],
    ]);
    expect(graph.meshes).toMatchObject([{ folded: 43, exceptions: 0 }]);
    expect(graph.meshes[0].change).toBeUndefined();
    expect(
      graph.nodes.flatMap(n => (n.type === 'cluster' && n.mark ? [n.id] : [])),
    ).toEqual([ref('c10')]);
  });

  it.each(['add', 'remove'] as const)(
    'draws a mesh of which all is to %s as one sign that says so',
    change => {
      const report = mesh(10);

      const graph = toGraph(report, {
        now,
        changes: {
          links: new Map(report.links.map(({ id }) => [id, change])),
          clusters: new Map(),
        },
      });

      expect(graph.edges).toEqual([]);
      expect(graph.meshes).toMatchObject([
        { change, folded: 45, exceptions: 0 },
      ]);
    },
  );

  it.each<[string, boolean, number[]]>([
    ['of the same clusters beside each other', true, [-0.5, 0.5]],
    ['of other clusters where they are', false, [0, 0]],
  ])('puts the signs of meshes %s', (_, same, lanes) => {
    const one = mesh(10);
    const other = same ? mesh(10) : mesh(20);
    const members = other.interconnects[0].members.slice(same ? 0 : 10);

    const graph = toGraph(
      {
        ...one,
        interconnects: [
          one.interconnects[0],
          { ...one.interconnects[0], id: 'other', members },
        ],
      },
      { now },
    );

    expect(graph.meshes.map(({ lane }) => lane)).toEqual(lanes);
  });

  it('marks nothing where nothing changes', () => {
    const graph = toGraph(mesh(4), { now });

    expect(graph.edges.filter(edge => 'change' in edge)).toEqual([]);
    expect(graph.nodes.filter(node => 'mark' in node)).toEqual([]);
  });
});
