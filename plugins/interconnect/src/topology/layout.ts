import { arrange } from './arrangements/arrange';
import { Component, formOf } from './arrangements/form';
import {
  PlacedBox,
  Point,
  Size,
  boundsOf,
  tooClose,
} from './arrangements/geometry';
import { inOrder } from './arrangements/inOrder';

/** What is to be placed. The same input always gets the same places, whatever the order of its parts. */
export type LayoutInput = {
  nodes: readonly { id: string }[];
  /** Which nodes are linked; several links between the same two count once. */
  pairs: readonly (readonly [string, string])[];
  /** Small nodes that stand beside the node that they belong to. */
  satellites: readonly { id: string; of: string }[];
  /** Nodes that are known to be hubs, where the links alone leave it open. */
  hubs: readonly string[];
  /** The size of every node; of a satellite too. */
  box: Size;
};

/** Where everything stands. */
export type Layout = {
  /** Centres by node id. */
  places: ReadonlyMap<string, Point>;
  width: number;
  height: number;
  /** The row of nodes that are linked with nothing, for a caption above it. */
  unlinked?: { top: number };
};

const BETWEEN_COMPONENTS = 90;
const BETWEEN_UNLINKED = 28;
const CAPTION = 36;
const FEW_UNLINKED = 5;
const SCREEN_ASPECT = 1.8;

type Block = { boxes: PlacedBox[]; size: number; id: string };

/** Places nodes by the form of what links them: meshes on circles, hubs in the middle, strangers in a row. */
export function layout(input: LayoutInput): Layout {
  const components = componentsOf(input);
  const attached = new Set(input.satellites.map(s => s.of));
  const isUnlinked = (c: Component) =>
    c.nodes.length === 1 && !attached.has(c.nodes[0]);

  const blocks = components
    .filter(c => !isUnlinked(c))
    .map(c => toBlock(c, input))
    .sort((a, b) => b.size - a.size || inOrder(a.id, b.id));
  const packed = packInRows(blocks);

  const alone = components.filter(isUnlinked).map(c => c.nodes[0]);
  return withUnlinked(packed, alone, input.box);
}

function componentsOf({ nodes, pairs }: LayoutInput): Component[] {
  const neighbours = new Map<string, Set<string>>();
  const ids = nodes.map(n => n.id).sort(inOrder);
  ids.forEach(id => neighbours.set(id, new Set()));
  for (const [a, b] of pairs) {
    if (a !== b && neighbours.has(a) && neighbours.has(b)) {
      neighbours.get(a)?.add(b);
      neighbours.get(b)?.add(a);
    }
  }

  // The nodes of each component are gathered in the order in which all of them already are.
  const members = new Map<string, string[]>();
  for (const start of ids) {
    if (!members.has(start)) {
      const found = [start];
      const own: string[] = [];
      members.set(start, own);
      for (const node of found) {
        for (const other of neighbours.get(node) ?? []) {
          if (!members.has(other)) {
            members.set(other, own);
            found.push(other);
          }
        }
      }
    }
    members.get(start)?.push(start);
  }
  return [...new Set(members.values())].map(found => ({
    nodes: found,
    neighbours,
  }));
}

function toBlock(component: Component, input: LayoutInput): Block {
  const form = formOf(component, input.hubs);
  const boxes = arrange(form, component, input.box);
  const own = input.satellites
    .filter(s => component.nodes.includes(s.of))
    .sort((a, b) => inOrder(a.id, b.id));
  for (const satellite of own) {
    boxes.push(placeSatellite(satellite, boxes, input.box));
  }
  return { boxes, size: component.nodes.length, id: component.nodes[0] };
}

// Looks outwards first, then ever more to the sides, then farther away.
function placeSatellite(
  satellite: { id: string; of: string },
  placed: readonly PlacedBox[],
  box: Size,
): PlacedBox {
  const home = placed.find(p => p.id === satellite.of) ?? placed[0];
  const outwards =
    home.x === 0 && home.y === 0 ? 0 : Math.atan2(home.y, home.x * 1.001);
  for (let distance = 1; ; distance += 0.5) {
    for (let turn = 0; turn <= 12; turn++) {
      const side = turn % 2 === 0 ? 1 : -1;
      const angle = outwards + side * Math.ceil(turn / 2) * (Math.PI / 6);
      const candidate = {
        id: satellite.id,
        ...box,
        x: home.x + Math.cos(angle) * distance * (box.width + 110),
        y: home.y + Math.sin(angle) * distance * (box.height + 80),
      };
      if (!placed.some(p => tooClose(p, candidate, { x: 24, y: 24 }))) {
        return candidate;
      }
    }
  }
}

type Packed = { boxes: PlacedBox[]; width: number; height: number };

function packInRows(blocks: readonly Block[]): Packed {
  const bounds = blocks.map(block => boundsOf(block.boxes));
  const area = bounds.reduce(
    (sum, b) =>
      sum + (b.width + BETWEEN_COMPONENTS) * (b.height + BETWEEN_COMPONENTS),
    0,
  );
  const limit = Math.max(
    0,
    ...bounds.map(b => b.width),
    Math.sqrt(area * SCREEN_ASPECT),
  );

  const boxes: PlacedBox[] = [];
  let [left, top, rowHeight, width] = [0, 0, 0, 0];
  blocks.forEach((block, i) => {
    const b = bounds[i];
    if (left > 0 && left + b.width > limit) {
      top += rowHeight + BETWEEN_COMPONENTS;
      left = 0;
      rowHeight = 0;
    }
    for (const box of block.boxes) {
      boxes.push({ ...box, x: box.x - b.left + left, y: box.y - b.top + top });
    }
    left += b.width + BETWEEN_COMPONENTS;
    width = Math.max(width, left - BETWEEN_COMPONENTS);
    rowHeight = Math.max(rowHeight, b.height);
  });
  return { boxes, width, height: blocks.length > 0 ? top + rowHeight : 0 };
}

function withUnlinked(
  packed: Packed,
  alone: readonly string[],
  box: Size,
): Layout {
  if (alone.length === 0) {
    return toLayout(packed.boxes, packed.width, packed.height);
  }
  const cell = {
    width: box.width + BETWEEN_UNLINKED,
    height: box.height + BETWEEN_UNLINKED,
  };
  const fitting = Math.floor((packed.width + BETWEEN_UNLINKED) / cell.width);
  const square = Math.ceil(
    Math.sqrt((alone.length * SCREEN_ASPECT * cell.height) / cell.width),
  );
  const columns = Math.min(
    alone.length,
    Math.max(fitting, square, FEW_UNLINKED),
  );
  const rows = Math.ceil(alone.length / columns);
  const rowWidth = columns * cell.width - BETWEEN_UNLINKED;
  const width = Math.max(packed.width, rowWidth);
  const top =
    packed.height > 0
      ? packed.height + BETWEEN_COMPONENTS / 2 + CAPTION
      : CAPTION;
  const left = (width - rowWidth) / 2;
  const shift = (width - packed.width) / 2;

  const boxes = [
    ...packed.boxes.map(b => ({ ...b, x: b.x + shift })),
    ...alone.map((id, i) => ({
      id,
      ...box,
      x: left + (i % columns) * cell.width + box.width / 2,
      y: top + Math.floor(i / columns) * cell.height + box.height / 2,
    })),
  ];
  return {
    ...toLayout(boxes, width, top + rows * cell.height - BETWEEN_UNLINKED),
    unlinked: { top: top - CAPTION / 2 },
  };
}

function toLayout(
  boxes: readonly PlacedBox[],
  width: number,
  height: number,
): Layout {
  return {
    places: new Map(boxes.map(b => [b.id, { x: b.x, y: b.y }])),
    width,
    height,
  };
}
