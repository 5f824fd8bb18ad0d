import {
  LocalEvidence,
  LocalMembership,
  LocalPeerClaim,
  Looked,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { addressesOf, AddressedService, Node } from '../../serviceAddresses';
import { addressesOfEntrances, Entrance } from './ingress';
import { ControlPlane, Zone, ZoneInsight } from './schema';
import { zoneId } from './zone';
import { healthOf } from './zoneHealth';

type Seen = {
  zones: readonly Zone[];
  insights: readonly ZoneInsight[] | undefined;
  entrances: readonly Entrance[];
};

const SYNC_PORT = 'global-zone-sync';

/** The Services by which zones reach the global control plane. */
export function syncServicesIn(
  services: readonly AddressedService[] = [],
): AddressedService[] {
  return services.filter(({ spec }) =>
    spec.ports.some(({ name }) => name === SYNC_PORT),
  );
}

/** This cluster as the one that controls all zones. */
export function globalMembership(
  services: readonly AddressedService[],
  nodes: readonly Node[] | undefined,
  evidence: LocalEvidence[],
): LocalMembership {
  return {
    type: 'membership',
    identities: syncAddresses(services, nodes),
    role: 'global',
    evidence: [
      ...evidence,
      ...services.map(each => show(each, ['metadata', 'name'])),
    ],
  };
}

/** The links that zones open to the global control plane. */
export function globalClaims(
  plane: ControlPlane,
  membership: LocalMembership,
  seen: Seen,
  looked: Looked,
): LocalPeerClaim[] {
  return seen.zones.map(zone => {
    const { name } = zone.metadata;
    const { evidence, ...health } = healthOf(
      zone,
      seen.insights,
      plane,
      looked,
    );
    return {
      type: 'peer',
      plane: 'control',
      peer: {
        name,
        identities: [
          ...membership.identities.map(({ value }) => zoneId(name, value)),
          { kind: 'id', value: name },
          ...addressesOfEntrances(
            seen.entrances.filter(entrance => entrance.zone === name),
          ),
        ],
      },
      direction: 'incoming',
      expects: 'one-way',
      ...health,
      encryption: 'TLS',
      evidence: [show(zone, ['metadata', 'name']), ...evidence],
    };
  });
}

function syncAddresses(
  services: readonly AddressedService[],
  nodes: readonly Node[] | undefined,
) {
  return services.flatMap(service =>
    addressesOf(service, nodes, name => name === SYNC_PORT),
  );
}
