import {
  Evidence,
  PatternCategory,
  Rating,
  ReportDetection,
} from '@interconnect/backstage-plugin-interconnect-common';
import { RequirementId } from './requirements';

/** A connection that firewalls between two clusters must let through. */
export type Flow = {
  /** Along each link of the data plane, or from each member to the one cluster that coordinates. */
  along: 'link' | 'control';
  /**
   * `both`: each end opens connections to the other; `either`: one end is enough, so an end that
   * cannot be reached opens it; `forward`: only the newcomer's end (spoke, consumer) opens it.
   */
  opens: 'both' | 'either' | 'forward';
  protocol: 'TCP' | 'UDP';
  port: string;
  purpose: string;
};

/**
 * Whom the others must be able to open connections to: every cluster; one end of each link; one
 * cluster that listens for all; only a cluster that serves others; nobody.
 */
export type Inbound =
  | 'every-cluster'
  | 'one-end-of-each-link'
  | 'one-listener'
  | 'serving-cluster'
  | 'nobody';

/** One technology of a pattern, and the links that it makes. */
export type Layer = {
  technology: string;
  /** The graph that its data plane makes unless something else is asked for. */
  shape: 'full-mesh' | 'hub-and-spoke';
  /** Hubs that belong to the provider and are no cluster of ours, and how many each cluster links with. */
  outsideHub?: { name: string; linksPerCluster: number };
  flows: readonly Flow[];
  /** Where the ports and directions are documented. */
  source: string;
};

/** What a pattern asks of the network, so that what-if is computed and not written. */
export type Needs = {
  /** From the top down. */
  layers: readonly [Layer, ...Layer[]];
  inbound: Inbound;
  /** Whether pods reach pods of other clusters by their own addresses. */
  podsReachable: boolean;
  overlap:
    | { type: 'allowed' }
    | {
        type: 'refused';
        /** Which of a cluster's ranges the others must not have: those whose addresses cross. */
        between: 'pods' | 'services' | 'all';
        /** What would lift it. */
        lift: string;
        /** Proof that the interconnect in place has it lifted already. */
        lifted?(detections: readonly ReportDetection[]): Evidence[] | undefined;
      };
  /** CNIs that the documentation names; absent where the CNI does not matter. */
  testedCnis?: readonly string[];
  /** CNIs of which every cluster must run one, for a pattern that is part of the CNI. */
  requiredCnis?: readonly string[];
  /** Every edition of the required CNI brings it along, so that nothing else is installed. */
  partOfCni?: true;
  /** The cloud that offers it, where it joins clusters of that cloud only. */
  cloud?: string;
  /** The Kubernetes of that cloud, where clusters that somebody else installed there cannot take part. */
  distribution?: string;
  /** How it leads clients outside to a cluster, where it does. */
  clients?: { why: string; source: string };
  weight: {
    value: 'light' | 'moderate' | 'heavy';
    why: string;
    source: string;
  };
};

/** A way to interconnect clusters that can be recommended. */
export type Pattern = {
  id: string;
  title: string;
  category: PatternCategory;
  /** Ids of the technologies that realise it. */
  technologies: readonly string[];
  summary: string;
  whenNotToUse: string;
  ratings: Readonly<Record<RequirementId, Rating>>;
  needs: Needs;
};

/** Declares a pattern. */
export function definePattern(pattern: Pattern): Pattern {
  return pattern;
}

/** Makes ratings that were looked up on one day. */
export function ratedOn(lookedAt: string) {
  return function rate(
    value: string,
    grade: Rating['grade'],
    reason: string,
    source: string,
  ): Rating {
    return { value, grade, reason, source, lookedAt };
  };
}
