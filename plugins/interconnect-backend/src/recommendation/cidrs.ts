import { overlapOf, parseCidr } from '../cidr';

/** The pairs of ranges, one of each list, that share addresses; a text that is no range shares none. */
export function overlaps(
  left: readonly string[],
  right: readonly string[],
): [string, string][] {
  return left.flatMap(a =>
    right.filter(b => overlap(a, b)).map((b): [string, string] => [a, b]),
  );
}

function overlap(left: string, right: string): boolean {
  const [one, other] = [parseCidr(left), parseCidr(right)];
  return (
    one !== undefined &&
    other !== undefined &&
    overlapOf(one, other) !== undefined
  );
}
