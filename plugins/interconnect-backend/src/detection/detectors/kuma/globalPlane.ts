import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalEvidence,
  LocalMembership,
  LocalPeerClaim,
  Looked,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { addressesOf, AddressedService, Node } from '../../serviceAddresses';
import { isIdle } from './controlPlane';
import { addressesOfEntrances, Entrance } from './ingress';
import { ControlPlane, Zone, ZoneInsight } from './schema';
import { zoneId } from './zone';

type Seen = {
  zones: readonly Zone[];
  insights: readonly ZoneInsight[] | undefined;
  entrances: readonly Entrance[];
};

const SYNC_PORT = 'global-zone-sync';

// A global control plane asks for a sign of life every 30 seconds, and gives a zone up after five
// minutes (kuma pkg/config/multizone, ZoneHealthCheck).
const STALE_AFTER_MS = 300_000;

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
    const insight = seen.insights?.find(
      ({ metadata }) => metadata.name === name,
    );
    const { state, reason, evidence } =
      seen.insights === undefined
        ? unseen()
        : healthOf(zone, insight, plane, looked);
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
      state,
      reason,
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

type Health = { state: LinkState; reason: string; evidence: LocalEvidence[] };

function unseen(): Health {
  return {
    state: 'unknown',
    reason: 'What the global control plane saw of the zone could not be read',
    evidence: [],
  };
}

function healthOf(
  zone: Zone,
  insight: ZoneInsight | undefined,
  plane: ControlPlane,
  { observedAt }: Looked,
): Health {
  const subscriptions = insight?.spec?.subscriptions ?? [];
  const open = subscriptions.findIndex(
    ({ connectTime, disconnectTime }) => connectTime && !disconnectTime,
  );
  if (isIdle(plane)) {
    return {
      state: 'unknown',
      reason:
        'The global control plane has no ready pod, and so nobody follows its zones',
      evidence: [show(plane, ['metadata', 'name'])],
    };
  }
  if (insight === undefined || subscriptions.length === 0) {
    return {
      state: 'pending',
      reason: 'The zone never connected',
      evidence: [],
    };
  }
  const at = (index: number, field: string) => [
    show(insight, ['spec', 'subscriptions', index, field]),
  ];
  if (open < 0) {
    const last = subscriptions.length - 1;
    return {
      state: 'down',
      reason: 'The zone is not connected',
      evidence: subscriptions[last].disconnectTime
        ? at(last, 'disconnectTime')
        : [],
    };
  }

  const evidence = at(open, 'connectTime');
  const lastSign = insight.spec?.healthCheck?.time ?? '';
  if (observedAt - Date.parse(lastSign) > STALE_AFTER_MS) {
    return {
      state: 'unknown',
      reason: 'The zone gave no sign of life for more than five minutes',
      evidence: [show(insight, ['spec', 'healthCheck', 'time'])],
    };
  }
  if (zone.spec?.enabled === false) {
    return {
      state: 'degraded',
      reason: 'The zone is connected and turned off: others do not use it',
      evidence: [...evidence, show(zone, ['spec', 'enabled'])],
    };
  }
  const { kumaCp } = subscriptions[open].version ?? {};
  if (kumaCp?.kumaCpGlobalCompatible === false) {
    const path = ['version', 'kumaCp', 'kumaCpGlobalCompatible'];
    return {
      state: 'degraded',
      reason:
        'The zone is connected, in a version that does not go with the global one',
      evidence: [show(insight, ['spec', 'subscriptions', open, ...path])],
    };
  }
  return { state: 'up', reason: 'The zone is connected', evidence };
}
