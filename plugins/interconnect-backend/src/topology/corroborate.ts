import {
  Corroboration,
  Detection,
} from '@interconnect/backstage-plugin-interconnect-common';
import { ContestedClaim, LinkDraft } from './draftLinks';
import { mayBeOneInstance } from './identityIndex';
import { Sight } from './sight';

/** What must be known of the technology's clusters. */
export type Background = {
  detections: ReadonlyMap<string, Detection>;
  sight: Sight;
  contested: readonly ContestedClaim[];
};

/**
 * Whether both ends tell of a link. Only an end that was seen whole, and makes no claim that could
 * be meant for this link, is silent about it.
 */
export function corroborate(
  draft: LinkDraft,
  { sight, contested }: Background,
): Corroboration {
  if (!draft.ends.every(sight.sees)) {
    return 'unconfirmed';
  }
  const silent = draft.ends.filter(end => !draft.tellers.has(end));
  if (silent.length === 0) {
    return 'mutual';
  }
  // A claim that could be meant for this link is no silence.
  const maySpeak = (end: string) =>
    !sight.seesAll(end) ||
    contested.some(
      ({ claimer, claim, couldBe }) =>
        claimer === end &&
        claim.plane === draft.plane &&
        mayBeOneInstance(claim.instance, draft.instance) &&
        draft.ends.some(other => other !== end && couldBe.includes(other)),
    );
  return silent.some(maySpeak) ? 'unconfirmed' : 'one-sided';
}

/** Whether the claims say that a healthy peer would tell of the link too. */
export function expectsTheOther(
  draft: LinkDraft,
  background: Background,
): boolean {
  return draft.claims.some(({ claimer, claim, peer }) => {
    switch (claim.expects) {
      case 'mutual':
        return true;
      case 'mutual-with-equals': {
        const roles = rolesOf(claimer, draft.instance, background);
        const others = rolesOf(peer.cluster, draft.instance, background);
        return roles.some(role => others.includes(role));
      }
      default:
        return false;
    }
  });
}

function rolesOf(
  cluster: string,
  instance: string | undefined,
  { detections }: Background,
): string[] {
  const claims = detections.get(cluster)?.claims ?? [];
  return claims.flatMap(claim =>
    claim.type === 'membership' && mayBeOneInstance(claim.instance, instance)
      ? claim.role ?? []
      : [],
  );
}
