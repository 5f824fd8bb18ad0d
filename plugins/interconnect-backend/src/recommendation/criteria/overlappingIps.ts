import { Phrase } from '@interconnect/backstage-plugin-interconnect-common';
import { quote, say } from '../../say';
import { defineCriterion, Weighing } from '../defineCriterion';
import { Pattern } from '../definePattern';
import {
  clashesOf,
  RangeClash,
  RangeKind,
  rangesOfCluster,
  rangesOfNewcomer,
} from '../rangeClashes';
import { refusalOf } from '../rangeRefusal';
import { peersOf } from '../situation';
import { weighWant, yesOrNo } from '../weighWant';

/**
 * Ranges that were seen or named decide, as far as their addresses cross between clusters; the
 * general want is weighed where they are apart.
 */
export const overlappingIps = defineCriterion({
  id: 'overlappingIps',
  title: 'Overlapping addresses',
  question: 'May pod and service ranges of the clusters overlap?',
  weigh(pattern, situation) {
    const wanted = weighWant({
      pattern: pattern.title,
      title: 'Overlapping addresses',
      want: situation.requirements.overlappingIps,
      rating: pattern.ratings.overlappingIps,
      fit: yesOrNo,
    });
    const refusal = refusalOf(pattern, situation);
    if (refusal === undefined || wanted.effect === 'blocks') {
      return wanted;
    }

    const newcomer = rangesOfNewcomer(situation);
    const peers = peersOf(pattern, situation).map(rangesOfCluster);
    const clashes = clashesOf(newcomer, peers);
    const fatal = clashes.find(({ kinds }) =>
      kinds.some(kind => refusal.kinds.includes(kind)),
    );
    if (fatal !== undefined) {
      return {
        ...argue(pattern, fatal),
        effect: 'blocks',
        lift: refusal.lift,
      };
    }
    const unknown = [newcomer, ...peers].filter(ranges =>
      refusal.kinds.some(kind => ranges[kind] === undefined),
    );
    if (unknown.length > 0) {
      const names = unknown.map(({ name }) => name).join(', ');
      return {
        effect: 'unknown',
        ...notKnown(refusal.kinds, names, pattern),
        clusters: unknown.map(({ ref }) => ref),
        couldBlock: true,
      };
    }
    const [tolerable] = clashes;
    return tolerable !== undefined && refusal.limits
      ? { ...argue(pattern, tolerable), effect: 'against', points: -2 }
      : wanted;
  },
});

function notKnown(
  kinds: readonly RangeKind[],
  names: string,
  { title }: Pattern,
): { doubt: Phrase; missing: Phrase } {
  if (kinds.length > 1) {
    return {
      doubt: say`The pod and service ranges of ${names} are not known; ${title} needs them not to overlap`,
      missing: say`the pod and service ranges of ${names}`,
    };
  }
  return kinds[0] === 'pods'
    ? {
        doubt: say`The pod ranges of ${names} are not known; ${title} needs them not to overlap`,
        missing: say`the pod ranges of ${names}`,
      }
    : {
        doubt: say`The service ranges of ${names} are not known; ${title} needs them not to overlap`,
        missing: say`the service ranges of ${names}`,
      };
}

function argue(
  pattern: Pattern,
  { left, right, ranges, evidence }: RangeClash,
): Pick<
  Extract<Weighing, { effect: 'blocks' }>,
  'message' | 'params' | 'evidence' | 'source'
> {
  return {
    message: [
      say`${ranges[0]} of ${left.name} overlaps with ${ranges[1]} of ${right.name}:`,
      quote(pattern.ratings.overlappingIps.reason),
    ],
    params: {
      pattern: pattern.title,
      cluster: left.name,
      range: ranges[0],
      other: right.name,
      otherRange: ranges[1],
    },
    evidence,
    source: pattern.ratings.overlappingIps.source,
  };
}
