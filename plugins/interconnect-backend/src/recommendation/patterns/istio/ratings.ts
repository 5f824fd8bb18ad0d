import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-08-22');
const MODELS = 'istio.io, ops/deployment/deployment-models';
const INSTALL = 'istio.io, setup/install/multicluster';

export const ratings = {
  setup: rate(
    'manual',
    0,
    'a common root CA, an installation per cluster, and a remote secret in each cluster for each other one',
    `${INSTALL}, Before you begin and Multi-Primary on different networks (1.30)`,
  ),
  security: rate(
    'mutual-tls',
    2,
    'workloads authenticate each other by SPIFFE identities under a common root, also across clusters',
    `${MODELS}, Trust within a mesh (1.30)`,
  ),
  serviceDiscovery: rate(
    'internal-dns',
    2,
    'a service has the same cluster-internal name in every cluster',
    `${MODELS}, DNS with multiple clusters (1.30)`,
  ),
  tenantIsolation: rate(
    'namespace',
    1,
    'authorization policies and exportTo work per namespace, but a remote secret lets a control plane read all services of the other cluster',
    `${MODELS}, Namespace tenancy (1.30)`,
  ),
  topology: rate(
    'any',
    2,
    'each remote secret adds one direction, so any graph can be made',
    `${MODELS}, Endpoint discovery with multiple control planes (1.30)`,
  ),
  behindNat: rate(
    'limited',
    1,
    'the client side may sit behind NAT, but gateways and API servers must be reachable from the other clusters',
    `${INSTALL}, Multi-Primary on different networks (1.30)`,
  ),
  firewallBurden: rate(
    'high',
    0,
    'for each pair of clusters the gateway port and the API server, in both directions',
    'istio.io, ops/deployment/application-requirements, Ports used by Istio (1.30)',
  ),
  trafficControl: rate(
    'fine-grained',
    2,
    'weights, locality failover, outlier detection, retries and mirroring per request, also between clusters',
    'istio.io, tasks/traffic-management/locality-load-balancing (1.30)',
  ),
  cniIndependence: rate(
    'yes',
    2,
    'no particular CNI is needed; ambient mode adds its own node agent',
    'istio.io, ambient/install/platform-prerequisites (1.30)',
  ),
  namespaceExtension: rate(
    'limited',
    1,
    'namespaces of the same name count as one and their endpoints are merged, but the objects are not copied',
    `${MODELS}, Namespace sameness (1.30)`,
  ),
  overlappingIps: rate(
    'yes',
    2,
    'clusters on different networks only meet at their gateways, so ranges may overlap',
    `${MODELS}, Network models (1.30)`,
  ),
  moreThanTwoClusters: rate(
    'yes',
    2,
    'a mesh may span many clusters; each istiod watches all of them',
    `${MODELS}, Multiple clusters (1.30)`,
  ),
  maturity: rate(
    'graduated',
    2,
    'a graduated CNCF project since 2023; ambient multicluster is Beta since 1.29',
    'cncf/landscape, Istio (153d699, 2026-08-07); istio.io, releases/feature-stages (1.30)',
  ),
  vendorLockIn: rate(
    'low',
    2,
    'open source under Apache-2.0, though workloads come to depend on its API',
    'istio/istio, LICENSE (1.30.3)',
  ),
} as const;
