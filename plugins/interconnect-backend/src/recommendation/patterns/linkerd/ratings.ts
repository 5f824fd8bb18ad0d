import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-08-22');
const DOCUMENTATION = 'linkerd.io, 2.20/features/multicluster (2.20)';

export const ratings = {
  setup: rate(
    'manual',
    1,
    'a common trust anchor, then a link for each direction',
    'linkerd.io, 2.20/tasks/installing-multicluster (2.20)',
  ),
  security: rate(
    'mutual-tls',
    2,
    'workloads authenticate each other under a common trust anchor, also across clusters',
    DOCUMENTATION,
  ),
  serviceDiscovery: rate(
    'internal-dns',
    2,
    'a mirrored service is found as NAME-CLUSTER, a federated one as NAME-federated',
    'linkerd.io, 2.20/tasks/federated-services (2.20)',
  ),
  tenantIsolation: rate(
    'namespace',
    2,
    'services are exported one by one by a label; policies go by identity',
    DOCUMENTATION,
  ),
  topology: rate(
    'any',
    2,
    'each link adds one direction, so any graph can be made',
    DOCUMENTATION,
  ),
  behindNat: rate(
    'limited',
    1,
    'a cluster behind NAT can use services of others, but cannot serve: its gateway and API server must be reachable',
    'linkerd.io, 2.20/tasks/installing-multicluster (2.20)',
  ),
  firewallBurden: rate(
    'high',
    0,
    'gateway and API server of each pair, for each direction in use',
    'linkerd.io, 2.20/reference/multicluster (2.20)',
  ),
  trafficControl: rate(
    'fine-grained',
    2,
    'routes by path and header with weights over clusters, retries and timeouts; federated services balance over all',
    'linkerd.io, 2.20/tasks/federated-services (2.20)',
  ),
  cniIndependence: rate(
    'yes',
    2,
    'proxies are ordinary pods, whatever the CNI',
    'linkerd.io, 2.20/features/cni (2.20)',
  ),
  namespaceExtension: rate(
    'limited',
    1,
    'a mirrored service belongs to the namespace of the same name, which must exist',
    DOCUMENTATION,
  ),
  overlappingIps: rate(
    'yes',
    2,
    'gateways stand between the networks; the flat mode needs ranges that do not overlap',
    'linkerd.io, 2.20/tasks/pod-to-pod-multicluster (2.20)',
  ),
  moreThanTwoClusters: rate('yes', 2, 'any number of links', DOCUMENTATION),
  maturity: rate(
    'graduated',
    2,
    'a graduated CNCF project since 2021',
    'cncf/landscape, Linkerd (153d699, 2026-08-07)',
  ),
  vendorLockIn: rate(
    'low',
    1,
    'open source under Apache-2.0, though stable builds come from a vendor',
    'linkerd/linkerd2, LICENSE (2.20)',
  ),
} as const;
