import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-08-22');

export const ratings = {
  setup: rate(
    'semi-automatic',
    1,
    'one command with access to both clusters sets up network, identities and offloading, once for each pair',
    'docs.liqo.io, 1.2/usage/peer (1.2.0)',
  ),
  security: rate(
    'encrypted',
    1,
    'WireGuard between gateways, but no identity of the workload',
    'docs.liqo.io, 1.2/advanced/peering/inter-cluster-network (1.2.0)',
  ),
  serviceDiscovery: rate(
    'internal-dns',
    2,
    'services of an offloaded namespace are reflected and keep their name',
    'docs.liqo.io, 1.2/usage/reflection (1.2.0)',
  ),
  tenantIsolation: rate(
    'namespace',
    2,
    'each peer has a tenant namespace and role, and namespaces are offloaded one by one',
    'docs.liqo.io, 1.2/features/offloading (1.2.0)',
  ),
  topology: rate(
    'any',
    2,
    'each pair is peered by itself; a star of one consumer is usual',
    'docs.liqo.io, 1.2/features/peering (1.2.0)',
  ),
  behindNat: rate(
    'yes',
    2,
    'the gateway client may sit behind NAT; one side of each pair must be reachable',
    'docs.liqo.io, 1.2/usage/peer, Customization (1.2.0)',
  ),
  firewallBurden: rate(
    'medium',
    1,
    'one UDP port and the API server, at one side of each pair',
    'docs.liqo.io, 1.2/installation/requirements (1.2.0)',
  ),
  trafficControl: rate(
    'load-balancing',
    1,
    'endpoints of offloaded pods join the service; requests cannot be steered',
    'docs.liqo.io, 1.2/usage/reflection (1.2.0)',
  ),
  cniIndependence: rate(
    'yes',
    2,
    'works beside any CNI, with a fabric of its own',
    'docs.liqo.io, 1.2/features/network-fabric (1.2.0)',
  ),
  namespaceExtension: rate(
    'yes',
    2,
    'a namespace stretches over clusters, and its pods run in any of them',
    'docs.liqo.io, 1.2/usage/namespace-offloading (1.2.0)',
  ),
  overlappingIps: rate(
    'yes',
    2,
    'ranges that overlap are mapped to others for each peer',
    'docs.liqo.io, 1.2/features/network-fabric (1.2.0)',
  ),
  moreThanTwoClusters: rate(
    'yes',
    2,
    'a cluster may have many peers',
    'docs.liqo.io, 1.2/features/peering (1.2.0)',
  ),
  maturity: rate(
    'community',
    1,
    'an active project in no foundation that we found',
    'liqotech/liqo, releases (1.2.0)',
  ),
  vendorLockIn: rate(
    'none',
    2,
    'open source under Apache-2.0',
    'liqotech/liqo, LICENSE (1.2.0)',
  ),
} as const;
