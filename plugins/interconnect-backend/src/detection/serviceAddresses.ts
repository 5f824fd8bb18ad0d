import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import {
  goSlice,
  kubernetesObject,
  objectMeta,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { DNS_NAME_ANNOTATIONS } from '../externalDns';
import { loadBalancerStatus } from '../loadBalancer';
import { dnsNameAnnotations } from './outside/schema';

const NODE_ADDRESSES = ['ExternalIP', 'InternalIP'];

/** What of a Service tells where it is reached from outside its cluster. */
export const addressed = {
  spec: z.object({
    type: z.string().optional(),
    externalIPs: goSlice(z.string()),
    ports: goSlice(
      z.object({
        name: z.string().optional(),
        port: z.number(),
        nodePort: z.number().optional(),
      }),
    ),
  }),
  status: loadBalancerStatus,
};

/** A Service that other clusters may reach. */
export const AddressedServiceSchema = kubernetesObject('Service', {
  metadata: objectMeta(dnsNameAnnotations),
  ...addressed,
});
export type AddressedService = z.output<typeof AddressedServiceSchema>;

/** Whose addresses a Service of type NodePort has. */
export const NodeSchema = kubernetesObject('Node', {
  status: z
    .object({
      addresses: goSlice(z.object({ type: z.string(), address: z.string() })),
    })
    .optional(),
});
export type Node = z.output<typeof NodeSchema>;

/** Whether the addresses of nodes are those of a Service. */
export function isOnNodes({ spec }: Pick<AddressedService, 'spec'>): boolean {
  return spec.type === 'NodePort';
}

/**
 * Where a Service is reached from outside its cluster, with each of its ports: load balancer,
 * external addresses, names in DNS, or nodes.
 *
 * @param isWanted - leaves out ports by their name
 */
export function addressesOf(
  service: AddressedService,
  nodes: readonly Node[] = [],
  isWanted: (portName: string | undefined) => boolean = () => true,
): IdentityKey[] {
  const { metadata, spec, status } = service;
  const ports = spec.ports.filter(({ name }) => isWanted(name));
  const hosts = [
    ...(status?.loadBalancer?.ingress ?? []).flatMap(({ ip, hostname }) =>
      [ip ?? [], hostname ?? []].flat(),
    ),
    ...spec.externalIPs,
    ...DNS_NAME_ANNOTATIONS.flatMap(
      key =>
        metadata.annotations?.[key]?.split(',').map(name => name.trim()) ?? [],
    ),
  ].filter(host => host !== '');
  const nodeHosts = isOnNodes(service) ? nodes.flatMap(addressesOfNode) : [];
  const addresses = [
    ...ports.flatMap(({ port }) => hosts.map(host => `${host}:${port}`)),
    ...ports.flatMap(({ nodePort }) =>
      nodePort === undefined
        ? []
        : nodeHosts.map(host => `${host}:${nodePort}`),
    ),
  ];
  return [...new Set(addresses)].map(value => ({ kind: 'address', value }));
}

function addressesOfNode({ status }: Node): string[] {
  return (status?.addresses ?? [])
    .filter(({ type }) => NODE_ADDRESSES.includes(type))
    .map(({ address }) => address);
}
