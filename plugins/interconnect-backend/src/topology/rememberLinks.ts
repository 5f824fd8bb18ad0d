import { Link } from '@interconnect/backstage-plugin-interconnect-common';
import { shareSame } from '../shareSame';
import { Background, corroborate } from './corroborate';
import { JoinedClaim, LinkDraft } from './draftLinks';
import { mergeClaims } from './mergeClaims';

/** Links that were made before, by id. */
export type LinkMemory = {
  links: Map<string, { claims: readonly JoinedClaim[]; link: Link }>;
};

/** Makes links; one that says what it said before is the same object as then. */
export type LinkMaker = {
  make: (draft: LinkDraft, background: Background) => Link;
  /** Forgets the links that were not made again. */
  end: () => void;
};

/** Nearly all links are as they were, whatever has changed; only the others are made anew. */
export function rememberLinks(memory: LinkMemory): LinkMaker {
  const links: LinkMemory['links'] = new Map();
  return {
    make: (draft, background) => {
      const before = memory.links.get(draft.id);
      const isKnown =
        before !== undefined && isSame(before.claims, draft.claims);
      if (isKnown && isAsSeen(before.link, draft, background)) {
        links.set(draft.id, before);
        return before.link;
      }
      const evidence = isKnown ? before.link.evidence : undefined;
      const latest = mergeClaims(draft, background, evidence);
      const link =
        before === undefined ? latest : shareSame(before.link, latest);
      links.set(draft.id, { claims: draft.claims, link });
      return link;
    },
    end: () => {
      memory.links = links;
    },
  };
}

/** Whether a link is also seen as it was; of one-sided ones, more than their claims must be known. */
function isAsSeen(
  { corroboration, views }: Link,
  draft: LinkDraft,
  background: Background,
): boolean {
  return (
    corroboration !== 'one-sided' &&
    corroboration === corroborate(draft, background) &&
    views.every(
      ({ cluster, observedAt }) =>
        observedAt === background.sight.observedAt(cluster),
    )
  );
}

function isSame(
  before: readonly JoinedClaim[],
  latest: readonly JoinedClaim[],
): boolean {
  return (
    before.length === latest.length &&
    before.every(({ claim, peer }, index) => {
      const { claim: claimNow, peer: peerNow } = latest[index];
      return (
        claim === claimNow &&
        peer.by === peerNow.by &&
        peer.instance === peerNow.instance &&
        peer.evidence.length === peerNow.evidence.length &&
        peer.evidence.every((item, at) => item === peerNow.evidence[at])
      );
    })
  );
}
