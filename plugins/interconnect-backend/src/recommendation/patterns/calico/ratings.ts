import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-08-22');
const DOCUMENTATION =
  'docs.tigera.io, calico-enterprise/multicluster/federation (3.22)';
const FURTHER =
  'docs.tigera.io, calico-enterprise/multicluster/federation/services-controller (3.22)';

export const ratings = {
  setup: rate(
    'manual',
    0,
    'a RemoteClusterConfiguration with credentials in each cluster for each other one, or BGP peers by hand',
    DOCUMENTATION,
  ),
  security: rate(
    'configurable',
    1,
    'WireGuard between nodes where it is turned on; else plain VXLAN or routes',
    DOCUMENTATION,
  ),
  serviceDiscovery: rate(
    'internal-dns',
    1,
    'a federated service collects endpoints of all clusters under a local name; commercial editions only',
    FURTHER,
  ),
  tenantIsolation: rate(
    'namespace',
    2,
    'policies select pods and namespaces of remote clusters by their labels',
    DOCUMENTATION,
  ),
  topology: rate(
    'any',
    1,
    'each configuration adds one direction; a full mesh is what the documentation shows',
    DOCUMENTATION,
  ),
  behindNat: rate(
    'no',
    0,
    'nodes must reach each other by their private addresses',
    DOCUMENTATION,
  ),
  firewallBurden: rate(
    'high',
    0,
    'all nodes of each pair of clusters, and the API servers, in both directions',
    DOCUMENTATION,
  ),
  trafficControl: rate(
    'load-balancing',
    1,
    'a federated service spreads connections over endpoints of all clusters',
    FURTHER,
  ),
  cniIndependence: rate(
    'no',
    0,
    'every cluster must run Calico',
    DOCUMENTATION,
  ),
  namespaceExtension: rate(
    'limited',
    1,
    'federated services collect endpoints from namespaces of the same name',
    FURTHER,
  ),
  overlappingIps: rate(
    'no',
    0,
    'pod addresses must be unique over all clusters',
    DOCUMENTATION,
  ),
  moreThanTwoClusters: rate(
    'yes',
    2,
    'any number of clusters may read each other',
    DOCUMENTATION,
  ),
  maturity: rate(
    'commercial',
    1,
    'a supported product; the open source part is listed without a CNCF level',
    'cncf/landscape, Calico (153d699, 2026-08-07)',
  ),
  vendorLockIn: rate(
    'high',
    0,
    'federation of endpoints and services exists in the commercial editions only; BGP alone is open source',
    'projectcalico/calico, api (3.34 development)',
  ),
} as const;
