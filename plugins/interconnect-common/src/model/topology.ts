import { Evidence } from './evidence';
import { AddressKind, LinkState, Plane } from './detection';

/**
 * Whether both ends tell of a link. `unconfirmed`: the far end could not be seen.
 *
 * @public
 */
export type Corroboration = 'mutual' | 'one-sided' | 'unconfirmed';

/**
 * How one end of a link sees it.
 *
 * @public
 */
export type LinkView = {
  cluster: string;
  state: LinkState;
  /** What this end said before it could no longer be seen. */
  lastKnownState?: LinkState;
  reason: string;
  /** When this end was last observed (ISO 8601). */
  observedAt?: string;
};

/**
 * Two clusters joined by one technology.
 *
 * @public
 */
export type Link = {
  id: string;
  technology: string;
  plane: Plane;
  /** Entity ref; with direction `both`, `from` sorts before `to`. */
  from: string;
  to: string;
  /** `forward`: from the end that opens or consumes to the end that serves. */
  direction: 'both' | 'forward';
  state: LinkState;
  corroboration: Corroboration;
  /** `identity`: ids match; `address`: only an address or host name does; `declared`: the catalog says so. */
  basis: 'identity' | 'address' | 'declared';
  /** What each end that tells of the link says, sorted by cluster. */
  views: LinkView[];
  latencyMs?: number;
  encryption?: string;
  /** The addresses that pass this link as they are; left out where it is not known. */
  routes?: AddressKind[];
  evidence: Evidence[];
};

/**
 * A claimed peer that matched no cluster, or more than one.
 *
 * `external`: every cluster was seen for this technology and none is it; `unresolved`: it could
 * be one of the clusters that were not seen; `ambiguous`: several clusters answer to the name;
 * `hidden`: one or more clusters that the caller may not know of, or somebody who could be one.
 *
 * @public
 */
export type LoosePeer = {
  cluster: string;
  technology: string;
  plane: Plane;
  /** How the claiming cluster's objects call the peer. */
  identity: string;
  kind: 'external' | 'unresolved' | 'ambiguous' | 'hidden';
  /** Entity refs, sorted. */
  couldBe: string[];
  /** What the claiming cluster says of the link to it. */
  state: LinkState;
  evidence: Evidence[];
};

/**
 * The clusters that links of one technology, plane and instance connect, before the
 * form of the graph has a name.
 *
 * @public
 */
export type LinkGroup = {
  id: string;
  technology: string;
  plane: Plane;
  /** Entity refs, sorted. */
  members: string[];
  /** Ids of its links, sorted. */
  links: string[];
};

/**
 * Links, groups of linked clusters, and peers that could not be placed.
 *
 * @public
 */
export type Topology = {
  links: Link[];
  groups: LinkGroup[];
  loosePeers: LoosePeer[];
};
