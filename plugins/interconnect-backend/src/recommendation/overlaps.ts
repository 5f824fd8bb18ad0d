import { shareAddresses } from '../cidr';

/** The pairs of ranges, one of each list, that share addresses; a text that is no range shares none. */
export function overlaps(
  left: readonly string[],
  right: readonly string[],
): [string, string][] {
  return left.flatMap(a =>
    right
      .filter(b => shareAddresses(a, b))
      .map((b): [string, string] => [a, b]),
  );
}
