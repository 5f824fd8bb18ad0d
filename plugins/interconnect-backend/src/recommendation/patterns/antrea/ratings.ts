import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-08-22');

export const ratings = {
  setup: rate(
    'semi-automatic',
    1,
    'a ClusterSet and a token per member, made by antctl; tunnels then follow by themselves',
    'antrea.io, docs/multicluster/quick-start (2.7)',
  ),
  security: rate(
    'configurable',
    1,
    'the tunnels carry plain Geneve unless WireGuard is chosen',
    'antrea.io, docs/multicluster/user-guide, WireGuard (2.7)',
  ),
  serviceDiscovery: rate(
    'internal-dns',
    1,
    'an exported service appears as a Service antrea-mc-NAME in each member; there is no clusterset.local',
    'antrea.io, docs/multicluster/user-guide, Multi-cluster Service (2.7)',
  ),
  tenantIsolation: rate(
    'namespace',
    1,
    'network policies can be stretched over clusters and select namespaces; services are exported one by one',
    'antrea.io, docs/multicluster/user-guide, Multi-cluster NetworkPolicy (2.7)',
  ),
  topology: rate(
    'full-mesh',
    1,
    'the gateways of all members are joined with each other',
    'antrea.io, docs/multicluster/architecture (2.7)',
  ),
  behindNat: rate(
    'limited',
    1,
    'a gateway may have an external address (one to one); there is no traversal of NAT',
    'antrea.io, docs/multicluster/user-guide, Multi-cluster Gateway (2.7)',
  ),
  firewallBurden: rate(
    'high',
    0,
    'a tunnel port between each pair of gateways, so every new cluster adds rules at all others',
    'antrea.io, docs/multicluster/user-guide (2.7)',
  ),
  trafficControl: rate(
    'load-balancing',
    1,
    'connections are spread evenly over the exporting clusters, without a preference for the own one',
    'antrea.io, docs/multicluster/user-guide, Multi-cluster Service (2.7)',
  ),
  cniIndependence: rate(
    'no',
    0,
    'every cluster must run Antrea',
    'antrea.io, docs/multicluster/user-guide, Prerequisites (2.7)',
  ),
  namespaceExtension: rate(
    'limited',
    1,
    'a service belongs to the namespace of the same name in every member',
    'multicluster.sigs.k8s.io, Namespace sameness (KEP-1645)',
  ),
  overlappingIps: rate(
    'limited',
    1,
    'pod ranges may overlap if only services are exported; service ranges may not',
    'antrea.io, docs/multicluster/user-guide, Prerequisites (2.7)',
  ),
  moreThanTwoClusters: rate(
    'yes',
    2,
    'any number of members share one leader',
    'antrea.io, docs/multicluster/architecture (2.7)',
  ),
  maturity: rate(
    'sandbox',
    1,
    'a CNCF sandbox project since 2021; multi-cluster is alpha in its API',
    'cncf/landscape, Antrea (153d699, 2026-08-07)',
  ),
  vendorLockIn: rate(
    'low',
    1,
    'open source under Apache-2.0, but tied to one CNI',
    'antrea-io/antrea, LICENSE (2.7.0)',
  ),
} as const;
