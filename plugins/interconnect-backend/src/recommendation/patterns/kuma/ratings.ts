import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-08-22');
const DOCUMENTATION = 'kuma.io, docs/2.14, deployments/multi-zone (2.14.3)';

export const ratings = {
  setup: rate(
    'automatic',
    2,
    'a zone joins by itself once it has the address of the global control plane',
    DOCUMENTATION,
  ),
  security: rate(
    'mutual-tls',
    2,
    'workloads authenticate each other by certificates of the mesh, also across zones',
    'kuma.io, docs/2.14, deployments/multi-zone, zone ingress (2.14.3)',
  ),
  serviceDiscovery: rate(
    'internal-dns',
    2,
    'services of other zones have names under mesh.local or .mesh',
    DOCUMENTATION,
  ),
  tenantIsolation: rate(
    'namespace',
    2,
    'each Mesh is a tenant with its own CA; permissions work per service',
    'kuma.io, docs/2.14, policies/mutual-tls (2.14.3)',
  ),
  topology: rate(
    'any',
    1,
    'control is a star around the global control plane; traffic goes between any zones',
    DOCUMENTATION,
  ),
  behindNat: rate(
    'limited',
    1,
    'a zone behind NAT can call the others, but cannot be called unless its ingress is published',
    DOCUMENTATION,
  ),
  firewallBurden: rate(
    'medium',
    1,
    'one port at each zone ingress, and one at the global control plane',
    DOCUMENTATION,
  ),
  trafficControl: rate(
    'fine-grained',
    2,
    'routes by path and header, weights, and preferences among zones',
    'kuma.io, docs/2.14, policies/meshloadbalancingstrategy (2.14.3)',
  ),
  cniIndependence: rate(
    'yes',
    2,
    'proxies are ordinary pods, whatever the CNI',
    DOCUMENTATION,
  ),
  namespaceExtension: rate(
    'limited',
    1,
    'services of the same name can be joined over zones; namespaces themselves are not copied',
    'kuma.io, docs/2.14, deployments/multi-zone, MeshMultiZoneService (2.14.3)',
  ),
  overlappingIps: rate(
    'yes',
    2,
    'zone ingresses stand between the networks',
    DOCUMENTATION,
  ),
  moreThanTwoClusters: rate('yes', 2, 'any number of zones', DOCUMENTATION),
  maturity: rate(
    'sandbox',
    1,
    'a CNCF sandbox project since 2020, very active',
    'cncf/landscape, Kuma (153d699, 2026-08-07)',
  ),
  vendorLockIn: rate(
    'low',
    2,
    'open source under Apache-2.0, with an enterprise build by Kong',
    'kumahq/kuma, LICENSE (2.14.3)',
  ),
} as const;
