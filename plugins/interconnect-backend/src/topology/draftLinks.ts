import {
  PeerClaim,
  Plane,
} from '@interconnect/backstage-plugin-interconnect-common';
import { distinct, sortedBy } from '../sortedBy';
import { mayBeOneInstance } from './identityIndex';
import { Resolution } from './resolvePeer';

/** A claim whose peer is known. */
export type JoinedClaim = {
  claimer: string;
  claim: PeerClaim;
  peer: Extract<Resolution, { type: 'cluster' }>;
};

/** A claim of which several clusters could be the peer. */
export type ContestedClaim = {
  claimer: string;
  claim: PeerClaim;
  couldBe: readonly string[];
};

/** What all claims of one link have in common. */
export type LinkDraft = {
  id: string;
  technology: string;
  plane: Plane;
  instance?: string;
  /** Entity refs, sorted. */
  ends: readonly [string, string];
  claims: readonly JoinedClaim[];
  /** Which ends tell of it, under this instance or one that may be it. */
  tellers: ReadonlySet<string>;
};

/** Gathers claims into one draft per pair of clusters, plane and instance, sorted by id. */
export function draftLinks(
  technology: string,
  claims: readonly JoinedClaim[],
): LinkDraft[] {
  const pairs = new Map<string, JoinedClaim[]>();
  for (const joined of claims) {
    const pair = `${joined.claim.plane}:${endsOf(joined).join('~')}`;
    const known = pairs.get(pair);
    if (known === undefined) {
      pairs.set(pair, [joined]);
    } else {
      known.push(joined);
    }
  }
  const drafts = [...pairs.values()].flatMap(pair => draft(technology, pair));
  return sortedBy(drafts, ({ id }) => id);
}

/**
 * An id names the instance only where two clusters are joined in several: it then stays the same
 * when an instance becomes known later.
 */
function draft(
  technology: string,
  claims: readonly JoinedClaim[],
): LinkDraft[] {
  const [{ claim }] = claims;
  const ends = endsOf(claims[0]);
  const id = `${technology}:${claim.plane}:${ends.join('~')}`;
  const instances = distinct(claims.flatMap(({ peer }) => peer.instance ?? []));
  const parts =
    instances.length > 1 ? [...instances, undefined] : [instances[0]];

  return parts
    .map(instance => ({
      id:
        parts.length === 1 || instance === undefined ? id : `${id}@${instance}`,
      technology,
      plane: claim.plane,
      instance,
      ends,
      claims:
        parts.length === 1
          ? claims
          : claims.filter(({ peer }) => peer.instance === instance),
      tellers: new Set(
        claims
          .filter(({ peer }) => mayBeOneInstance(peer.instance, instance))
          .map(({ claimer }) => claimer),
      ),
    }))
    .filter(part => part.claims.length > 0);
}

function endsOf({ claimer, peer }: JoinedClaim): [string, string] {
  return claimer < peer.cluster
    ? [claimer, peer.cluster]
    : [peer.cluster, claimer];
}
