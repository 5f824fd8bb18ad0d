import { Evidence } from './evidence';
import { Finding, Remark } from './finding';

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
 * An identifier that a technology uses for a cluster. Two keys are the same only when all
 * fields are equal; `value` is compared without regard to case and to a trailing dot when it
 * is an address.
 *
 * @public
 */
export type IdentityKey = {
  kind: IdentityKind;
  value: string;
  /**
   * What names these are, where those that a cluster gives itself are not the ones that others
   * give it, such as the names of the targets that one cluster sends work to. Who shows only names
   * of another sort may still be meant. An alias of the operator's counts for any sort.
   */
  of?: string;
};

/**
 * What addresses are for.
 *
 * @public
 */
export type AddressKind = 'pod' | 'service';

/**
 * Something that clusters of one interconnect must agree on, or must not share.
 *
 * @public
 */
export type Setting = {
  /** In the technology's own words, for example `max-connected-clusters`. */
  name: string;
  /** One, or several where it is a set, such as trusted roots. */
  values: string[];
  /**
   * `equal`: all clusters of an interconnect have the same; `unique`: no two have the same;
   * `overlapping`: the ends of each link have one in common.
   */
  rule: 'equal' | 'unique' | 'overlapping';
  severity: Finding['severity'];
  /** What becomes of links where it is not so, as a clause: `agents refuse the connection`. */
  otherwise: string;
  remedy: string;
  evidence: Evidence[];
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
  /**
   * Further names of that instance, such as one for each root that is trusted while roots are
   * replaced: clusters that share any of them are in one instance.
   */
  sameInstances?: string[];
  identities: IdentityKey[];
  /**
   * Other clusters may rightly go by these identities, too, as by a host name over whose clusters
   * DNS balances.
   */
  shareable?: true;
  /** For people, for example `broker`, `primary`, `edge site`. */
  role?: string;
  /** What must fit with the other clusters that this one is linked with. */
  settings?: Setting[];
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
  /**
   * The addresses that reach the peer as they are, and must therefore differ between clusters;
   * empty where everything passes gateways or is translated, left out where it is not known.
   */
  routes?: AddressKind[];
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
  /** What should be looked at in this cluster. */
  remarks?: Remark[];
  evidence: Evidence[];
};

/**
 * Where to look for what the Kubernetes API does not tell of a technology's links.
 *
 * @public
 */
export type TellsMore = {
  /** Commands to run against the cluster, with placeholders in angle brackets. */
  commands?: string[];
  /** Names of metrics to look at. */
  metrics?: string[];
  /** What these would tell, in one sentence. */
  meaning: string;
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
  /** Its traffic takes whatever network joins the clusters, so that it runs over one by name. */
  ridesOnNetwork?: boolean;
  /** What would tell more of a link that is `configured`. */
  tellsMore?: TellsMore;
};
