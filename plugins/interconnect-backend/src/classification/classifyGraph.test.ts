import { Shape } from '@interconnect/backstage-plugin-interconnect-common';
import { classifyGraph, Form } from './classifyGraph';
import { Graph, graphOf, Pair, sortPairs } from './graph';
import { idealShapes } from './shapes';

/** `a-b` for a link of both, `a>b` for one that a opens. */
function graph(drawn: string): Graph {
  const links = drawn.split(' ').map(link => {
    const [, from, direction, to] = /^(\w+)([->])(\w+)$/.exec(link)!;
    return {
      from,
      to,
      direction: direction === '-' ? ('both' as const) : ('forward' as const),
    };
  });
  const members = new Set(links.flatMap(({ from, to }) => [from, to]));
  return graphOf([...members], links);
}

function told({ shape, hubs, deviation }: Form): string {
  const draw = (pairs: Pair[]) => pairs.map(pair => pair.join('-')).join(' ');
  return [
    shape,
    hubs.length === 0 ? '' : `around ${hubs.join(' ')}`,
    deviation === undefined
      ? ''
      : `(${deviation.nearest} lacking [${draw(
          deviation.missing,
        )}] beside [${draw(deviation.extra)}])`,
  ]
    .filter(part => part !== '')
    .join(' ');
}

describe('the form of a graph', () => {
  it.each([
    ['two clusters', 'a-b', 'pair'],
    ['two clusters, linked twice', 'a-b a>b', 'pair'],
    ['a triangle', 'a-b b-c a-c', 'full-mesh'],
    ['four, all linked', 'a-b a-c a-d b-c b-d c-d', 'full-mesh'],
    [
      'four, one link missing',
      'a-b a-d b-c b-d c-d',
      'full-mesh (full-mesh lacking [a-c] beside [])',
    ],
    ['three in a row', 'a-b b-c', 'chain'],
    ['three, each opening to the next', 'a>b b>c', 'chain'],
    ['three, one link of unknown opener', 'a>b b-c', 'chain'],
    ['two spokes that open to a hub', 'a>h b>h', 'hub-and-spoke around h'],
    ['a hub that opens to two spokes', 'h>a h>b', 'hub-and-spoke around h'],
    ['three spokes', 'a-h b-h c-h', 'hub-and-spoke around h'],
    [
      'three spokes, two of them linked',
      'a-h b-h c-h a-b',
      'hub-and-spoke around h (hub-and-spoke lacking [] beside [a-b])',
    ],
    [
      'four spokes, one of them behind another',
      'a-h b-h c-h c-d',
      'hub-and-spoke around h (hub-and-spoke lacking [d-h] beside [c-d])',
    ],
    ['four in a row', 'a-b b-c c-d', 'chain'],
    ['four in a circle', 'a-b b-c c-d a-d', 'ring'],
    ['six in a circle', 'a-b b-c c-d d-e e-f a-f', 'ring'],
    [
      'spokes that share two hubs',
      'a-g b-g c-g a-h b-h c-h',
      'multi-hub around g h',
    ],
    [
      'spokes that share two linked hubs',
      'a-g b-g c-g a-h b-h c-h g-h',
      'multi-hub around g h',
    ],
    [
      'two linked hubs with spokes of their own',
      'a-g b-g g-h c-h d-h',
      'multi-hub around g h',
    ],
    [
      'two hubs, whose spokes have a link of their own',
      'a-g b-g c-g d-g e-g f-g a-h b-h c-h d-h e-h f-h a-b',
      'multi-hub around g h (multi-hub lacking [] beside [a-b])',
    ],
    [
      'three hubs, two of them not linked',
      'a-g b-g c-h d-h e-i f-i g-h h-i',
      'multi-hub around g h i (multi-hub lacking [g-i] beside [])',
    ],
    ['two hubs with only one spoke each', 'a-g g-h b-h', 'chain'],
    [
      'five in a circle with a link across',
      'a-b b-c c-d d-e a-e a-c',
      'partial-mesh (full-mesh lacking [a-d b-d b-e c-e] beside [])',
    ],
    [
      'two triangles with a link between them',
      'a-b b-c a-c c-d d-e e-f d-f',
      'partial-mesh',
    ],
  ])('of %s', (_name, drawn, expected) => {
    expect(told(classifyGraph(graph(drawn)))).toBe(expected);
  });

  it('lists no changes that are more than there are members', () => {
    const grid =
      'a-b b-c c-d e-f f-g g-h i-j j-k k-l a-e e-i b-f f-j c-g g-k d-h h-l';

    expect(told(classifyGraph(graph(grid)))).toBe('partial-mesh');
  });
});

describe('all connected graphs of two to five clusters', () => {
  const graphs = [2, 3, 4, 5].flatMap(size => connectedGraphs(size));

  it('are as many as there are', () => {
    // OEIS A001187: 1, 4, 38, 728 connected labelled graphs of 2 to 5 nodes.
    expect(graphs).toHaveLength(1 + 4 + 38 + 728);
  });

  it('match at most one shape', () => {
    for (const { members, pairs } of graphs) {
      const matching = idealShapes.filter(shape =>
        shape.matches(undirected(members, pairs)),
      );

      expect(matching.length).toBeLessThanOrEqual(1);
    }
  });

  it('have each shape at least once', () => {
    const shapes = new Set<Shape>(
      graphs.map(
        ({ members, pairs }) => classifyGraph(undirected(members, pairs)).shape,
      ),
    );

    expect([...shapes].sort()).toEqual([
      'chain',
      'full-mesh',
      'hub-and-spoke',
      'multi-hub',
      'pair',
      'partial-mesh',
      'ring',
    ]);
  });

  it('keep shape and hubs when clusters change names', () => {
    const changed: string[] = [];
    for (const { members, pairs } of graphs) {
      const form = classifyGraph(undirected(members, pairs));
      for (const renaming of permutations(members)) {
        const rename = (member: string) => renaming[members.indexOf(member)];
        const renamed = classifyGraph(
          undirected(
            members,
            pairs.map(([one, other]): Pair => [rename(one), rename(other)]),
          ),
        );
        const hubs = form.hubs.map(rename).sort().join();
        if (renamed.shape !== form.shape || renamed.hubs.join() !== hubs) {
          changed.push(`${pairs.join(' ')} as ${renaming.join()}`);
        }
      }
    }

    expect(changed).toEqual([]);
  });

  it('become the ideal when the deviation is mended', () => {
    for (const { members, pairs } of graphs) {
      const { deviation } = classifyGraph(undirected(members, pairs));
      if (deviation === undefined) {
        continue;
      }
      const extra = deviation.extra.map(pair => pair.join());
      const mended = [
        ...pairs.filter(pair => !extra.includes(pair.join())),
        ...deviation.missing,
      ];

      expect(deviation.missing).toEqual(sortPairs(deviation.missing));
      expect(deviation.extra).toEqual(sortPairs(deviation.extra));
      expect(classifyGraph(undirected(members, mended))).toEqual({
        shape: deviation.nearest,
        hubs: expect.anything(),
      });
    }
  });
});

function undirected(members: string[], pairs: readonly Pair[]): Graph {
  return graphOf(
    members,
    pairs.map(([from, to]) => ({ from, to, direction: 'both' as const })),
  );
}

function connectedGraphs(size: number): { members: string[]; pairs: Pair[] }[] {
  const members = ['a', 'b', 'c', 'd', 'e'].slice(0, size);
  const possible = members.flatMap((one, index) =>
    members.slice(index + 1).map((other): Pair => [one, other]),
  );
  const graphs = [];
  for (let chosen = 0; chosen < 2 ** possible.length; chosen++) {
    const pairs = possible.filter(
      (_, bit) => Math.floor(chosen / 2 ** bit) % 2,
    );
    if (isConnected(members, pairs)) {
      graphs.push({ members, pairs });
    }
  }
  return graphs;
}

function isConnected(members: string[], pairs: Pair[]): boolean {
  const reached = new Set([members[0]]);
  for (let round = 0; round < members.length; round++) {
    for (const pair of pairs.filter(each =>
      each.some(end => reached.has(end)),
    )) {
      pair.forEach(end => reached.add(end));
    }
  }
  return reached.size === members.length;
}

function permutations(items: string[]): string[][] {
  return items.length === 0
    ? [[]]
    : items.flatMap(item =>
        permutations(items.filter(other => other !== item)).map(rest => [
          item,
          ...rest,
        ]),
      );
}
