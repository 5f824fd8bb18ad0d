import {
  Phrase,
  Recommendation,
} from '@interconnect/backstage-plugin-interconnect-common';
import { inWords, quote, say } from '../say';

/** A weighed pattern, with the points that each criterion gave it. */
export type Compared = Pick<
  Recommendation,
  'title' | 'verdict' | 'reasons' | 'blockers' | 'joinsExisting'
> & { points: ReadonlyMap<string, number> };

/**
 * Why a pattern is not the first: what blocks it, else the criterion by which it falls behind the
 * first the most, in the words of whichever of the two has something to say of it.
 */
export function whyNot(
  pattern: Compared,
  first: Compared,
): Recommendation['whyNot'] {
  const [blocker] = pattern.blockers;
  if (blocker !== undefined) {
    const { criterion, message, phrases } = blocker;
    return { criterion, message, phrases };
  }
  const [widest] = [
    ...new Set([...first.points.keys(), ...pattern.points.keys()]),
  ]
    .map(criterion => ({
      criterion,
      behind:
        (first.points.get(criterion) ?? 0) -
        (pattern.points.get(criterion) ?? 0),
    }))
    .sort(
      (a, b) => b.behind - a.behind || (a.criterion < b.criterion ? -1 : 1),
    );
  if (widest === undefined || widest.behind <= 0) {
    return inWords(
      say`Nothing that was asked for tells it from ${first.title}, which asks less of the teams or is relied on by more people`,
    );
  }
  const { criterion } = widest;
  const against = said(pattern, criterion, 'against');
  const instead = said(first, criterion, 'for');
  return {
    criterion,
    ...inWords(
      against ?? [
        say`${first.title} is ahead:`,
        ...(instead ?? [say`nothing speaks against it there`]),
      ],
    ),
  };
}

function said(
  { reasons }: Compared,
  criterion: string,
  effect: 'for' | 'against',
): Phrase[] | undefined {
  const reason = reasons.find(
    each => each.criterion === criterion && each.effect === effect,
  );
  return reason && (reason.phrases?.message ?? [quote(reason.message)]);
}
