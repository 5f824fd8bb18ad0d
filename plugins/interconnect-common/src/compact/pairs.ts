import { gaps, sums } from './columns';
import { Steps } from './steps';

/**
 * Pairs of numbers: of a full mesh only the members are named, of the others the first number and
 * then the distances of all that are paired with it.
 *
 * @public
 */
export type Pairs = { meshes: number[][]; from: number[][] };

/** A mesh of so few says less than its pairs. */
const SMALLEST_MESH = 4;

/** Packs different pairs; they come back in another order. */
export function* packPairs(
  pairs: readonly (readonly [number, number])[],
): Steps<Pairs> {
  const left = new Map<number, Set<number>>();
  const add = (from: number, to: number) =>
    left.set(from, (left.get(from) ?? new Set()).add(to));
  pairs.forEach(([from, to]) => add(from, to));

  const neighbours = neighboursOf(pairs);
  yield;
  const meshes: number[][] = [];
  for (const member of [...neighbours.keys()].sort(ascending)) {
    const mesh = meshOf(member, neighbours, left);
    if (mesh.length >= SMALLEST_MESH) {
      meshes.push(gaps(mesh));
      forEachPair(mesh, (from, to) => {
        left.get(from)?.delete(to);
        neighbours.get(from)?.delete(to);
        neighbours.get(to)?.delete(from);
      });
    }
    yield;
  }
  return {
    meshes,
    from: [...left]
      .filter(([, tos]) => tos.size > 0)
      .sort(([a], [b]) => a - b)
      .map(([from, tos]) => [from, ...gaps([...tos].sort(ascending))]),
  };
}

/** The pairs that were packed. */
export function unpackPairs({ meshes, from }: Pairs): [number, number][] {
  const pairs: [number, number][] = [];
  for (const mesh of meshes) {
    forEachPair(sums(mesh), (one, other) => pairs.push([one, other]));
  }
  for (const [first, ...tos] of from) {
    sums(tos).forEach(to => pairs.push([first, to]));
  }
  return pairs;
}

/**
 * A full mesh around a member, found greedily: those that share most of its neighbours first, so
 * that a stray link does not keep the real mesh away.
 */
function meshOf(
  member: number,
  neighbours: ReadonlyMap<number, ReadonlySet<number>>,
  left: ReadonlyMap<number, ReadonlySet<number>>,
): number[] {
  const around = neighbours.get(member) ?? new Set();
  const shared = [...around].map(other => {
    const theirs = neighbours.get(other) ?? new Set();
    const [few, many] =
      theirs.size < around.size ? [theirs, around] : [around, theirs];
    return { other, count: [...few].filter(each => many.has(each)).length };
  });
  shared.sort((a, b) => b.count - a.count || a.other - b.other);

  const mesh = [member];
  for (const { other } of shared) {
    if (mesh.every(each => isPair(left, each, other))) {
      mesh.push(other);
    }
  }
  return mesh.sort(ascending);
}

/** Only pairs that ascend come back from a mesh as they were. */
function isPair(
  left: ReadonlyMap<number, ReadonlySet<number>>,
  one: number,
  other: number,
): boolean {
  return left.get(Math.min(one, other))?.has(Math.max(one, other)) ?? false;
}

function neighboursOf(
  pairs: readonly (readonly [number, number])[],
): Map<number, Set<number>> {
  const neighbours = new Map<number, Set<number>>();
  for (const [from, to] of pairs) {
    neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
    neighbours.set(to, (neighbours.get(to) ?? new Set()).add(from));
  }
  return neighbours;
}

function forEachPair(
  members: readonly number[],
  act: (from: number, to: number) => void,
): void {
  members.forEach((from, index) =>
    members.slice(index + 1).forEach(to => act(from, to)),
  );
}

function ascending(a: number, b: number): number {
  return a - b;
}
