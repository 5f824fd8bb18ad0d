import { Shape } from './classification';
import { Plane } from './detection';
import { Evidence } from './evidence';
import { Phrase } from './phrase';

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
