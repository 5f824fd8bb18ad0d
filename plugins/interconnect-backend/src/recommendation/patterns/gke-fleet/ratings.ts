import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-11-26');
const DOCUMENTATION =
  'cloud.google.com, kubernetes-engine/docs/how-to/multi-cluster-services (2026-11)';

export const ratings = {
  setup: rate(
    'automatic',
    2,
    'a member of the fleet takes part once the feature is on',
    DOCUMENTATION,
  ),
  security: rate(
    'configurable',
    1,
    'traffic stays in the VPC of the cloud; encryption between workloads is up to them',
    DOCUMENTATION,
  ),
  serviceDiscovery: rate(
    'internal-dns',
    2,
    'exported services are found under clusterset.local',
    DOCUMENTATION,
  ),
  tenantIsolation: rate(
    'namespace',
    1,
    'services are exported one by one, between namespaces of the same name; network policies do not apply to them',
    DOCUMENTATION,
  ),
  topology: rate(
    'any',
    1,
    'any member may export and import; the network is that of the VPC',
    DOCUMENTATION,
  ),
  behindNat: rate(
    'no',
    0,
    'pods must reach each other in the VPC',
    DOCUMENTATION,
  ),
  firewallBurden: rate(
    'low',
    2,
    'the service makes its firewall rules itself',
    DOCUMENTATION,
  ),
  trafficControl: rate(
    'load-balancing',
    1,
    'connections are spread over the endpoints of all exporting clusters',
    DOCUMENTATION,
  ),
  cniIndependence: rate(
    'limited',
    1,
    'works with the networking of GKE (VPC-native) only',
    DOCUMENTATION,
  ),
  namespaceExtension: rate(
    'limited',
    1,
    'a service belongs to the namespace of the same name in every member',
    'multicluster.sigs.k8s.io, Namespace sameness (KEP-1645)',
  ),
  overlappingIps: rate(
    'no',
    0,
    'pods keep their addresses in a common VPC',
    DOCUMENTATION,
  ),
  moreThanTwoClusters: rate(
    'yes',
    2,
    'a fleet has many members',
    DOCUMENTATION,
  ),
  maturity: rate(
    'commercial',
    1,
    'a service of Google Cloud with support',
    DOCUMENTATION,
  ),
  vendorLockIn: rate(
    'high',
    0,
    'works between clusters of one cloud only',
    DOCUMENTATION,
  ),
} as const;
