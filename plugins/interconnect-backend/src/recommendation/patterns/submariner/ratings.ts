import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-08-22');
const GETTING_STARTED = 'submariner.io, getting-started';

export const ratings = {
  setup: rate(
    'automatic',
    2,
    'a cluster that joins the broker gets tunnels to all others by itself',
    'submariner.io, operations/deployment/subctl, join (0.19)',
  ),
  security: rate(
    'encrypted',
    1,
    'IPsec or WireGuard between the gateways with a common key, but no identity of the workload; the vxlan driver does not encrypt',
    `${GETTING_STARTED}/architecture/gateway-engine (0.19)`,
  ),
  serviceDiscovery: rate(
    'internal-dns',
    2,
    'exported services are found under clusterset.local in every cluster',
    `${GETTING_STARTED}/architecture/service-discovery (0.19)`,
  ),
  tenantIsolation: rate(
    'cluster',
    0,
    'a tunnel joins all pods and services of both clusters; only network policies narrow it',
    'submariner.io, operations/network-policy (0.19)',
  ),
  topology: rate(
    'full-mesh',
    1,
    'the gateways of all members make a full mesh, and nothing else can be chosen',
    `${GETTING_STARTED}/architecture (0.19)`,
  ),
  behindNat: rate(
    'limited',
    1,
    'NAT is traversed, but of each pair of gateways one must be reachable from the other',
    'submariner.io, operations/nat-traversal (0.19)',
  ),
  firewallBurden: rate(
    'high',
    0,
    'UDP 4500 and 4490 between each pair of gateways, so every new cluster adds rules at all others',
    `${GETTING_STARTED}, Prerequisites (0.19)`,
  ),
  trafficControl: rate(
    'load-balancing',
    0,
    'DNS spreads lookups over healthy clusters and prefers the local one; requests cannot be steered',
    `${GETTING_STARTED}/architecture/service-discovery (0.19)`,
  ),
  cniIndependence: rate(
    'limited',
    1,
    'works with a list of tested CNIs, with extra steps for Calico',
    `${GETTING_STARTED}, Prerequisites (0.19)`,
  ),
  namespaceExtension: rate(
    'limited',
    1,
    'an exported service belongs to the namespace of the same name in every cluster, which must exist there',
    'multicluster.sigs.k8s.io, Namespace sameness (KEP-1645)',
  ),
  overlappingIps: rate(
    'limited',
    1,
    'only with Globalnet, which is chosen for the whole cluster set when the broker is deployed and costs a second address translation',
    `${GETTING_STARTED}/architecture/globalnet (0.19)`,
  ),
  moreThanTwoClusters: rate(
    'yes',
    2,
    'every cluster of the broker is joined with every other',
    `${GETTING_STARTED}/architecture (0.19)`,
  ),
  maturity: rate(
    'sandbox',
    1,
    'a CNCF sandbox project since 2021, under active development',
    'cncf/landscape, Submariner (153d699, 2026-08-07)',
  ),
  vendorLockIn: rate(
    'low',
    2,
    'open source under Apache-2.0, with services exported by an API of Kubernetes SIG Multicluster',
    'submariner-io/submariner, LICENSE (0.19)',
  ),
} as const;
