import { ratedOn } from '../../definePattern';
import { ratings as mesh } from '../istio/ratings';
import { ratings as tunnel } from '../submariner/ratings';

const rate = ratedOn('2026-08-22');

/** What the mesh decides is rated as the mesh is, and what the tunnel decides as the tunnel is. */
export const ratings = {
  setup: rate(
    'manual',
    0,
    `two technologies to set up: the tunnel is automatic, the mesh is not (${mesh.setup.reason})`,
    `${tunnel.setup.source}; ${mesh.setup.source}`,
  ),
  security: rate(
    'mutual-tls',
    2,
    'mutual TLS between workloads inside encrypted tunnels, over the internet',
    `${tunnel.security.source}; ${mesh.security.source}`,
  ),
  serviceDiscovery: mesh.serviceDiscovery,
  tenantIsolation: rate(
    'namespace',
    1,
    'policies of the mesh work per namespace, while the tunnel below joins all pods',
    `${tunnel.tenantIsolation.source}; ${mesh.tenantIsolation.source}`,
  ),
  topology: tunnel.topology,
  behindNat: rate(
    'limited',
    0,
    'the tunnel traverses NAT, but each istiod must reach the API servers of the other clusters',
    `${tunnel.behindNat.source}; ${mesh.behindNat.source}`,
  ),
  firewallBurden: rate(
    'high',
    0,
    'the ports of the tunnel and the API servers, for each pair of clusters',
    `${tunnel.firewallBurden.source}; ${mesh.firewallBurden.source}`,
  ),
  trafficControl: mesh.trafficControl,
  cniIndependence: tunnel.cniIndependence,
  namespaceExtension: mesh.namespaceExtension,
  overlappingIps: rate(
    'no',
    0,
    'a mesh on one network needs every pod to be reachable by its own address, which Globalnet does not give',
    'istio.io, ops/deployment/deployment-models, Network models (1.30); submariner.io, getting-started/architecture/globalnet (0.19)',
  ),
  moreThanTwoClusters: tunnel.moreThanTwoClusters,
  maturity: tunnel.maturity,
  vendorLockIn: rate(
    'low',
    2,
    'two open-source projects under Apache-2.0',
    `${tunnel.vendorLockIn.source}; ${mesh.vendorLockIn.source}`,
  ),
} as const;
