import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-11-26');
const DOCUMENTATION =
  'learn.microsoft.com, azure/kubernetes-fleet/concepts-l4-load-balancing (2026-11)';
const FURTHER = 'Azure/fleet-networking, api and docs (0.3.35)';

export const ratings = {
  setup: rate(
    'automatic',
    2,
    'a cluster that joins the fleet gets its agents from Azure',
    DOCUMENTATION,
  ),
  security: rate(
    'configurable',
    1,
    'traffic crosses the virtual networks as it is; encryption is up to the workloads',
    DOCUMENTATION,
  ),
  serviceDiscovery: rate(
    'unsure',
    0,
    'imports carry a derived service, but which names callers use is not documented where we looked',
    FURTHER,
  ),
  tenantIsolation: rate(
    'namespace',
    1,
    'services are exported one by one, between namespaces of the same name',
    FURTHER,
  ),
  topology: rate(
    'hub-and-spoke',
    1,
    'control is a star around the hub; traffic takes the peered networks',
    DOCUMENTATION,
  ),
  behindNat: rate(
    'limited',
    1,
    'a member calls the hub, but its services must be reachable in the peered networks',
    DOCUMENTATION,
  ),
  firewallBurden: rate(
    'medium',
    1,
    'peered networks need no tunnels, but security groups must let services through',
    DOCUMENTATION,
  ),
  trafficControl: rate(
    'load-balancing',
    1,
    'a multi-cluster service spreads connections over the exporting members; Traffic Manager profiles add weights by DNS',
    FURTHER,
  ),
  cniIndependence: rate(
    'limited',
    1,
    'members must run Azure CNI, whose pods have addresses of the virtual network',
    DOCUMENTATION,
  ),
  namespaceExtension: rate(
    'limited',
    1,
    'an import belongs to the namespace of the same name',
    FURTHER,
  ),
  overlappingIps: rate(
    'no',
    0,
    'pods are addressed directly, in one virtual network or in peered ones',
    DOCUMENTATION,
  ),
  moreThanTwoClusters: rate(
    'yes',
    2,
    'a fleet has many members',
    DOCUMENTATION,
  ),
  maturity: rate(
    'experimental',
    0,
    'load balancing over several clusters is a preview, not meant for production',
    DOCUMENTATION,
  ),
  vendorLockIn: rate(
    'high',
    0,
    'the networking part exists on one cloud only',
    DOCUMENTATION,
  ),
} as const;
