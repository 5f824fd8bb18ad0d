import { LocalPeerClaim } from '@interconnect/backstage-plugin-interconnect-node';
import { datacenterId, Member } from './member';
import { injectorTrouble } from './trouble';

/** The link of a cluster that has no servers with those that it uses, such as a partition's. */
export function serversClaim({
  datacenter,
  injector,
  partition,
  servers,
}: Member): LocalPeerClaim[] {
  if (servers === undefined) {
    return [];
  }
  const trouble = injectorTrouble(injector);
  const [name] = servers.addresses;
  return [
    {
      type: 'peer',
      plane: 'control',
      peer: {
        name,
        identities: [
          ...datacenterId(datacenter?.value),
          ...servers.addresses.map(value => ({
            kind: 'address' as const,
            value,
          })),
        ],
      },
      direction: 'outgoing',
      expects: 'one-way',
      state: trouble?.state ?? 'configured',
      reason:
        trouble?.reason ??
        `Uses the servers at ${name}; no API field tells whether they are reached`,
      encryption: 'TLS',
      evidence: [
        servers.evidence,
        ...(partition ? [partition.evidence] : []),
        ...(trouble?.evidence ?? []),
      ],
    },
  ];
}
