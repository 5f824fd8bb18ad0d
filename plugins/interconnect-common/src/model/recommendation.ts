import { Evidence } from './evidence';
import { Environment } from './facts';
import { Plane } from './detection';
import { Phrase } from './phrase';
import { Shape } from './classification';

/**
 * The cluster to be added: one of the catalog, or one that does not exist yet.
 *
 * @public
 */
export type Candidate = {
  /** A `kubernetes-cluster` Resource; what is observed of it wins over what is said here. */
  ref?: string;
  name?: string;
  environment?: Environment;
  cloud?: string;
  region?: string;
  cni?: string;
  distribution?: string;
  podCidrs?: string[];
  serviceCidrs?: string[];
  /** Peers cannot open connections to it. */
  behindNat?: boolean;
  inboundAllowed?: boolean;
  outboundAllowed?: boolean;
  /** An edge device with little CPU and memory. */
  constrained?: boolean;
  /** Entity ref, when it differs from the System's owner. */
  owner?: string;
};

/** @public */
export type Want<T> = { level: 'must' | 'should'; value: T };

/** @public */
export type UseCase =
  | 'single-infrastructure'
  | 'multi-cloud'
  | 'hybrid-cloud'
  | 'edge-cloud';

/**
 * What the newcomer needs; what is absent does not matter.
 *
 * @public
 */
export type Requirements = {
  /** Presets the rest; what is given wins. */
  useCase?: UseCase;
  setup?: Want<'manual' | 'automatic'>;
  security?: Want<'encrypted' | 'mutual-tls' | 'private-backbone'>;
  serviceDiscovery?: Want<'internal-dns' | 'external-dns'>;
  tenantIsolation?: Want<'cluster' | 'namespace'>;
  topology?: Want<'full-mesh' | 'hub-and-spoke' | 'any'>;
  behindNat?: Want<true>;
  firewallBurden?: Want<'low'>;
  trafficControl?: Want<'failover' | 'load-balancing' | 'fine-grained'>;
  cniIndependence?: Want<true>;
  namespaceExtension?: Want<true>;
  overlappingIps?: Want<true>;
  moreThanTwoClusters?: Want<true>;
  maturity?: Want<'production'>;
  vendorLockIn?: Want<'none'>;
  /** How many clusters the System will grow to. */
  expectedClusters?: number;
  /** Systems of different owners; one only calls the other's API. */
  apiOnly?: boolean;
};

/** @public */
export type PatternCategory =
  | 'ingress'
  | 'service-mesh'
  | 'tunneling'
  | 'l7-messaging'
  | 'saas'
  | 'cni-mesh'
  | 'cloud-fleet'
  | 'hybrid';

/** @public */
export type Reason = {
  /** Id of the criterion, such as `behindNat`. */
  criterion: string;
  effect: 'for' | 'against' | 'blocks';
  message: string;
  params: Record<string, string>;
  evidence: Evidence[];
  /** Where the claim about the technology comes from; the recommendation never leaves it out. */
  source?: string;
  /** What `message` is made of. */
  phrases?: Partial<Record<'message', Phrase[]>>;
};

/** @public */
export type Blocker = {
  criterion: string;
  message: string;
  /** What would lift it. */
  lift?: string;
  phrases?: Partial<Record<'message' | 'lift', Phrase[]>>;
};

/** @public */
export type FirewallRule = {
  from: string;
  to: string;
  protocol: string;
  port: string;
  purpose: string;
  /** Seen from the newcomer's firewall: it opens, others open to it, or it is between others. */
  direction?: 'outbound' | 'inbound' | 'between-others';
  /** What the NAT in front of either end has to do with it. */
  nat?: string;
  phrases?: Partial<Record<'nat', Phrase[]>>;
};

/**
 * A range of the newcomer and a range of another cluster that share addresses.
 *
 * @public
 */
export type CidrConflict = {
  /** Entity ref of the other cluster. */
  cluster: string;
  kind: 'pods' | 'services';
  range: string;
  otherKind: 'pods' | 'services';
  otherRange: string;
  /** Whether the pattern needs these two apart; where it does not, they may stay. */
  fatal: boolean;
  evidence: Evidence[];
};

/**
 * A name by which two clusters would go in one technology.
 *
 * @public
 */
export type IdentityClash = {
  technology: string;
  identity: string;
  /** Sorted refs. */
  clusters: string[];
  message: string;
  evidence: Evidence[];
  phrases?: Partial<Record<'message', Phrase[]>>;
};

/**
 * What the topology would be afterwards.
 *
 * @public
 */
export type WhatIf = {
  links: {
    from: string;
    to: string;
    plane: Plane;
    change: 'add' | 'remove';
  }[];
  shape: Shape;
  firewallRules: FirewallRule[];
  /** Totals of the interconnect when it has grown to so many clusters. */
  growth: { clusters: number; links: number; firewallRules: number }[];
  /** Sorted by cluster and ranges. */
  cidrConflicts?: CidrConflict[];
  /** Sorted by technology, identity and clusters. */
  identityClashes?: IdentityClash[];
};

/**
 * Something to know beside the reasons, which speaks neither for nor against a pattern.
 *
 * @public
 */
export type Note = {
  /** `client-resolution`: what leads clients outside to the right cluster. */
  topic: 'client-resolution';
  message: string;
  params: Record<string, string>;
  evidence: Evidence[];
  source: string;
  phrases?: Partial<Record<'message', Phrase[]>>;
};

/**
 * What becomes of one interconnect when a cluster leaves it.
 *
 * @public
 */
export type LeaveWhatIf = {
  /** Id of the interconnect. */
  interconnect: string;
  technology: string;
  links: WhatIf['links'];
  /** Absent where fewer than two clusters remain linked. */
  shape?: Shape;
  /** Groups of clusters that are linked no more with the largest group, sorted. */
  cutOff: string[][];
  /** Rules that nothing needs any more; of technologies that a pattern describes. */
  firewallRules: FirewallRule[];
};

/**
 * What becomes of the topology when a pattern takes the place of what is there.
 *
 * @public
 */
export type SwitchWhatIf = {
  /** Ids of the interconnects that go. */
  replaces: string[];
  links: WhatIf['links'];
  shape: Shape;
  /** Rules to add before the switch. */
  firewallRules: FirewallRule[];
  /** Rules that nothing needs any more after it. */
  obsoleteRules: FirewallRule[];
};

/**
 * Whether a plan can be made for a change, and if not, why.
 *
 * @public
 */
export type Plannable = {
  pattern: string;
  title: string;
  plannable: boolean;
  reason?: string;
  phrases?: Partial<Record<'reason', Phrase[]>>;
};

/**
 * What would become of the topology without a cluster.
 *
 * @public
 */
export type LeaveAnswer = {
  change: 'leave';
  /** Entity ref of the cluster. */
  cluster: string;
  /** One for each interconnect that it is a member of, sorted by id. */
  whatIf: LeaveWhatIf[];
  /** What a plan can be made to leave; the patterns that the cluster takes part in. */
  plans: Plannable[];
};

/**
 * What would become of the topology with a pattern in place of what is there.
 *
 * @public
 */
export type SwitchAnswer = {
  change: 'switch';
  pattern: string;
  whatIf: SwitchWhatIf;
  /** Only the pattern itself. */
  plans: Plannable[];
};

/** @public */
export type Recommendation = {
  rank: number;
  /** For example `istio`, `submariner`, `istio-over-submariner`. */
  pattern: string;
  title: string;
  category: PatternCategory;
  verdict: 'fits' | 'fits-with-tradeoffs' | 'blocked';
  confidence: 'high' | 'medium' | 'low';
  /** What lowers the confidence, one sentence each. */
  doubts: string[];
  /** The missing observation that would raise the confidence most; absent where nothing is in doubt. */
  raiseConfidence?: string;
  /** Id of the interconnect that the candidate would join. */
  joinsExisting?: string;
  /** Whether a migration plan can be made for it now. */
  plannable: boolean;
  reasons: Reason[];
  blockers: Blocker[];
  /** Why it is not the first; absent of the first. */
  whyNot?: {
    criterion?: string;
    message: string;
    phrases?: Partial<Record<'message', Phrase[]>>;
  };
  notes?: Note[];
  whatIf: WhatIf;
  /** What the sentences are made of; of each doubt in turn. */
  phrases?: { doubts?: Phrase[][]; raiseConfidence?: Phrase[] };
};

/** @public */
export type Rating = {
  /** One of the criterion's own values, or `unsure`. */
  value: string;
  /** How good that is for most: 2 good, 1 with limits, 0 poor. */
  grade: 0 | 1 | 2;
  reason: string;
  /** Document, section and version. */
  source: string;
  /** ISO date on which the source was looked at. */
  lookedAt: string;
};

/**
 * One row of the comparison: a pattern rated by the fourteen requirements.
 *
 * @public
 */
export type PatternComparison = {
  pattern: string;
  title: string;
  category: PatternCategory;
  technologies: string[];
  summary: string;
  whenNotToUse: string;
  ratings: Record<string, Rating>;
};

/** @public */
export type CriterionDescription = {
  id: string;
  title: string;
  question: string;
};
