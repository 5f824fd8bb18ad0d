import { Component, Form } from './form';
import { Gap, PlacedBox, Point, Size } from './geometry';
import { anglesOf, placeOnRing } from './ring';

// Between two linked boxes there must be room for the label of the link.
const ROOM_FOR_LABEL: Gap = { x: 176, y: 84 };
const CROWDED: Gap = { x: 26, y: 20 };
const ROOM_AROUND_HUB: Gap = { x: 84, y: 44 };
const FEW = 8;
const CHAIN_ROW = 6;
const WIDE = 1.7;

/** Places the boxes of one component around the origin, by its form. */
export function arrange(
  form: Form,
  component: Component,
  box: Size,
): PlacedBox[] {
  switch (form.type) {
    case 'single':
      return [{ id: form.nodes[0], ...box, x: 0, y: 0 }];
    case 'chain':
      return arrangeChain(form.nodes, box);
    case 'circle':
      return placeOnRing(form.nodes, {
        box,
        gap: gapFor(form.nodes.length),
        aspect: 1,
        rings: 1,
        middle: [],
      });
    case 'hubs':
      return arrangeHubs(form.hubs, form.leaves, component, box);
    default:
      return unreachable(form);
  }
}

// A long chain turns back at the end of each row, like a snake.
function arrangeChain(nodes: readonly string[], box: Size): PlacedBox[] {
  return nodes.map((id, i) => {
    const row = Math.floor(i / CHAIN_ROW);
    const inRow = i % CHAIN_ROW;
    const column = row % 2 === 0 ? inRow : CHAIN_ROW - 1 - inRow;
    return {
      id,
      ...box,
      x: column * (box.width + ROOM_FOR_LABEL.x),
      y: row * (box.height + ROOM_FOR_LABEL.y),
    };
  });
}

function arrangeHubs(
  hubs: readonly string[],
  leaves: readonly string[],
  component: Component,
  box: Size,
): PlacedBox[] {
  const middle =
    hubs.length === 1
      ? [{ id: hubs[0], ...box, x: 0, y: 0 }]
      : placeOnRing(hubs, {
          box,
          gap: ROOM_FOR_LABEL,
          aspect: WIDE,
          rings: 1,
          middle: [],
        });

  const gap = gapFor(leaves.length);
  const ordered = hubs.length === 1 ? leaves : nearTheirHubs();
  const ring = placeOnRing(ordered, {
    box,
    gap,
    aspect: WIDE,
    rings: ringsFor(leaves.length),
    middle: middle.map(padded),
  });
  return [...middle, ...ring];

  function nearTheirHubs(): readonly string[] {
    const slots = anglesOf(leaves.length, { box, gap, aspect: WIDE });
    return turnTowards(slots, sortedByHub(leaves, middle, component));
  }
}

// Keeps the ring so far from the hubs that the links between have room for their labels.
function padded(hub: PlacedBox): PlacedBox {
  return {
    ...hub,
    width: hub.width + 2 * ROOM_AROUND_HUB.x,
    height: hub.height + 2 * ROOM_AROUND_HUB.y,
  };
}

type Aimed = { id: string; angle: number };

function sortedByHub(
  leaves: readonly string[],
  hubs: readonly PlacedBox[],
  component: Component,
): Aimed[] {
  const order = new Map(hubs.map((hub, index) => [hub.id, index]));
  const aimed = leaves.map(id => {
    const own = [...(component.neighbours.get(id) ?? [])]
      .flatMap(other => order.get(other) ?? [])
      .sort((a, b) => a - b);
    return {
      id,
      angle: clockwiseFromTop(meanOf(own.map(index => hubs[index]))),
    };
  });
  // Those of the same angle stay in the order in which nodes are.
  return aimed.sort((a, b) => a.angle - b.angle);
}

// Of all ways to turn the sorted leaves around the ring, takes the one that brings them
// nearest to the side on which their hubs stand.
function turnTowards(slots: readonly number[], aimed: readonly Aimed[]) {
  const count = aimed.length;
  // The cosine of a difference from those of its parts: every turn compares all leaves.
  const slotsX = Float64Array.from(slots, slot => Math.cos(slot + Math.PI / 2));
  const slotsY = Float64Array.from(slots, slot => Math.sin(slot + Math.PI / 2));
  const leavesX = Float64Array.from(aimed, leaf => Math.cos(leaf.angle));
  const leavesY = Float64Array.from(aimed, leaf => Math.sin(leaf.angle));
  let best = { turn: 0, nearness: -Infinity };
  for (let turn = 0; turn < count; turn++) {
    let nearness = 0;
    for (let i = 0, slot = turn; i < count; i++, slot++) {
      if (slot === count) {
        slot = 0;
      }
      nearness += slotsX[slot] * leavesX[i] + slotsY[slot] * leavesY[i];
    }
    if (nearness > best.nearness + 1e-9) {
      best = { turn, nearness };
    }
  }
  return slots.map((_, slot) => aimed[(slot - best.turn + count) % count].id);
}

function meanOf(points: readonly Point[]): Point {
  const count = Math.max(1, points.length);
  return {
    x: points.reduce((sum, p) => sum + p.x, 0) / count,
    y: points.reduce((sum, p) => sum + p.y, 0) / count,
  };
}

function clockwiseFromTop({ x, y }: Point): number {
  const angle = Math.atan2(y, x) + Math.PI / 2;
  return angle < 0 ? angle + 2 * Math.PI : angle;
}

function gapFor(count: number): Gap {
  return count <= FEW ? ROOM_FOR_LABEL : CROWDED;
}

function ringsFor(count: number): number {
  if (count <= 36) {
    return 1;
  }
  return count <= 110 ? 2 : Math.ceil(Math.sqrt(count / 16));
}

function unreachable(form: never): never {
  throw new Error(`No arrangement for ${JSON.stringify(form)}`);
}
