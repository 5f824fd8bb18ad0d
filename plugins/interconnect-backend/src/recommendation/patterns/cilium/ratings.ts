import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-08-22');
const DOCUMENTATION =
  'docs.cilium.io, network/clustermesh/clustermesh, Prerequisites (1.20)';

export const ratings = {
  setup: rate(
    'semi-automatic',
    1,
    'the CLI or Helm values join each pair; a common CA, names and ids come first',
    DOCUMENTATION,
  ),
  security: rate(
    'configurable',
    1,
    'mutual TLS between control planes; traffic is encrypted only where WireGuard or IPsec is turned on',
    'docs.cilium.io, network/clustermesh/clustermesh (1.20)',
  ),
  serviceDiscovery: rate(
    'internal-dns',
    2,
    'a global service has the same name in every cluster; the Multi-Cluster Services API adds clusterset.local',
    'docs.cilium.io, network/clustermesh/services (1.20)',
  ),
  tenantIsolation: rate(
    'namespace',
    2,
    'network policies select pods by cluster, namespace and identity',
    'docs.cilium.io, network/clustermesh/policy (1.20)',
  ),
  topology: rate(
    'any',
    1,
    'each pair is joined by itself; a full mesh is usual',
    'docs.cilium.io, network/clustermesh/clustermesh (1.20)',
  ),
  behindNat: rate(
    'no',
    0,
    'nodes must reach each other by their internal addresses',
    DOCUMENTATION,
  ),
  firewallBurden: rate(
    'high',
    0,
    'all nodes of each pair of clusters in both directions',
    'docs.cilium.io, operations/system_requirements, Firewall Rules (1.20)',
  ),
  trafficControl: rate(
    'load-balancing',
    1,
    'global services balance over clusters, with local or remote affinity; requests cannot be steered',
    'docs.cilium.io, network/clustermesh/affinity (1.20)',
  ),
  cniIndependence: rate(
    'no',
    0,
    'every cluster must run Cilium',
    DOCUMENTATION,
  ),
  namespaceExtension: rate(
    'limited',
    1,
    'services of the same name and namespace are one; namespaces can be kept local',
    'docs.cilium.io, network/clustermesh/services (1.20)',
  ),
  overlappingIps: rate(
    'no',
    0,
    'pod ranges must differ in all clusters and nodes',
    DOCUMENTATION,
  ),
  moreThanTwoClusters: rate(
    'yes',
    2,
    '255 clusters, or 511 where all are set up so from the start',
    'docs.cilium.io, network/clustermesh/clustermesh, Limitations (1.20)',
  ),
  maturity: rate(
    'graduated',
    2,
    'a graduated CNCF project',
    'cncf/landscape, Cilium (153d699, 2026-08-07)',
  ),
  vendorLockIn: rate(
    'low',
    1,
    'open source under Apache-2.0, but tied to one CNI',
    'cilium/cilium, LICENSE (1.20)',
  ),
} as const;
