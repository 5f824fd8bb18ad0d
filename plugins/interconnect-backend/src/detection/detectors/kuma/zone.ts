import {
  LocalMembership,
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { isIdle, Role } from './controlPlane';
import { addressesOfEntrances, Entrance } from './ingress';
import { ControlPlane } from './schema';

type ZoneRole = Extract<Role, { type: 'zone' }>;

/**
 * The id of a zone. Its name is unique under one global control plane only, and two of these often
 * have zones of the same names, such as those of production and of staging.
 */
export function zoneId(zone: string, global: string) {
  return { kind: 'id' as const, value: `${zone}@${global.toLowerCase()}` };
}

/** This cluster as a zone. */
export function zoneMembership(
  { zone, global, evidence }: ZoneRole,
  entrances: readonly Entrance[],
): LocalMembership {
  const own = entrances.filter(each => isOwn(each, zone));
  return {
    type: 'membership',
    identities: [zoneId(zone, global), ...addressesOfEntrances(own)],
    role: 'zone',
    evidence,
  };
}

/** The link that a zone opens to its global control plane. */
export function globalClaim(
  { global, evidence }: ZoneRole,
  plane: ControlPlane,
): LocalPeerClaim {
  return {
    type: 'peer',
    plane: 'control',
    peer: {
      name: global,
      identities: [
        // Only an operator's alias can be it, where the address leads through something else.
        { kind: 'id', value: global },
        { kind: 'address', value: global },
      ],
    },
    direction: 'outgoing',
    // The global one may be told of by another name, and its zones are its own to tell.
    expects: 'one-way',
    ...(isIdle(plane)
      ? {
          state: 'down',
          reason: "The zone's control plane has no ready pod",
        }
      : {
          state: 'unknown',
          reason:
            'Only the global control plane says whether this zone is connected',
        }),
    encryption: 'TLS',
    evidence: [
      ...evidence,
      ...(isIdle(plane) ? [show(plane, ['metadata', 'name'])] : []),
    ],
  };
}

/** The links by which workloads of a zone reach those of the others, through their ingresses. */
export function zoneClaims(
  { zone, global }: ZoneRole,
  entrances: readonly Entrance[],
): LocalPeerClaim[] {
  const others = new Map<string, Entrance[]>();
  for (const entrance of entrances) {
    if (entrance.zone !== undefined && !isOwn(entrance, zone)) {
      const known = others.get(entrance.zone) ?? [];
      others.set(entrance.zone, [...known, entrance]);
    }
  }

  return [...others].sort(byName).map(([name, its]) => {
    const addresses = addressesOfEntrances(its);
    return {
      type: 'peer',
      plane: 'data',
      peer: {
        name,
        identities: [
          zoneId(name, global),
          { kind: 'id', value: name },
          ...addresses,
        ],
      },
      direction: 'outgoing',
      // A zone without an ingress consumes, and is not consumed.
      expects: 'one-way',
      ...(addresses.length > 0
        ? {
            state: 'configured',
            reason: `The ingress of ${name} is known here; no API field tells whether it can be reached`,
          }
        : {
            state: 'pending',
            reason: `No ingress of ${name} has an address that other zones could use`,
          }),
      encryption: 'mTLS',
      evidence: its.flatMap(({ evidence }) => evidence),
    };
  });
}

function isOwn({ zone }: Entrance, own: string): boolean {
  return zone === undefined || zone === own;
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
