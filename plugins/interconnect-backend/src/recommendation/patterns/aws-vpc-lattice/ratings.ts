import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-11-26');
const DOCUMENTATION =
  'aws/aws-application-networking-k8s, docs/concepts (2.1.3)';

export const ratings = {
  setup: rate(
    'semi-automatic',
    1,
    'a controller per cluster with an IAM role; services are exported and routed by Gateway API objects',
    'aws/aws-application-networking-k8s, docs/guides/deploy (2.1.3)',
  ),
  security: rate(
    'configurable',
    1,
    'TLS to the service network and IAM policies per service, where they are configured',
    'aws/aws-application-networking-k8s, docs/api-types/iam-auth-policy (2.1.3)',
  ),
  serviceDiscovery: rate(
    'external-dns',
    1,
    'each route has a host name given by the cloud, or a custom domain',
    'aws/aws-application-networking-k8s, docs/guides/custom-domain-name (2.1.3)',
  ),
  tenantIsolation: rate(
    'namespace',
    2,
    'services are exported one by one from their namespaces, and IAM policies say who may call them',
    'aws/aws-application-networking-k8s, docs/api-types/iam-auth-policy (2.1.3)',
  ),
  topology: rate(
    'hub-and-spoke',
    1,
    'all clusters meet at the service network of the cloud',
    DOCUMENTATION,
  ),
  behindNat: rate(
    'yes',
    2,
    'clusters call the service network inside the VPC and are called by it there',
    DOCUMENTATION,
  ),
  firewallBurden: rate(
    'low',
    2,
    'each node talks to the managed prefix list of the service, however many clusters there are',
    'aws/aws-application-networking-k8s, docs/guides/deploy (2.1.3)',
  ),
  trafficControl: rate(
    'fine-grained',
    2,
    'routes match paths, methods and headers, with weights over clusters',
    'aws/aws-application-networking-k8s, docs/api-types/http-route (2.1.3)',
  ),
  cniIndependence: rate(
    'yes',
    2,
    'targets are the addresses of pods in the VPC; the documentation asks for no certain plugin besides',
    DOCUMENTATION,
  ),
  namespaceExtension: rate(
    'no',
    0,
    'a service is reached by a host name; its namespace does not stretch',
    'aws/aws-application-networking-k8s, docs/api-types/service-export (2.1.3)',
  ),
  overlappingIps: rate(
    'yes',
    2,
    'services of clusters with overlapping ranges reach each other without translation',
    'aws.amazon.com, blogs/containers, Application Networking with Amazon VPC Lattice and Amazon EKS (2026-11)',
  ),
  moreThanTwoClusters: rate(
    'yes',
    2,
    'any number of VPCs and clusters join a service network',
    DOCUMENTATION,
  ),
  maturity: rate(
    'commercial',
    1,
    'a cloud service with support; its controller is open source',
    'aws/aws-application-networking-k8s, releases (2.1.3)',
  ),
  vendorLockIn: rate('high', 0, 'a service of one cloud only', DOCUMENTATION),
} as const;
