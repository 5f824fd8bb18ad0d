import { CidrConflict } from '@interconnect/backstage-plugin-interconnect-common';
import { Pattern } from './definePattern';
import { clashesOf, rangesOfCluster, rangesOfNewcomer } from './rangeClashes';
import { refusalOf } from './rangeRefusal';
import { peersOf, Situation } from './situation';

/** Every range of the newcomer that meets one of a cluster it would be linked with. */
export function cidrConflicts(
  pattern: Pattern,
  situation: Situation,
): CidrConflict[] {
  const refusal = refusalOf(pattern, situation);
  const clashes = clashesOf(
    rangesOfNewcomer(situation),
    peersOf(pattern, situation).map(rangesOfCluster),
  );
  return clashes
    .map(
      ({
        right,
        kinds: [kind, otherKind],
        ranges,
        evidence,
      }): CidrConflict => ({
        cluster: right.ref,
        kind,
        range: ranges[0],
        otherKind,
        otherRange: ranges[1],
        fatal:
          refusal?.kinds.some(each => each === kind || each === otherKind) ??
          false,
        evidence,
      }),
    )
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ cluster, kind, range, otherKind, otherRange }: CidrConflict) {
  return JSON.stringify([cluster, kind, range, otherKind, otherRange]);
}
