import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-08-22');
const DOCUMENTATION = 'tailscale/tailscale, cmd/k8s-operator (1.102.3)';

export const ratings = {
  setup: rate(
    'semi-automatic',
    1,
    'an OAuth client per cluster, then annotations on services',
    DOCUMENTATION,
  ),
  security: rate(
    'encrypted',
    1,
    'WireGuard from end to end, with access rules by tag, but no identity of the workload',
    DOCUMENTATION,
  ),
  serviceDiscovery: rate(
    'internal-dns',
    1,
    'an egress Service of any name leads to a device of the tailnet',
    DOCUMENTATION,
  ),
  tenantIsolation: rate(
    'namespace',
    1,
    'services are exposed one by one; rules of the tailnet say who may call',
    DOCUMENTATION,
  ),
  topology: rate(
    'any',
    2,
    'any device may reach any other that the rules allow',
    DOCUMENTATION,
  ),
  behindNat: rate(
    'yes',
    2,
    'connections are opened outwards from both ends, or relayed',
    DOCUMENTATION,
  ),
  firewallBurden: rate('low', 2, 'outgoing connections only', DOCUMENTATION),
  trafficControl: rate(
    'failover',
    0,
    'a group of proxies stands in for one that fails; nothing balances between clusters',
    'tailscale/tailscale, ProxyGroup (1.102.3)',
  ),
  cniIndependence: rate(
    'yes',
    2,
    'proxies are ordinary pods, whatever the CNI',
    DOCUMENTATION,
  ),
  namespaceExtension: rate(
    'no',
    0,
    'services are exposed one by one',
    DOCUMENTATION,
  ),
  overlappingIps: rate(
    'yes',
    1,
    'services have addresses of the tailnet; subnet routes would need ranges that do not overlap',
    'tailscale/tailscale, Connector (1.102.3)',
  ),
  moreThanTwoClusters: rate(
    'yes',
    2,
    'a tailnet has any number of devices',
    DOCUMENTATION,
  ),
  maturity: rate(
    'commercial',
    1,
    'a commercial service with support, its client open source',
    'tailscale/tailscale, releases (1.102.3)',
  ),
  vendorLockIn: rate(
    'high',
    0,
    'coordination and relays belong to one vendor unless they are replaced',
    'tailscale/tailscale, cmd/k8s-operator, loginServer (1.102.3)',
  ),
} as const;
