import { Evidence } from './evidence';
import { Environment } from './facts';
import { Plane } from './detection';
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
  /** Where the claim about the technology comes from. */
  source?: string;
};

/** @public */
export type Blocker = {
  criterion: string;
  message: string;
  /** What would lift it. */
  lift?: string;
};

/** @public */
export type FirewallRule = {
  from: string;
  to: string;
  protocol: string;
  port: string;
  purpose: string;
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
  /** Id of the interconnect that the candidate would join. */
  joinsExisting?: string;
  /** Whether a migration plan can be made for it now. */
  plannable: boolean;
  reasons: Reason[];
  blockers: Blocker[];
  whatIf: WhatIf;
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
