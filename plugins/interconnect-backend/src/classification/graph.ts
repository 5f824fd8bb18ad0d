import { Link } from '@interconnect/backstage-plugin-interconnect-common';
import { sortedBy } from '../sortedBy';

/** Two clusters, sorted. */
export type Pair = [string, string];

/** What is needed of a group of linked clusters to tell its form. */
export type Graph = {
  /** Sorted. */
  members: readonly string[];
  /** Each linked pair once, sorted. */
  pairs: readonly Pair[];
  degreeOf(member: string): number;
  areLinked(one: string, other: string): boolean;
  /** Whether a link between them was opened by `from`; one of direction `both` is opened by both. */
  opens(from: string, to: string): boolean;
};

/** Sees links as a graph; several links between two clusters count once. */
export function graphOf(
  members: readonly string[],
  links: readonly Pick<Link, 'from' | 'to' | 'direction'>[],
): Graph {
  const neighbours = new Map<string, Set<string>>();
  const opened = new Map<string, Set<string>>();
  const pairs = new Map<string, Pair>();

  for (const { from, to, direction } of links) {
    note(neighbours, from, to);
    note(neighbours, to, from);
    note(opened, from, to);
    if (direction === 'both') {
      note(opened, to, from);
    }
    const pair = pairOf(from, to);
    pairs.set(JSON.stringify(pair), pair);
  }

  return {
    members: [...members].sort(),
    pairs: sortPairs(pairs.values()),
    degreeOf: member => neighbours.get(member)?.size ?? 0,
    areLinked: (one, other) => neighbours.get(one)?.has(other) ?? false,
    opens: (from, to) => opened.get(from)?.has(to) ?? false,
  };
}

export function pairOf(one: string, other: string): Pair {
  return one < other ? [one, other] : [other, one];
}

export function sortPairs(pairs: Iterable<Pair>): Pair[] {
  return sortedBy(
    pairs,
    ([first]) => first,
    ([, second]) => second,
  );
}

/** All pairs of some members, sorted when they are. */
export function allPairs(members: readonly string[]): Pair[] {
  return members.flatMap((one, index) =>
    members.slice(index + 1).map((other): Pair => pairOf(one, other)),
  );
}

function note(map: Map<string, Set<string>>, from: string, to: string) {
  const known = map.get(from) ?? new Set();
  map.set(from, known.add(to));
}
