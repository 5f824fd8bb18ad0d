import {
  LoosePeer,
  PeerClaim,
} from '@interconnect/backstage-plugin-interconnect-common';
import { mergeEvidence } from '../mergeEvidence';
import { sortedBy } from '../sortedBy';
import { worstOf } from '../linkState';

/** A claim whose peer is no one cluster of the inventory. */
export type LooseClaim = {
  claimer: string;
  technology: string;
  claim: PeerClaim;
  kind: LoosePeer['kind'];
  couldBe: string[];
};

/** One loose peer for all that a cluster says of it, sorted by cluster, technology, plane and name. */
export function gatherLoosePeers(claims: readonly LooseClaim[]): LoosePeer[] {
  const peers = new Map<string, LooseClaim[]>();
  for (const loose of claims) {
    const { claimer, technology, claim, kind, couldBe } = loose;
    const key = JSON.stringify([
      claimer,
      technology,
      claim.plane,
      claim.peer.name,
      claim.instance,
      kind,
      couldBe,
    ]);
    peers.set(key, [...(peers.get(key) ?? []), loose]);
  }

  const gathered = [...peers].map(([key, same]) => ({
    key,
    peer: merge(same),
  }));
  return sortedBy(
    gathered,
    ({ peer }) => peer.cluster,
    ({ peer }) => peer.technology,
    ({ peer }) => peer.plane,
    ({ peer }) => peer.identity,
    ({ key }) => key,
  ).map(({ peer }) => peer);
}

function merge(claims: readonly LooseClaim[]): LoosePeer {
  const [{ claimer, technology, claim, kind, couldBe }] = claims;
  return {
    cluster: claimer,
    technology,
    plane: claim.plane,
    identity: claim.peer.name,
    kind,
    couldBe,
    state: worstOf(claims.map(loose => loose.claim.state)),
    evidence: mergeEvidence(claims.flatMap(loose => loose.claim.evidence)),
  };
}
