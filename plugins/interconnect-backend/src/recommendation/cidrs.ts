import ipaddr from 'ipaddr.js';

/** The pairs of ranges, one of each list, that share addresses; a range that does not parse shares none. */
export function overlaps(
  left: readonly string[],
  right: readonly string[],
): [string, string][] {
  return left.flatMap(a =>
    right.filter(b => overlap(a, b)).map((b): [string, string] => [a, b]),
  );
}

function overlap(left: string, right: string): boolean {
  if (!ipaddr.isValidCIDR(left) || !ipaddr.isValidCIDR(right)) {
    return false;
  }
  const [a, aBits] = ipaddr.parseCIDR(left);
  const [b, bBits] = ipaddr.parseCIDR(right);
  return a.kind() === b.kind() && a.match(b, Math.min(aBits, bBits));
}
