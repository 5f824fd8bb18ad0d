import {
  Interconnect,
  Link,
  LinkGroup,
} from '@interconnect/backstage-plugin-interconnect-common';

/**
 * The groups that are left of an interconnect when some of its members are hidden: clusters that
 * only a hidden one joined belong together no longer.
 *
 * @param links - those that may be shown, by id
 */
export function splitGroup(
  { id, technology, plane, members, links: ids }: Interconnect,
  sees: (ref: string) => boolean,
  links: ReadonlyMap<string, Link>,
): LinkGroup[] {
  if (members.every(sees)) {
    return [{ id, technology, plane, members, links: ids }];
  }
  const left = ids.flatMap(each => links.get(each) ?? []);
  // What follows the name of the first member tells instances apart.
  const instance = id.slice(`${technology}:${plane}:${members[0]}`.length);

  return partsOf(left).map(part => ({
    id: `${technology}:${plane}:${part[0]}${instance}`,
    technology,
    plane,
    members: part,
    links: left
      .filter(({ from }) => part.includes(from))
      .map(link => link.id)
      .sort(),
  }));
}

/** The connected parts of a graph, each sorted. */
function partsOf(links: readonly Link[]): string[][] {
  const neighbours = new Map<string, string[]>();
  const join = (from: string, to: string) =>
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
  for (const { from, to } of links) {
    join(from, to);
    join(to, from);
  }

  const seen = new Set<string>();
  return [...neighbours.keys()].sort().flatMap(start => {
    if (seen.has(start)) {
      return [];
    }
    const part: string[] = [];
    const waiting = [start];
    seen.add(start);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      part.push(next);
      for (const other of neighbours.get(next) ?? []) {
        if (!seen.has(other)) {
          seen.add(other);
          waiting.push(other);
        }
      }
    }
    return [part.sort()];
  });
}
