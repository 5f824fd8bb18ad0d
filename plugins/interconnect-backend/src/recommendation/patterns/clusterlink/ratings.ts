import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-08-22');
const DOCUMENTATION = 'clusterlink.net, docs/main/concepts/fabric (0.4.1)';
const FURTHER = 'clusterlink.net, docs/main/concepts/services (0.4.1)';

export const ratings = {
  setup: rate(
    'semi-automatic',
    1,
    'certificates of the fabric are made by hand, then an operator installs the gateway',
    'clusterlink.net, docs/main/getting-started/users (0.4.1)',
  ),
  security: rate(
    'mutual-tls',
    2,
    'gateways authenticate each other by certificates of the fabric; access policies decide per connection',
    'clusterlink.net, docs/main/concepts/policies (0.4.1)',
  ),
  serviceDiscovery: rate(
    'internal-dns',
    2,
    'an import makes a Service in the namespace that asks for it',
    FURTHER,
  ),
  tenantIsolation: rate(
    'namespace',
    2,
    'imports and exports belong to namespaces, and policies of both sides must allow a connection',
    'clusterlink.net, docs/main/concepts/policies (0.4.1)',
  ),
  topology: rate(
    'any',
    2,
    'peers are named one by one',
    'clusterlink.net, docs/main/concepts/peers (0.4.1)',
  ),
  behindNat: rate(
    'limited',
    1,
    'a cluster behind NAT can import, but cannot serve',
    DOCUMENTATION,
  ),
  firewallBurden: rate(
    'medium',
    1,
    'one port, open at each cluster that serves',
    DOCUMENTATION,
  ),
  trafficControl: rate(
    'load-balancing',
    1,
    'an import balances over its sources: round robin, random or in fixed order',
    FURTHER,
  ),
  cniIndependence: rate(
    'yes',
    2,
    'gateways are ordinary pods, whatever the CNI',
    DOCUMENTATION,
  ),
  namespaceExtension: rate(
    'no',
    0,
    'services are imported one by one',
    FURTHER,
  ),
  overlappingIps: rate('yes', 2, 'only gateways see each other', DOCUMENTATION),
  moreThanTwoClusters: rate(
    'yes',
    2,
    'a fabric has any number of peers',
    DOCUMENTATION,
  ),
  maturity: rate(
    'experimental',
    0,
    'its README says pre-alpha, and in 2026 only dependencies were updated',
    'clusterlink-net/clusterlink, README (2026-01-26)',
  ),
  vendorLockIn: rate(
    'low',
    2,
    'open source under Apache-2.0',
    'clusterlink-net/clusterlink, LICENSE (0.4.1)',
  ),
} as const;
