import {
  Link,
  LinkView,
} from '@interconnect/backstage-plugin-interconnect-common';
import { mergeEvidence } from '../mergeEvidence';
import { distinct } from '../sortedBy';
import { Background, corroborate, expectsTheOther } from './corroborate';
import { JoinedClaim, LinkDraft } from './draftLinks';
import { atBestDegraded, worstKnownOf, worstOf } from '../linkState';
import { Sight } from './sight';

/**
 * Makes one link of all that its two ends say of it.
 *
 * @param evidence - the proofs of all of it, where they were gathered before
 */
export function mergeClaims(
  draft: LinkDraft,
  background: Background,
  evidence: Link['evidence'] = proofsOf(draft),
): Link {
  const { id, technology, plane, claims } = draft;
  const views = draft.ends.flatMap(end => viewOf(end, draft, background.sight));
  const corroboration = corroborate(draft, background);
  const state = worstKnownOf(views.map(view => view.state));
  const lacksDirection =
    corroboration === 'one-sided' && expectsTheOther(draft, background);
  const latencies = claims.flatMap(({ claim }) => claim.latencyMs ?? []);
  const routes = routesOf(claims);
  const encryptions = distinct(
    claims.flatMap(({ claim }) => claim.encryption ?? []),
  );

  return {
    id,
    technology,
    plane,
    ...directionOf(draft),
    state: lacksDirection ? atBestDegraded(state) : state,
    corroboration,
    basis: basisOf(draft),
    views,
    ...(latencies.length === 0 ? {} : { latencyMs: Math.max(...latencies) }),
    ...(encryptions.length === 0 ? {} : { encryption: encryptions.join(', ') }),
    ...(routes === undefined ? {} : { routes }),
    evidence,
  };
}

function proofsOf({ claims }: LinkDraft): Link['evidence'] {
  return mergeEvidence(
    claims.flatMap(({ claim, peer }) => [...claim.evidence, ...peer.evidence]),
  );
}

function basisOf({ claims }: LinkDraft): Link['basis'] {
  if (claims.every(({ claim }) => claim.declared)) {
    return 'declared';
  }
  return claims.some(({ peer }) => peer.by !== 'address')
    ? 'identity'
    : 'address';
}

/** What all claims that know of it agree on: one end that translates addresses does so for both. */
function routesOf(claims: readonly JoinedClaim[]): Link['routes'] | undefined {
  const [first, ...others] = claims.flatMap(({ claim }) =>
    claim.routes === undefined ? [] : [claim.routes],
  );
  return first?.filter(kind => others.every(each => each.includes(kind)));
}

function viewOf(end: string, { claims }: LinkDraft, sight: Sight): LinkView[] {
  const own = claims
    .filter(({ claimer }) => claimer === end)
    .map(({ claim }) => claim);
  if (own.length === 0) {
    return [];
  }

  const state = worstOf(own.map(claim => claim.state));
  const deciding = own.filter(claim => claim.state === state);
  const lastKnown = own.flatMap(claim => claim.lastKnownState ?? []);
  const observedAt = sight.observedAt(end);
  return [
    {
      cluster: end,
      state,
      ...(lastKnown.length === 0 ? {} : { lastKnownState: worstOf(lastKnown) }),
      reason: distinct(deciding.map(claim => claim.reason)).join('; '),
      ...(observedAt === undefined ? {} : { observedAt }),
    },
  ];
}

function directionOf({
  ends,
  claims,
}: LinkDraft): Pick<Link, 'from' | 'to' | 'direction'> {
  const [first, second] = ends;
  const openers = new Set(claims.flatMap(openersOf));
  if (openers.size !== 1) {
    return { from: first, to: second, direction: 'both' };
  }
  return openers.has(first)
    ? { from: first, to: second, direction: 'forward' }
    : { from: second, to: first, direction: 'forward' };
}

function openersOf({ claimer, claim, peer }: JoinedClaim): string[] {
  switch (claim.direction) {
    case 'outgoing':
      return [claimer];
    case 'incoming':
      return [peer.cluster];
    default:
      return [claimer, peer.cluster];
  }
}
