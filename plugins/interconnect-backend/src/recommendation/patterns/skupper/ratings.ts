import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-08-22');
const OVERVIEW = 'skupper.io, docs/overview';

export const ratings = {
  setup: rate(
    'manual',
    1,
    'a token is issued and redeemed once per link; no administrator of the cluster is needed for it',
    'skupper.io, docs/kube-yaml/site-linking (2.2)',
  ),
  security: rate(
    'mutual-tls',
    2,
    'routers authenticate each other by certificates of a private CA, and all traffic between sites is encrypted',
    `${OVERVIEW}/security (2.2)`,
  ),
  serviceDiscovery: rate(
    'internal-dns',
    2,
    'a Listener makes a Service of any name in its namespace',
    'skupper.io, docs/kube-yaml/service-exposure (2.2)',
  ),
  tenantIsolation: rate(
    'namespace',
    2,
    'a site is a namespace, and nothing is reachable unless both sides expose it',
    `${OVERVIEW}/security (2.2)`,
  ),
  topology: rate(
    'any',
    2,
    'any connected graph of links reaches every site, over several hops if need be',
    `${OVERVIEW}/connectivity (2.2)`,
  ),
  behindNat: rate(
    'yes',
    2,
    'one outgoing TCP connection joins a site, so all sites but one that listens may sit behind NAT',
    `${OVERVIEW}/connectivity (2.2)`,
  ),
  firewallBurden: rate(
    'low',
    2,
    'only a listening site has ports open; a site that connects needs outgoing TCP and nothing else',
    `${OVERVIEW}/connectivity (2.2)`,
  ),
  trafficControl: rate(
    'load-balancing',
    1,
    'connections go to the least loaded server, with link costs, priorities and weights between sites; requests cannot be steered',
    `${OVERVIEW}/load-balancing (2.2)`,
  ),
  cniIndependence: rate(
    'yes',
    2,
    'routers are ordinary pods, whatever the CNI',
    `${OVERVIEW} (2.2)`,
  ),
  namespaceExtension: rate(
    'no',
    0,
    'services are exposed one by one; a namespace does not stretch',
    'skupper.io, docs/kube-yaml/service-exposure (2.2)',
  ),
  overlappingIps: rate(
    'yes',
    2,
    'addresses of the network are names, so pod and service ranges may overlap',
    `${OVERVIEW} (2.2)`,
  ),
  moreThanTwoClusters: rate(
    'yes',
    2,
    'networks of many sites are usual; edge routers are leaves that keep large ones small',
    'skupperproject/skupper, config/crd/bases/skupper_site_crd.yaml, spec.edge (2.2.1)',
  ),
  maturity: rate(
    'community',
    1,
    'an active project sponsored by Red Hat, in no foundation; version 2 since March 2025',
    'skupperproject/skupper, releases (2.0.0 to 2.2.1); cncf/landscape (153d699, 2026-08-07)',
  ),
  vendorLockIn: rate(
    'low',
    2,
    'open source under Apache-2.0',
    'skupperproject/skupper, LICENSE (2.2.1)',
  ),
} as const;
