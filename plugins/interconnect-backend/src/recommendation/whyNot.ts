import { Recommendation } from '@interconnect/backstage-plugin-interconnect-common';

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
    return { criterion: blocker.criterion, message: blocker.message };
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
    return {
      message: `Nothing that was asked for tells it from ${first.title}, which asks less of the teams or is relied on by more people`,
    };
  }
  const { criterion } = widest;
  const against = said(pattern, criterion, 'against');
  const instead = said(first, criterion, 'for');
  return {
    criterion,
    message:
      against ??
      `${first.title} is ahead: ${
        instead ?? 'nothing speaks against it there'
      }`,
  };
}

function said(
  { reasons }: Compared,
  criterion: string,
  effect: 'for' | 'against',
): string | undefined {
  return reasons.find(
    reason => reason.criterion === criterion && reason.effect === effect,
  )?.message;
}
