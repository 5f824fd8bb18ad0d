import { Shape } from '@interconnect/backstage-plugin-interconnect-common';

/** The shape of a graph of pairs, each named once; `otherwise` where it is none that has a name of its own. */
export function shapeOf(
  pairs: readonly { from: string; to: string }[],
  otherwise: Shape = 'partial-mesh',
): Shape {
  const degree = new Map<string, number>();
  for (const end of pairs.flatMap(({ from, to }) => [from, to])) {
    degree.set(end, (degree.get(end) ?? 0) + 1);
  }

  const size = degree.size;
  if (size <= 2) {
    return 'pair';
  }
  if (pairs.length === (size * (size - 1)) / 2) {
    return 'full-mesh';
  }
  const star = [...degree.values()].includes(size - 1);
  return pairs.length === size - 1 && star ? 'hub-and-spoke' : otherwise;
}
