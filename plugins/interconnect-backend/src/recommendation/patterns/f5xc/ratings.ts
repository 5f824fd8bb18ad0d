import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-08-22');
const TERRAFORM = 'volterraedge/terraform-provider-volterra, docs';
const KUBERNETES_SITE =
  'f5devcentral/f5-xc-terraform-examples, aws/eks-cluster/ce-deployment (b2d6a93b)';

export const ratings = {
  setup: rate(
    'semi-automatic',
    1,
    'a site registers itself by a token and is approved by hand',
    `${TERRAFORM}, registration_approval (acaccd25)`,
  ),
  security: rate(
    'private-backbone',
    2,
    'IPsec or TLS tunnels to the provider, and from there its own backbone rather than the internet',
    `${TERRAFORM}, tunnel_type (acaccd25)`,
  ),
  serviceDiscovery: rate(
    'unsure',
    1,
    'load balancers find services of Kubernetes sites, but which names callers use is not documented where we looked',
    `${TERRAFORM}, discovery (acaccd25)`,
  ),
  tenantIsolation: rate(
    'namespace',
    2,
    'objects live in tenants and namespaces of the service',
    `${TERRAFORM}, namespace (acaccd25)`,
  ),
  topology: rate(
    'any',
    2,
    'sites meet at the provider; mesh groups add full meshes or hubs and spokes between them',
    `${TERRAFORM}, site_mesh_group (acaccd25)`,
  ),
  behindNat: rate(
    'yes',
    2,
    'a site opens its tunnels outwards to the provider',
    KUBERNETES_SITE,
  ),
  firewallBurden: rate(
    'low',
    2,
    'outgoing UDP 4500 or TCP 443 to the provider, however many sites there are',
    KUBERNETES_SITE,
  ),
  trafficControl: rate(
    'load-balancing',
    1,
    'global load balancers with origin pools, weights and health checks',
    `${TERRAFORM}, http_loadbalancer and origin_pool (acaccd25)`,
  ),
  cniIndependence: rate(
    'unsure',
    1,
    'sites run as pods of their own, but no list of CNIs was found',
    KUBERNETES_SITE,
  ),
  namespaceExtension: rate(
    'unsure',
    1,
    'its virtual Kubernetes spans sites, but whether namespaces of existing clusters can be stretched was not found',
    `${TERRAFORM}, virtual_k8s (acaccd25)`,
  ),
  overlappingIps: rate(
    'unsure',
    1,
    'traffic is proxied, which should allow overlapping ranges, but no statement was found',
    `${TERRAFORM}, http_loadbalancer (acaccd25)`,
  ),
  moreThanTwoClusters: rate(
    'yes',
    2,
    'any number of sites meet at the provider',
    `${TERRAFORM}, site_mesh_group (acaccd25)`,
  ),
  maturity: rate(
    'commercial',
    2,
    'a commercial service with support',
    'cncf/landscape, F5 (153d699, 2026-08-07)',
  ),
  vendorLockIn: rate(
    'high',
    0,
    'the backbone, its load balancers and their API are of one provider only',
    'cncf/landscape, F5 (153d699, 2026-08-07)',
  ),
} as const;
