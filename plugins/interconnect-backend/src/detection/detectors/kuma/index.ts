import {
  defineDetector,
  list,
  LocalClaim,
  Looked,
  optional,
  Seen,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  AddressedServiceSchema,
  isOnNodes,
  NodeSchema,
} from '../../serviceAddresses';
import { roleOf, versionOf } from './controlPlane';
import { globalClaims, globalMembership, syncServicesIn } from './globalPlane';
import { entrancesIn } from './ingress';
import {
  ControlPlane,
  ControlPlaneSchema,
  MeshZoneAddressSchema,
  ZoneIngressSchema,
  ZoneInsightSchema,
  ZoneSchema,
} from './schema';
import { globalClaim, zoneClaims, zoneMembership } from './zone';

const GROUP = 'kuma.io';
const KUMA = { labelSelector: 'app=kuma-control-plane', whenServed: GROUP };
const KONG_MESH = {
  labelSelector: 'app=kong-mesh-control-plane',
  whenServed: GROUP,
};

const reads = {
  controlPlanes: list('apps', 'deployments', ControlPlaneSchema, KUMA),
  kongMeshPlanes: list('apps', 'deployments', ControlPlaneSchema, KONG_MESH),
  zones: list(GROUP, 'zones', ZoneSchema),
  insights: optional(list(GROUP, 'zoneinsights', ZoneInsightSchema)),
  ingresses: optional(list(GROUP, 'zoneingresses', ZoneIngressSchema)),
  zoneAddresses: optional(
    list(GROUP, 'meshzoneaddresses', MeshZoneAddressSchema),
  ),
  services: optional(list('', 'services', AddressedServiceSchema, KUMA)),
  kongMeshServices: optional(
    list('', 'services', AddressedServiceSchema, KONG_MESH),
  ),
  nodes: optional(list('', 'nodes', NodeSchema)),
};

const OF_GLOBAL = ['insights', 'services', 'kongMeshServices', 'nodes'];
const OF_ALL = ['ingresses', 'zoneAddresses'];

/** Kuma and Kong Mesh: zones that one global control plane configures, in a mesh of ingresses. */
export const kuma = defineDetector({
  id: 'kuma',
  title: 'Kuma',
  homepage: 'https://kuma.io',
  layer: 'l7',
  ridesOnNetwork: true,
  tellsMore: {
    commands: ['kumactl inspect zones', 'kumactl inspect zone-ingresses'],
    meaning:
      'Whether the zone and its ingress are online, as the global control plane knows it',
  },
  groups: ['kuma.io'],
  version: 1,
  reads,

  detect(seen, looked) {
    const planes = [...seen.controlPlanes, ...seen.kongMeshPlanes];
    if (planes.length === 0) {
      // Resource definitions and copies of zones outlive the control plane.
      return { verdict: 'absent', irrelevant: [...OF_GLOBAL, ...OF_ALL] };
    }

    const roles = planes.map(plane => roleOf(plane).type);
    const version = versionOf(planes[0]);
    const product = seen.controlPlanes.length > 0 ? '' : 'Kong Mesh ';
    return {
      verdict: 'present',
      irrelevant: irrelevantTo(roles, seen),
      ...(version === undefined ? {} : { version }),
      mode: `${product}${roles
        .map(role => (role === 'alone' ? 'single zone' : role))
        .join(', ')}`,
      evidence: planes.map(plane => show(plane, ['metadata', 'name'])),
      claims: planes.flatMap(plane => claimsOf(plane, seen, looked)),
    };
  },
});

function claimsOf(
  plane: ControlPlane,
  seen: Seen<typeof reads>,
  looked: Looked,
): LocalClaim[] {
  const role = roleOf(plane);
  const entrances = entrancesIn(seen);
  switch (role.type) {
    case 'zone':
      return [
        zoneMembership(role, entrances),
        globalClaim(role, plane),
        ...zoneClaims(role, entrances),
      ];
    case 'global': {
      const membership = globalMembership(
        servicesIn(seen),
        seen.nodes,
        role.evidence,
      );
      const { zones, insights } = seen;
      return [
        membership,
        ...globalClaims(
          plane,
          membership,
          { zones, insights, entrances },
          looked,
        ),
      ];
    }
    case 'alone':
      return [];
    default:
      return role satisfies never;
  }
}

function servicesIn({ services, kongMeshServices }: Seen<typeof reads>) {
  return syncServicesIn([...(services ?? []), ...(kongMeshServices ?? [])]);
}

/** What each kind of control plane can do without. */
function irrelevantTo(
  roles: readonly string[],
  seen: Seen<typeof reads>,
): string[] {
  if (roles.every(role => role === 'alone')) {
    return [...OF_GLOBAL, ...OF_ALL];
  }
  if (!roles.includes('global')) {
    return OF_GLOBAL;
  }
  return [
    ...(servicesIn(seen).some(isOnNodes) ? [] : ['nodes']),
    ...(seen.controlPlanes.length > 0 ? ['kongMeshServices'] : ['services']),
  ];
}
