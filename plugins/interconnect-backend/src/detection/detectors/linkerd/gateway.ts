import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import { Gateway, Link, Node } from './schema';

const GATEWAY = 'mirror.linkerd.io/multicluster-gateway';
const MIRRORED = 'mirror.linkerd.io/mirrored-service';
const PROBE_PORT = 'mc-probe';
const NODE_ADDRESSES = ['ExternalIP', 'InternalIP'];

/** The gateways of this cluster; a mirrored Service carries another cluster's annotations. */
export function gatewaysIn(services: readonly Gateway[] = []): Gateway[] {
  return services.filter(
    ({ metadata }) =>
      metadata.annotations?.[GATEWAY] === 'true' &&
      metadata.labels?.[MIRRORED] === undefined,
  );
}

/** Whether the addresses of nodes are those of a gateway. */
export function isOnNodes({ spec }: Gateway): boolean {
  return spec.type === 'NodePort';
}

/** Where others reach a gateway: what stands in their Links, if they link through it. */
export function gatewayAddresses(
  gateway: Gateway,
  nodes: readonly Node[] = [],
): IdentityKey[] {
  const { spec, status } = gateway;
  const ports = spec.ports.filter(({ name }) => name !== PROBE_PORT);
  const hosts = [
    ...(status?.loadBalancer?.ingress ?? []).flatMap(
      ({ ip, hostname }) => ip ?? hostname ?? [],
    ),
    ...spec.externalIPs,
  ];
  const nodeHosts = isOnNodes(gateway) ? nodes.flatMap(addressesOf) : [];
  return [
    ...ports.flatMap(({ port }) => hosts.map(host => `${host}:${port}`)),
    ...ports.flatMap(({ nodePort }) =>
      nodePort === undefined
        ? []
        : nodeHosts.map(host => `${host}:${nodePort}`),
    ),
  ].map(value => ({ kind: 'address', value }));
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

function addressesOf({ status }: Node): string[] {
  return (status?.addresses ?? [])
    .filter(({ type }) => NODE_ADDRESSES.includes(type))
    .map(({ address }) => address);
}
