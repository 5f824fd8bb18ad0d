import { Evidence } from './evidence';

/**
 * The states of a link, from worst to best.
 *
 * @public
 */
export const LINK_STATES = [
  'down',
  'degraded',
  'pending',
  'unknown',
  'configured',
  'up',
] as const;

/** @public */
export type LinkState = (typeof LINK_STATES)[number];

/**
 * `data` when traffic flows on the link, `control` when only configuration or discovery does.
 *
 * @public
 */
export type Plane = 'data' | 'control';

/**
 * How strongly an identifier tells one cluster from all others within an instance,
 * strongest first: a shared cryptographic key, the technology's own id of a cluster,
 * a Kubernetes uid, a network address or host name.
 *
 * @public
 */
export const IDENTITY_KINDS = ['key', 'id', 'uid', 'address'] as const;

/** @public */
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/**
 * An identifier that a technology uses for a cluster. Two keys are the same only when both
 * fields are equal; `value` is compared without regard to case and to a trailing dot when it
 * is an address.
 *
 * @public
 */
export type IdentityKey = {
  kind: IdentityKind;
  value: string;
};

/**
 * "Here I am known as ..." within one instance (a mesh, a broker, a network) of a technology.
 *
 * @public
 */
export type Membership = {
  type: 'membership';
  /**
   * What tells one deployment of the technology from another, because names are only unique
   * within one. Undefined when the cluster does not show it: it then matches any instance.
   */
  instance?: string;
  identities: IdentityKey[];
  /** For people, for example `broker`, `primary`, `edge site`. */
  role?: string;
  evidence: Evidence[];
};

/**
 * "I am linked to ...".
 *
 * @public
 */
export type PeerClaim = {
  type: 'peer';
  plane: Plane;
  instance?: string;
  peer: {
    /** What this cluster knows of the peer. A match of a stronger kind wins over a weaker one. */
    identities: IdentityKey[];
    /** For people: how this cluster's objects call the peer. */
    name: string;
    /**
     * The peer is not one cluster but all others that answer to these identities, such as everyone
     * on a shared medium, of which a cluster knows that it is on it but not who else is.
     */
    everyone?: true;
  };
  /**
   * Who opens or consumes: `outgoing` this cluster, `incoming` the peer, `both` when the
   * technology's links have no direction.
   */
  direction: 'both' | 'outgoing' | 'incoming';
  /**
   * Whether a healthy peer shows this link too. `mutual`: its silence is a fault;
   * `mutual-with-equals`: only if its membership has the same role as this cluster's;
   * `one-way`: nothing is to be expected of it.
   */
  expects: 'mutual' | 'mutual-with-equals' | 'one-way';
  /**
   * What becomes of the claim when nobody answers to the identities. `loose`, unless said
   * otherwise: the peer is a cluster, though not one of ours. `drop`: only a cluster of the
   * inventory would make it a link; a host name may just as well be that of anybody's web service.
   */
  ifUnmatched?: 'loose' | 'drop';
  /** Nothing in a cluster shows it: the catalog says so. */
  declared?: true;
  state: LinkState;
  /** The state before the cluster could no longer be seen; `state` is then `unknown`. */
  lastKnownState?: LinkState;
  /** Why the link is in this state, in one sentence for people. */
  reason: string;
  /** Round-trip time in milliseconds, where the API gives it. */
  latencyMs?: number;
  /** For example `IPsec (libreswan)`, `mTLS`, `none`. */
  encryption?: string;
  evidence: Evidence[];
};

/** @public */
export type Claim = Membership | PeerClaim;

/**
 * What one detector says of one cluster.
 *
 * `present` with no peer claims means: installed, linked to nobody as far as was seen.
 *
 * @public
 */
export type Detection = {
  /** Entity ref of the cluster. */
  cluster: string;
  technology: string;
  verdict: 'present' | 'absent' | 'unknown';
  /** Whether all that the detector declares to read was seen; where not, it may have more to tell. */
  whole: boolean;
  version?: string;
  /** How it is run, in the technology's own words, for example `multi-primary`. */
  mode?: string;
  claims: Claim[];
  evidence: Evidence[];
};

/**
 * What screens need to know of a technology itself.
 *
 * @public
 */
export type Technology = {
  id: string;
  title: string;
  homepage: string;
  layer: 'l3' | 'l4' | 'l7';
  /** It leaves no object in a cluster, and is only known where the catalog declares it. */
  declared?: true;
};
