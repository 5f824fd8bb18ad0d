import { inOrder } from './inOrder';

/** A connected part of the graph, its nodes in order of id. */
export type Component = {
  nodes: readonly string[];
  neighbours: ReadonlyMap<string, ReadonlySet<string>>;
};

/** The form of a component that decides how it is arranged, with the order of its nodes. */
export type Form =
  | { type: 'single'; nodes: readonly string[] }
  | { type: 'chain'; nodes: readonly string[] }
  | { type: 'circle'; nodes: readonly string[] }
  | { type: 'hubs'; hubs: readonly string[]; leaves: readonly string[] };

const NEARLY_A_MESH = 0.6;

/**
 * Names the form of a component from its links alone, so that the drawing does not change with
 * what the shape is called; `knownHubs` only break ties that the links leave open.
 */
export function formOf(
  component: Component,
  knownHubs: readonly string[],
): Form {
  const { nodes } = component;
  const links = linkCount(component);
  const degrees = nodes.map(node => degreeOf(component, node));

  if (nodes.length === 1) {
    return { type: 'single', nodes };
  }
  if (links === nodes.length - 1 && degrees.every(d => d <= 2)) {
    return { type: 'chain', nodes: walk(component, firstEnd(component)) };
  }
  if (links === nodes.length && degrees.every(d => d === 2)) {
    return { type: 'circle', nodes: walk(component, nodes[0]) };
  }

  const hubs = hubsOf(component, knownHubs);
  if (hubs.size > 0) {
    return {
      type: 'hubs',
      hubs: nodes.filter(node => hubs.has(node)),
      leaves: nodes.filter(node => !hubs.has(node)),
    };
  }
  const density = links / ((nodes.length * (nodes.length - 1)) / 2);
  return {
    type: 'circle',
    nodes: density >= NEARLY_A_MESH ? nodes : walk(component, nodes[0]),
  };
}

// Hubs are few nodes that hold an end of (nearly) every link. Greedy by degree finds them;
// where it needs many, the graph is no hub-and-spoke.
function hubsOf(
  component: Component,
  knownHubs: readonly string[],
): ReadonlySet<string> {
  const { nodes } = component;
  const most = Math.floor(nodes.length / 4);
  // Those that nothing tells apart stay in the order in which nodes are.
  const byRank = [...nodes].sort(
    (a, b) =>
      degreeOf(component, b) - degreeOf(component, a) ||
      Number(knownHubs.includes(b)) - Number(knownHubs.includes(a)),
  );

  const hubs = new Set<string>();
  let betweenLeaves = linkCount(component);
  for (const node of byRank) {
    if (hubs.size >= most || degreeOf(component, node) < 3) {
      return new Set();
    }
    for (const other of component.neighbours.get(node) ?? []) {
      betweenLeaves -= hubs.has(other) ? 0 : 1;
    }
    hubs.add(node);
    if (betweenLeaves <= nodes.length * 0.1) {
      return hubs;
    }
  }
  return new Set();
}

function degreeOf(component: Component, node: string): number {
  return component.neighbours.get(node)?.size ?? 0;
}

function linkCount(component: Component): number {
  const ends = component.nodes.reduce(
    (sum, node) => sum + degreeOf(component, node),
    0,
  );
  return ends / 2;
}

function firstEnd(component: Component): string {
  return (
    component.nodes.find(node => degreeOf(component, node) === 1) ??
    component.nodes[0]
  );
}

// Depth first, so that nodes that are linked come to stand beside each other.
function walk(component: Component, start: string): string[] {
  const seen = new Set<string>();
  const waiting = [start];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node === undefined || seen.has(node)) {
      continue;
    }
    seen.add(node);
    const next = [...(component.neighbours.get(node) ?? [])]
      .filter(other => !seen.has(other))
      .sort((a, b) => inOrder(b, a));
    waiting.push(...next);
  }
  return [...seen];
}
