import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-08-22');
const DOCUMENTATION = 'kilo.squat.ai, docs/multi-cluster-services (0.7.0)';
const FURTHER = 'kilo.squat.ai, docs/topology (0.7.0)';

export const ratings = {
  setup: rate(
    'manual',
    0,
    'Peer objects for each pair of clusters and each direction, and a mirrored Service for each service',
    DOCUMENTATION,
  ),
  security: rate(
    'encrypted',
    1,
    'WireGuard between nodes, but no identity of the workload',
    FURTHER,
  ),
  serviceDiscovery: rate(
    'unsure',
    0,
    'services are mirrored by hand or by another tool; Kilo itself has no names',
    DOCUMENTATION,
  ),
  tenantIsolation: rate(
    'cluster',
    0,
    'a peer may reach whatever its allowed addresses name; network policies narrow it',
    'kilo.squat.ai, docs/network-policies (0.7.0)',
  ),
  topology: rate('any', 1, 'any pairs may be made peers', FURTHER),
  behindNat: rate(
    'limited',
    1,
    'of each pair one end must be reachable; the other keeps the tunnel alive',
    FURTHER,
  ),
  firewallBurden: rate(
    'high',
    0,
    'one port, but between each pair of clusters',
    FURTHER,
  ),
  trafficControl: rate(
    'failover',
    0,
    'addresses are routed; nothing balances between clusters',
    DOCUMENTATION,
  ),
  cniIndependence: rate(
    'limited',
    1,
    'is a CNI of its own, or runs beside Flannel or Cilium',
    'squat/kilo, manifests (0.7.0)',
  ),
  namespaceExtension: rate(
    'no',
    0,
    'addresses are routed; nothing of a namespace stretches',
    DOCUMENTATION,
  ),
  overlappingIps: rate(
    'no',
    0,
    'pods are reached by their own addresses',
    DOCUMENTATION,
  ),
  moreThanTwoClusters: rate(
    'yes',
    1,
    'any number, each pair by itself',
    DOCUMENTATION,
  ),
  maturity: rate(
    'community',
    1,
    'a small project of few maintainers, listed without a CNCF level',
    'cncf/landscape, Kilo (153d699, 2026-08-07)',
  ),
  vendorLockIn: rate(
    'none',
    2,
    'open source under Apache-2.0, over WireGuard of the Linux kernel',
    'squat/kilo, LICENSE (0.7.0)',
  ),
} as const;
