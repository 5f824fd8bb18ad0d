import { ratedOn } from '../../definePattern';

const rate = ratedOn('2026-08-22');
const GATEWAY_API = 'gateway-api.sigs.k8s.io, API types, Gateway (v1.6.1)';
const HTTPROUTE = 'gateway-api.sigs.k8s.io, API types, HTTPRoute (v1.6.1)';
const REFERENCE_GRANT =
  'gateway-api.sigs.k8s.io, API types, ReferenceGrant (v1.6.1)';
const EXTERNAL_DNS = 'kubernetes-sigs/external-dns, docs, sources (v0.22.0)';

export const ratings = {
  setup: rate(
    'manual',
    0,
    'each service is exposed by an Ingress or a route of its own, and each caller is told its host name',
    GATEWAY_API,
  ),
  security: rate(
    'configurable',
    1,
    'TLS ends at the gateway if a listener is given a certificate; mutual TLS only where it is configured',
    GATEWAY_API,
  ),
  serviceDiscovery: rate(
    'external-dns',
    1,
    'services are found by host names in a DNS zone outside the clusters, which external-dns can keep',
    EXTERNAL_DNS,
  ),
  tenantIsolation: rate(
    'namespace',
    1,
    'routes and backends stay in their namespaces unless a ReferenceGrant allows otherwise',
    REFERENCE_GRANT,
  ),
  topology: rate(
    'any',
    1,
    'any cluster may call the gateway of any other; there is no network between them',
    GATEWAY_API,
  ),
  behindNat: rate(
    'limited',
    1,
    'a cluster behind NAT can call the others, but cannot be called unless its gateway is published',
    GATEWAY_API,
  ),
  firewallBurden: rate(
    'medium',
    1,
    'one HTTPS port, open at every cluster that serves',
    GATEWAY_API,
  ),
  trafficControl: rate(
    'failover',
    0,
    'weights choose among backends of one gateway; between clusters only DNS answers or a global load balancer decide',
    HTTPROUTE,
  ),
  cniIndependence: rate(
    'yes',
    2,
    'requests arrive at a load balancer or node port, whatever the CNI',
    GATEWAY_API,
  ),
  namespaceExtension: rate(
    'no',
    0,
    'a host name is all that another cluster sees of a service',
    HTTPROUTE,
  ),
  overlappingIps: rate(
    'yes',
    2,
    'callers only see the address of the gateway, so pod and service ranges may overlap',
    GATEWAY_API,
  ),
  moreThanTwoClusters: rate(
    'yes',
    2,
    'any number of clusters may publish and call host names',
    EXTERNAL_DNS,
  ),
  maturity: rate(
    'standard',
    2,
    'Gateway and HTTPRoute are v1 in the standard channel of a Kubernetes SIG Network API',
    'gateway-api.sigs.k8s.io, Versioning, Standard channel (v1.6.1)',
  ),
  vendorLockIn: rate(
    'none',
    2,
    'a Kubernetes API with many implementations',
    'gateway-api.sigs.k8s.io, Implementations (v1.6.1)',
  ),
} as const;
