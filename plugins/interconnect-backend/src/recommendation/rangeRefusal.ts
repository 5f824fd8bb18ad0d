import { Phrase } from '@interconnect/backstage-plugin-interconnect-common';
import { quote, say } from '../say';
import { Pattern } from './definePattern';
import { crossing, RangeKind } from './rangeClashes';
import { joinedBy, Situation } from './situation';

/** Which ranges must be apart. */
export type Refusal = {
  kinds: readonly RangeKind[];
  lift: Phrase;
  /** Whether an overlap of the other kind takes something away. */
  limits: boolean;
};

/** What does not carry overlapping ranges: the pattern itself, or a mesh in place that runs on one flat network. */
export function refusalOf(
  pattern: Pattern,
  situation: Situation,
): Refusal | undefined {
  const { overlap } = pattern.needs;
  const { report } = situation;
  const joined = joinedBy(pattern, situation);
  if (overlap.type === 'refused') {
    const members = joined?.members ?? [];
    const lifted = overlap.lifted?.(
      report.detections.filter(({ cluster }) => members.includes(cluster)),
    );
    return lifted === undefined
      ? {
          kinds: crossing(overlap.between),
          lift: quote(overlap.lift),
          limits: pattern.ratings.overlappingIps.value === 'limited',
        }
      : undefined;
  }
  const layered = report.overlays.some(({ over }) => over === joined?.id);
  return layered
    ? {
        kinds: crossing('all'),
        lift: say`Put the newcomer on a network of its own, behind a gateway`,
        limits: false,
      }
    : undefined;
}
