import { pairs } from '../__testUtils__/reportBuilder';
import { anyTooClose } from './arrangements/geometry';
import { LayoutInput, layout } from './layout';

const box = { width: 184, height: 68 };

function names(count: number, prefix = 'n'): string[] {
  return Array.from(
    { length: count },
    (_, i) => `${prefix}${String(i).padStart(4, '0')}`,
  );
}

function input(
  nodes: string[],
  links: (readonly [string, string])[],
  more: Partial<LayoutInput> = {},
): LayoutInput {
  return {
    nodes: nodes.map(id => ({ id })),
    pairs: links,
    satellites: [],
    hubs: [],
    box,
    ...more,
  };
}

function star(hub: string, leaves: string[]): [string, string][] {
  return leaves.map(leaf => [hub, leaf]);
}

function multiHub(hubs: string[], leaves: string[]): [string, string][] {
  return [
    ...pairs(hubs),
    ...leaves.map((leaf, i): [string, string] => [hubs[i % hubs.length], leaf]),
  ];
}

function chain(nodes: string[]): [string, string][] {
  return nodes.slice(1).map((node, i) => [nodes[i], node]);
}

const STORIES: [string, LayoutInput][] = [
  ['nothing', input([], [])],
  ['one cluster', input(['a'], [])],
  ['a pair', input(['a', 'b'], [['a', 'b']])],
  ['a chain of 3', input(names(3), chain(names(3)))],
  ['a chain of 20', input(names(20), chain(names(20)))],
  ['a ring of 7', input(names(7), [...chain(names(7)), ['n0006', 'n0000']])],
  ...[3, 4, 5, 8, 9, 30, 100].map((n): [string, LayoutInput] => [
    `a mesh of ${n}`,
    input(names(n), pairs(names(n))),
  ]),
  ...[3, 8, 37, 49, 120, 1000].map((n): [string, LayoutInput] => [
    `a hub with ${n} spokes`,
    input(['hub', ...names(n)], star('hub', names(n))),
  ]),
  [
    'three hubs with 40 spokes',
    input([...names(3, 'h'), ...names(40)], multiHub(names(3, 'h'), names(40))),
  ],
  ['14 that are not linked', input(names(14), [])],
  [
    'a mesh with strangers and external peers',
    input([...names(4), 'x', 'y'], pairs(names(4)), {
      satellites: names(9, 'peer').map(id => ({ id, of: 'n0001' })),
    }),
  ],
  [
    'twenty pairs',
    input(
      names(40),
      names(20).map((_, i): [string, string] => [
        names(40)[2 * i],
        names(40)[2 * i + 1],
      ]),
    ),
  ],
];

describe('layout', () => {
  it.each(STORIES)('places each box of %s once and apart', (_, story) => {
    const { places, width, height } = layout(story);

    expect([...places.keys()].sort()).toEqual(
      [...story.nodes, ...story.satellites].map(n => n.id).sort(),
    );
    const boxes = [...places].map(([id, p]) => ({ id, ...p, ...box }));
    expect(anyTooClose(boxes, { x: 8, y: 8 })).toBe(false);
    for (const b of boxes) {
      expect(b.x - box.width / 2).toBeGreaterThanOrEqual(-0.001);
      expect(b.y - box.height / 2).toBeGreaterThanOrEqual(-0.001);
      expect(b.x + box.width / 2).toBeLessThanOrEqual(width + 0.001);
      expect(b.y + box.height / 2).toBeLessThanOrEqual(height + 0.001);
    }
  });

  it.each(STORIES)('does not mind the order of the parts of %s', (_, story) => {
    const turned = {
      ...story,
      nodes: [...story.nodes].reverse(),
      satellites: [...story.satellites].reverse(),
      pairs: [...story.pairs].reverse().map(([a, b]) => [b, a] as const),
    };

    const sorted = (l: ReturnType<typeof layout>) =>
      [...l.places].sort(([a], [b]) => a.localeCompare(b));
    expect(sorted(layout(turned))).toEqual(sorted(layout(story)));
  });

  it.each([3, 4, 6, 12, 30])('puts a mesh of %i on a circle', count => {
    const { places } = layout(input(names(count), pairs(names(count))));

    const points = [...places.values()];
    const radii = radiiAround(points, circleCentre(points));
    expect(Math.max(...radii) / Math.min(...radii)).toBeCloseTo(1, 6);
  });

  it.each([3, 12, 60])('puts a hub in the middle of %i spokes', count => {
    const { places } = layout(
      input(['hub', ...names(count)], star('hub', names(count))),
    );

    const hub = places.get('hub');
    const leaves = names(count).map(id => places.get(id));
    expect(leaves.some(p => p!.x < hub!.x)).toBe(true);
    expect(leaves.some(p => p!.x > hub!.x)).toBe(true);
    expect(leaves.some(p => p!.y < hub!.y)).toBe(true);
    expect(leaves.some(p => p!.y > hub!.y)).toBe(true);
  });

  it('puts spokes on the side of their own hub', () => {
    const links = multiHub(['h1', 'h2'], names(10));

    const { places } = layout(input(['h1', 'h2', ...names(10)], links));

    const nearer = names(10).filter((id, i) => {
      const own = places.get(i % 2 === 0 ? 'h1' : 'h2')!;
      const other = places.get(i % 2 === 0 ? 'h2' : 'h1')!;
      const at = places.get(id)!;
      return distance(at, own) <= distance(at, other) + 1e-6;
    });
    expect(nearer).toHaveLength(10);
  });

  it('puts a short chain in a row, its middle between its ends', () => {
    const { places } = layout(
      input(
        ['a', 'b', 'hub'],
        [
          ['a', 'hub'],
          ['hub', 'b'],
        ],
      ),
    );

    const [a, hub, b] = ['a', 'hub', 'b'].map(id => places.get(id)!);
    expect([a.y, b.y]).toEqual([hub.y, hub.y]);
    expect(a.x < hub.x && hub.x < b.x).toBe(true);
  });

  it('says where the row of unlinked clusters is, and only if there is one', () => {
    const linked = layout(input(['a', 'b'], [['a', 'b']]));
    const mixed = layout(input(['a', 'b', 'c'], [['a', 'b']]));

    expect(linked.unlinked).toBeUndefined();
    expect(mixed.unlinked!.top).toBeGreaterThan(mixed.places.get('a')!.y);
    expect(mixed.places.get('c')!.y).toBeGreaterThan(mixed.unlinked!.top);
  });

  it('places a thousand clusters fast enough for a first paint', () => {
    const story = input(['hub', ...names(1000)], star('hub', names(1000)));
    const before = performance.now();

    layout(story);

    expect(performance.now() - before).toBeLessThan(2000);
  });
});

type Point = { x: number; y: number };

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

// The centre of the circle through the first, the middle and the last point.
function circleCentre(points: Point[]): Point {
  const [a, b, c] = [
    points[0],
    points[Math.floor(points.length / 2)],
    points[points.length - 1],
  ];
  const d = 2 * (a.x * (b.y - c.y) + b.x * (c.y - a.y) + c.x * (a.y - b.y));
  const [a2, b2, c2] = [a, b, c].map(p => p.x * p.x + p.y * p.y);
  return {
    x: (a2 * (b.y - c.y) + b2 * (c.y - a.y) + c2 * (a.y - b.y)) / d,
    y: (a2 * (c.x - b.x) + b2 * (a.x - c.x) + c2 * (b.x - a.x)) / d,
  };
}

function radiiAround(points: Point[], centre: Point): number[] {
  return points.map(p => distance(p, centre));
}
