import {
  Cluster,
  Detection,
  IdentityKey,
  Inventory,
  Membership,
  PeerClaim,
} from '@interconnect/backstage-plugin-interconnect-common';
import { SeenAt } from '../sight';

/** `id:east` as an identity key; `id(target):east` is of a sort of its own. */
export function key(text: string): IdentityKey {
  const [, kind, of, value] = /^(key|id|uid|address)(?:\((.*?)\))?:(.*)$/.exec(
    text,
  )!;
  return {
    kind: kind as IdentityKey['kind'],
    ...(of === undefined ? {} : { of }),
    value,
  };
}

export function member(
  identities: string[],
  more: Partial<Membership> = {},
): Membership {
  return {
    type: 'membership',
    identities: identities.map(key),
    evidence: [],
    ...more,
  };
}

export function peer(
  identities: string[],
  more: Partial<PeerClaim> = {},
): PeerClaim {
  return {
    type: 'peer',
    plane: 'data',
    peer: { name: identities[0] ?? '', identities: identities.map(key) },
    direction: 'both',
    expects: 'mutual',
    state: 'up',
    reason: `${identities[0]} is up`,
    evidence: [],
    ...more,
  };
}

export function present(
  cluster: string,
  claims: Detection['claims'],
  more: Partial<Detection> = {},
): Detection {
  return {
    cluster,
    technology: 'tunnel',
    verdict: 'present',
    whole: true,
    claims,
    evidence: [],
    ...more,
  };
}

export function absent(
  cluster: string,
  more: Partial<Detection> = {},
): Detection {
  return present(cluster, [], { verdict: 'absent', ...more });
}

export function unseen(cluster: string): Detection {
  return present(cluster, [], { verdict: 'unknown', whole: false });
}

/** Clusters by ref; a text names the only System of a cluster. */
export function inventory(
  clusters: Record<string, string | Partial<Cluster>>,
): Inventory {
  return {
    clusters: Object.entries(clusters).map(([ref, more]) => ({
      ref,
      name: ref,
      aliases: {},
      memberships:
        typeof more === 'string'
          ? [{ system: more, foundBy: ['system' as const] }]
          : [],
      ...(typeof more === 'string' ? {} : more),
    })),
  };
}

export const OBSERVED = '2026-11-01T12:00:00.000Z';

/** All clusters of the inventory seen just now, but for these. */
export function fresh(of: Inventory, stale: string[] = []): SeenAt {
  return Object.fromEntries(
    of.clusters.map(({ ref }) => [
      ref,
      { observedAt: OBSERVED, stale: stale.includes(ref) },
    ]),
  );
}
