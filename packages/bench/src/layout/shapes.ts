/** A graph to be placed, as the page about a System would have it. */
export type Shape = {
  name: string;
  nodes: readonly string[];
  pairs: readonly (readonly [string, string])[];
};

function names(count: number, prefix = 'n'): string[] {
  return Array.from(
    { length: count },
    (_, index) => `${prefix}${String(index).padStart(4, '0')}`,
  );
}

function meshPairs(nodes: readonly string[]): (readonly [string, string])[] {
  return nodes.flatMap((a, index) =>
    nodes.slice(index + 1).map(b => [a, b] as const),
  );
}

/** One hub, with spokes. */
export function hub(spokes: number): Shape {
  const nodes = names(spokes);
  return {
    name: `hub with ${spokes.toLocaleString('en')} spokes`,
    nodes: ['hub', ...nodes],
    pairs: nodes.map(node => ['hub', node] as const),
  };
}

/** Hubs that are joined in a mesh, with spokes spread over them. */
export function multiHub(hubs: number, nodes: number): Shape {
  const heads = names(hubs, 'hub');
  const spokes = names(nodes - hubs);
  return {
    name: `${hubs} hubs with ${nodes.toLocaleString('en')} nodes`,
    nodes: [...heads, ...spokes],
    pairs: [
      ...meshPairs(heads),
      ...spokes.map((spoke, index) => [heads[index % hubs], spoke] as const),
    ],
  };
}

/** A full mesh. */
export function mesh(count: number): Shape {
  const nodes = names(count);
  return { name: `mesh of ${count}`, nodes, pairs: meshPairs(nodes) };
}

/** Full meshes beside each other, each linked with the next. */
export function meshes(count: number, size: number): Shape {
  const groups = names(count, 'g').map(group => names(size, `${group}-`));
  return {
    name: `${count} meshes of ${size}`,
    nodes: groups.flat(),
    pairs: groups.flatMap(meshPairs),
  };
}
