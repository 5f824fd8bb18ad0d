import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import { datacenterId, Member } from './member';
import { Peering } from './schema';
import { injectorTrouble } from './trouble';

type Side = 'acceptor' | 'dialer';

const OTHER: Record<Side, Side> = { acceptor: 'dialer', dialer: 'acceptor' };

/**
 * How this cluster may be recognised by the peers of its peerings. The token's Secret is copied
 * from the acceptor's cluster to the dialer's, so that both ends name it alike; but tokens of
 * other pairs are often called the same.
 */
export function peeringIds(
  peerings: readonly Peering[],
  { datacenter }: Member,
): IdentityKey[] {
  return peerings.flatMap(peering => {
    const side = sideOf(peering);
    return [
      ...tokenId(peering, side),
      ...pairKey(peering, {
        [side]: datacenter?.value,
        [OTHER[side]]: peering.metadata.name,
      }),
    ];
  });
}

/** One peering: the dialer opens it, services are called either way. */
export function peeringClaim(
  peering: Peering,
  member: Member,
  gateway: LinkJudgement | undefined,
): LocalPeerClaim {
  const { name } = peering.metadata;
  const side = sideOf(peering);
  const other = OTHER[side];
  const { state, reason, evidence } = healthOf(peering, member, gateway);
  return {
    type: 'peer',
    plane: 'data',
    peer: {
      name,
      identities: [
        ...pairKey(peering, {
          [side]: member.datacenter?.value,
          [other]: name,
        }),
        ...tokenId(peering, other),
        ...datacenterId(name),
      ],
    },
    direction: side === 'dialer' ? 'outgoing' : 'incoming',
    expects: 'mutual',
    state,
    reason,
    encryption: 'mTLS',
    evidence: [
      show(peering, ['metadata', 'name']),
      ...(peering.spec.peer.secret?.name
        ? [show(peering, ['spec', 'peer', 'secret', 'name'])]
        : []),
      ...evidence,
    ],
  };
}

function sideOf({ kind }: Peering): Side {
  return kind === 'PeeringAcceptor' ? 'acceptor' : 'dialer';
}

function tokenOf({ spec }: Peering): string | undefined {
  const { name, key } = spec.peer.secret ?? {};
  return name && key ? `${name}/${key}` : undefined;
}

function tokenId(peering: Peering, side: Side): IdentityKey[] {
  const token = tokenOf(peering);
  return token === undefined
    ? []
    : [{ kind: 'id', value: `${side} of ${token}` }];
}

/**
 * The token together with the names of both ends, where each calls the other by its datacenter:
 * this tells tokens of one name apart.
 */
function pairKey(
  peering: Peering,
  { acceptor, dialer }: { [S in Side]?: string },
): IdentityKey[] {
  const token = tokenOf(peering);
  return token === undefined || acceptor === undefined || dialer === undefined
    ? []
    : [{ kind: 'key', value: `${token} of ${acceptor} for ${dialer}` }];
}

/** `Synced` says that a token was made or used, not that the peers are connected. */
function healthOf(
  peering: Peering,
  { injector }: Member,
  gateway: LinkJudgement | undefined,
): LinkJudgement {
  const trouble =
    (gateway?.state === 'down' ? gateway : undefined) ??
    lostSync(peering) ??
    injectorTrouble(injector) ??
    notSynced(peering) ??
    gateway;
  return (
    trouble ?? {
      state: 'configured',
      reason:
        'The peering is set up at this end; no API field tells whether the peers are connected',
      evidence: syncOf(peering)?.evidence ?? [],
    }
  );
}

function syncOf(peering: Peering) {
  const conditions = peering.status?.conditions ?? [];
  const at = conditions.findIndex(({ type }) => type === 'Synced');
  return at < 0
    ? undefined
    : {
        ...conditions[at],
        evidence: [show(peering, ['status', 'conditions', at, 'status'])],
      };
}

function lostSync(peering: Peering): LinkJudgement | undefined {
  const sync = syncOf(peering);
  return sync?.status === 'False' && peering.status?.lastSyncedTime
    ? {
        state: 'degraded',
        reason: `The peering was set up, and is not in sync any more: ${
          sync.reason ?? 'no reason given'
        }`,
        evidence: sync.evidence,
      }
    : undefined;
}

function notSynced(peering: Peering): LinkJudgement | undefined {
  const sync = syncOf(peering);
  if (sync?.status === 'True') {
    return undefined;
  }
  return {
    state: 'pending',
    reason:
      sync?.status === 'False'
        ? `The peering could not be set up: ${sync.reason ?? 'no reason given'}`
        : 'The peering was not set up yet',
    evidence: sync?.evidence ?? [],
  };
}
