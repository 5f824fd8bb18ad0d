import { Technology } from '@interconnect/backstage-plugin-interconnect-common';

/** What can be declared; the ids are those that the annotation takes. Sorted by id. */
export const declaredKinds = [
  kind(
    'other',
    'Other network link',
    'https://kubernetes.io/docs/concepts/cluster-administration/networking/',
  ),
  kind(
    'private-line',
    'Private line',
    'https://en.wikipedia.org/wiki/Leased_line',
  ),
  kind('sd-wan', 'SD-WAN', 'https://en.wikipedia.org/wiki/SD-WAN'),
  kind(
    'transit-gateway',
    'Transit gateway',
    'https://docs.aws.amazon.com/vpc/latest/tgw/what-is-transit-gateway.html',
  ),
  kind(
    'vnet-peering',
    'Virtual network peering',
    'https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview',
  ),
  kind(
    'vpc-peering',
    'VPC peering',
    'https://docs.aws.amazon.com/vpc/latest/peering/what-is-vpc-peering.html',
  ),
  kind('vpn', 'VPN', 'https://www.rfc-editor.org/rfc/rfc4301'),
  kind('wireguard', 'WireGuard between hosts', 'https://www.wireguard.com'),
] as const satisfies readonly Technology[];

/** Ids of what can be declared. */
export const DECLARED_KINDS: readonly string[] = declaredKinds.map(
  ({ id }) => id,
);

function kind(id: string, title: string, homepage: string): Technology {
  return { id, title, homepage, layer: 'l3', declared: true };
}
