import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';
import { Newcomer } from '../../defineRecipe';
import { dnsLabel } from '../../shell';

/** A cluster that is, or is to become, a member of a cluster set. */
export type Member = {
  /** Entity ref. */
  ref: string;
  /** As the catalog and kubectl's contexts call it. */
  name: string;
  /** The cluster id by which the other members know it. */
  label: string;
  podCidrs: readonly string[];
  serviceCidrs: readonly string[];
  /** Whether a load balancer of its cloud stands before its gateway. */
  loadBalancer: boolean;
};

/** A cluster of the System as a member. */
export function memberOf({ ref, name, facts }: ReportCluster): Member {
  return {
    ref,
    name,
    label: dnsLabel(name),
    podCidrs: facts.podCidrs ?? [],
    serviceCidrs: facts.serviceCidrs ?? [],
    loadBalancer: false,
  };
}

/** The newcomer as a member; what was seen of it outweighs what is said of it. */
export function memberOfNewcomer(
  newcomer: Newcomer,
  cableDriver?: string,
): Member {
  const { ref, name, label, cluster, said } = newcomer;
  const facts = cluster?.facts ?? said;
  return {
    ref,
    name,
    label,
    podCidrs: facts.podCidrs ?? [],
    serviceCidrs: facts.serviceCidrs ?? [],
    loadBalancer: needsLoadBalancer(newcomer, cableDriver),
  };
}

/**
 * Nodes of a cloud that nobody reaches, where a Service still can be. Peers must then open the tunnel,
 * which only libreswan arranges (submariner.io, operations/deployment/subctl, join: --load-balancer
 * and --preferred-server).
 */
function needsLoadBalancer(
  { said, cluster }: Newcomer,
  cableDriver = 'libreswan',
): boolean {
  return (
    said.behindNat === true &&
    said.inboundAllowed !== false &&
    (cluster?.facts.environment ?? said.environment) === 'cloud' &&
    cluster?.facts.loadBalancer !== 'pending' &&
    cableDriver === 'libreswan'
  );
}
