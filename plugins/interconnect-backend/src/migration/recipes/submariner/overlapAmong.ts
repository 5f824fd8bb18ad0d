import { overlapOf, parseCidr } from '../../../cidr';
import { Member } from './member';

/** The first two members that have addresses in common, as far as their ranges are known. */
export function overlapAmong(
  members: readonly Member[],
): [Member, Member] | undefined {
  for (const [index, one] of members.entries()) {
    for (const other of members.slice(index + 1)) {
      if (rangesOf(one).some(left => rangesOf(other).some(meets(left)))) {
        return [one, other];
      }
    }
  }
  return undefined;
}

function rangesOf({ podCidrs, serviceCidrs }: Member): string[] {
  return [...podCidrs, ...serviceCidrs];
}

function meets(left: string): (right: string) => boolean {
  const one = parseCidr(left);
  return right => {
    const other = parseCidr(right);
    return (
      one !== undefined &&
      other !== undefined &&
      overlapOf(one, other) !== undefined
    );
  };
}
