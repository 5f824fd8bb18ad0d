import {
  Candidate,
  Environment,
  Evidence,
  FactName,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { reachableCandidate } from '../reachability';

/** Something known of the newcomer: seen in the cluster (with evidence) or only said of it. */
export type Known<T> = {
  value: T;
  evidence: readonly Evidence[];
  /** The fact that it was concluded from, where it was neither seen nor said. */
  from?: FactName;
};

/** The candidate, with what was seen of it put above what is said of it. */
export type Newcomer = {
  /** Entity ref, or the name of a cluster that the catalog does not have yet. */
  ref: string;
  name: string;
  cluster?: ReportCluster;
  environment?: Known<Environment>;
  cloud?: Known<string>;
  cni?: Known<string>;
  distribution?: Known<string>;
  podCidrs?: Known<string[]>;
  serviceCidrs?: Known<string[]>;
  /** Whether peers can open connections to it. */
  reachable?: Known<boolean>;
  outboundAllowed?: boolean;
  constrained?: Known<boolean>;
  owner?: string;
};

/** Resolves the candidate against the report. */
export function newcomerOf(
  candidate: Candidate,
  clusters: readonly ReportCluster[],
): Newcomer {
  const cluster = clusters.find(({ ref }) => ref === candidate.ref);
  const name = cluster?.name ?? candidate.name ?? candidate.ref ?? 'newcomer';
  const environment = known(cluster, 'environment', candidate.environment);
  return {
    ref: candidate.ref ?? name,
    name,
    cluster,
    environment,
    cloud: known(cluster, 'cloud', candidate.cloud),
    cni: known(cluster, 'cni', candidate.cni),
    distribution: known(cluster, 'distribution', candidate.distribution),
    podCidrs: known(cluster, 'podCidrs', candidate.podCidrs),
    serviceCidrs: known(cluster, 'serviceCidrs', candidate.serviceCidrs),
    reachable: reachability(candidate, cluster),
    outboundAllowed: candidate.outboundAllowed,
    constrained: constraint(candidate, environment),
    owner: candidate.owner ?? cluster?.owner,
  };
}

function known<K extends FactName>(
  cluster: ReportCluster | undefined,
  fact: K,
  said: ReportCluster['facts'][K],
): Known<NonNullable<ReportCluster['facts'][K]>> | undefined {
  const seen = cluster?.facts[fact];
  if (seen !== undefined) {
    return { value: seen, evidence: cluster?.factEvidence[fact] ?? [] };
  }
  return said === undefined ? undefined : { value: said, evidence: [] };
}

function reachability(
  candidate: Candidate,
  cluster: ReportCluster | undefined,
): Known<boolean> | undefined {
  const value = reachableCandidate(candidate, cluster);
  return value === undefined
    ? undefined
    : { value, evidence: cluster?.factEvidence.natHint ?? [] };
}

/** A cluster at the edge is taken to be a small device unless it is said not to be. */
function constraint(
  candidate: Candidate,
  environment: Known<Environment> | undefined,
): Known<boolean> | undefined {
  if (candidate.constrained !== undefined) {
    return { value: candidate.constrained, evidence: [] };
  }
  return environment?.value === 'edge'
    ? { value: true, evidence: environment.evidence, from: 'environment' }
    : undefined;
}
