import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalEvidence,
  LocalMembership,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import ipaddr from 'ipaddr.js';
import { BgpConfiguration, Node } from './schema';

/** What Calico gives nodes that are told nothing else (libcalico-go, DefaultASNumber). */
const DEFAULT_AS = '64512';

const AS = 'projectcalico.org/ASNumber';
const ADDRESSES = [
  'projectcalico.org/IPv4Address',
  'projectcalico.org/IPv6Address',
] as const;

/**
 * By what a BGP speaker is known: private addresses alone repeat from network to network, so that
 * the number of the autonomous system must fit too.
 */
export function speaker(ip: string, as: string): IdentityKey {
  return { kind: 'address', value: `${ip} AS ${as}` };
}

/** The number that this cluster's nodes have if they have none of their own; `undefined` if not seen. */
export function asNumberOf(
  configurations: readonly BgpConfiguration[] | undefined,
): { value: string; evidence: LocalEvidence[] } | undefined {
  if (configurations === undefined) {
    return undefined;
  }
  const config = configurations.find(
    ({ metadata }) => metadata.name === 'default',
  );
  const value = config?.spec?.asNumber;
  return config && value !== undefined
    ? { value: String(value), evidence: [show(config, ['spec', 'asNumber'])] }
    : { value: DEFAULT_AS, evidence: [] };
}

/** One membership for each node that speaks BGP, so that a link shows only the node that it ends at. */
export function speakersHere(
  nodes: readonly Node[],
  configurations: readonly BgpConfiguration[] | undefined,
): LocalMembership[] {
  const byDefault = asNumberOf(configurations);
  return nodes.flatMap((node): LocalMembership[] => {
    const annotations = node.metadata.annotations ?? {};
    const own = annotations[AS];
    const as = own || byDefault?.value;
    const found = ADDRESSES.flatMap(name => {
      const ip = bareAddress(annotations[name]?.split('/').at(0));
      return ip === undefined ? [] : [{ name, ip }];
    });
    return found.length === 0 || as === undefined
      ? []
      : [
          {
            type: 'membership',
            identities: found.map(({ ip }) => speaker(ip, as)),
            role: 'BGP speaker',
            evidence: [
              ...found.map(({ name }) =>
                show(node, ['metadata', 'annotations', name]),
              ),
              ...(own
                ? [show(node, ['metadata', 'annotations', AS])]
                : byDefault?.evidence ?? []),
            ],
          },
        ];
  });
}

/** `192.0.2.1`, `192.0.2.1:1790`, `[2001:db8::1]:1790` or `2001:db8::1`, written in one way. */
export function bareAddress(text: string | undefined): string | undefined {
  const bare =
    /^\[(.+)\](?::\d+)?$/.exec(text ?? '')?.[1] ??
    /^([\d.]+):\d+$/.exec(text ?? '')?.[1] ??
    text;
  return bare !== undefined &&
    (ipaddr.IPv4.isValidFourPartDecimal(bare) || ipaddr.IPv6.isValid(bare))
    ? ipaddr.parse(bare).toString()
    : undefined;
}
