import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-08-22');
const DOCUMENTATION =
  'developer.hashicorp.com, consul/docs, Cluster peering on Kubernetes (1.22)';

export const ratings = {
  setup: rate(
    'manual',
    1,
    'two objects and one token, copied by hand, for each pair',
    DOCUMENTATION,
  ),
  security: rate(
    'mutual-tls',
    2,
    'workloads authenticate each other end to end; each cluster keeps its own CA and they exchange trust by the token',
    DOCUMENTATION,
  ),
  serviceDiscovery: rate(
    'internal-dns',
    1,
    'a service of a peer has a virtual name of its own (NAME.virtual.PEER.consul)',
    DOCUMENTATION,
  ),
  tenantIsolation: rate(
    'namespace',
    2,
    'only services that are exported to a peer are seen there, and intentions say who may call them',
    DOCUMENTATION,
  ),
  topology: rate('any', 2, 'each pair is peered by itself', DOCUMENTATION),
  behindNat: rate(
    'limited',
    1,
    'the dialing side may sit behind NAT for control, but gateways that serve must be reachable',
    DOCUMENTATION,
  ),
  firewallBurden: rate(
    'medium',
    1,
    'one gateway port per cluster, and the servers where control does not go through gateways',
    'hashicorp/consul-k8s, charts/consul/values.yaml, peering (2.0.3)',
  ),
  trafficControl: rate(
    'fine-grained',
    2,
    'resolvers fail over to peers, splitters and routers steer requests',
    'hashicorp/consul-k8s, CRDs ServiceResolver, ServiceSplitter, ServiceRouter (2.0.3)',
  ),
  cniIndependence: rate(
    'yes',
    2,
    'proxies and gateways are ordinary pods, whatever the CNI',
    DOCUMENTATION,
  ),
  namespaceExtension: rate(
    'no',
    0,
    'a service of a peer stays a service of that peer',
    DOCUMENTATION,
  ),
  overlappingIps: rate(
    'yes',
    2,
    'gateways stand between the networks',
    DOCUMENTATION,
  ),
  moreThanTwoClusters: rate('yes', 2, 'any number of peers', DOCUMENTATION),
  maturity: rate(
    'commercial',
    1,
    'peering is generally available since Consul 1.14; a product with support, in no foundation',
    'hashicorp/consul-k8s, CHANGELOG (2.0.3)',
  ),
  vendorLockIn: rate(
    'high',
    0,
    'one vendor decides on it, and partitions and sameness groups need its Enterprise licence',
    'hashicorp/consul-k8s, charts/consul/values.yaml, enterpriseLicense (2.0.3)',
  ),
} as const;
