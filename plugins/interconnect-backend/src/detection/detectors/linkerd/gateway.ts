import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import { addressesOf, Node } from '../../serviceAddresses';
import { Gateway, Link } from './schema';

const GATEWAY = 'mirror.linkerd.io/multicluster-gateway';
const MIRRORED = 'mirror.linkerd.io/mirrored-service';
const PROBE_PORT = 'mc-probe';

/** The gateways of this cluster; a mirrored Service carries another cluster's annotations. */
export function gatewaysIn(services: readonly Gateway[] = []): Gateway[] {
  return services.filter(
    ({ metadata }) =>
      metadata.annotations?.[GATEWAY] === 'true' &&
      metadata.labels?.[MIRRORED] === undefined,
  );
}

/** Where others reach a gateway: what stands in their Links, if they link through it. */
export function gatewayAddresses(
  gateway: Gateway,
  nodes: readonly Node[] | undefined,
): IdentityKey[] {
  return addressesOf(gateway, nodes, name => name !== PROBE_PORT);
}

/** The hosts of the gateway that a Link leads through: a list in one text. */
export function hostsOf({ spec }: Link): string[] {
  return (spec.gatewayAddress ?? '')
    .split(',')
    .map(host => host.trim())
    .filter(host => host !== '');
}

/** Whether a Link leads through a gateway; where not, pods are reached directly. */
export function isThroughGateway(link: Link): boolean {
  return hostsOf(link).length > 0;
}
