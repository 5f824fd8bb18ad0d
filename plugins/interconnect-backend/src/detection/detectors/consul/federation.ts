import {
  LocalEvidence,
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import { datacenterId, Member } from './member';
import { ServerConfig } from './schema';
import { injectorTrouble } from './trouble';

/** What a datacenter of a WAN federation knows of it. */
export type Federation = {
  /** Undefined where only a Secret tells which it is. */
  primary: string | undefined;
  isPrimary: boolean;
  gateways: string[];
  evidence: LocalEvidence[];
};

const KEY = 'federation-config.json';

/** The federation that the servers here are configured for. */
export function federationOf(
  configs: readonly ServerConfig[] | undefined,
  { datacenter }: Member,
): Federation | undefined {
  for (const config of configs ?? []) {
    const federation = config.data[KEY];
    if (federation !== undefined) {
      const primary = federation.primary_datacenter || undefined;
      const gateways = federation.primary_gateways;
      return {
        primary,
        gateways,
        isPrimary: primary !== undefined && primary === datacenter?.value,
        evidence: [...(primary ? [primary] : []), ...gateways].map(text =>
          show(config, ['data', KEY], text),
        ),
      };
    }
  }
  return undefined;
}

/**
 * The links of a secondary datacenter with the primary, which it finds by the primary's gateways.
 * The primary names no secondary.
 */
export function federationClaims(
  { primary, isPrimary, gateways, evidence }: Federation,
  { injector }: Member,
  gateway: LinkJudgement | undefined,
): LocalPeerClaim[] {
  const name = primary ?? gateways.at(0);
  if (isPrimary || name === undefined) {
    return [];
  }
  const trouble = gateway ?? injectorTrouble(injector);
  const common = {
    type: 'peer' as const,
    peer: {
      name,
      identities: [
        ...datacenterId(primary),
        ...gateways.map(value => ({ kind: 'address' as const, value })),
      ],
    },
    expects: 'one-way' as const,
    state: trouble?.state ?? ('configured' as const),
    reason:
      trouble?.reason ??
      `Federated with ${name}; no API field tells whether its servers are reached`,
    encryption: 'mTLS',
    evidence: [...evidence, ...(trouble?.evidence ?? [])],
  };
  return [
    // Services of either call the other's, through the gateways of both.
    { ...common, plane: 'data', direction: 'both' },
    { ...common, plane: 'control', direction: 'outgoing' },
  ];
}
