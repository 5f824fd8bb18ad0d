import {
  KubernetesObject,
  LocalPeerClaim,
  Looked,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import { millisecondsOf } from './goDuration';
import { activeGateway, keyOf, Member } from './membership';
import {
  Cluster,
  Connection,
  DaemonSet,
  Endpoint,
  EndpointSpec,
  Gateway,
} from './schema';
import { gatewayTrouble, judgeConnections } from './tunnelState';

type Seen = {
  gateways: readonly Gateway[];
  clusters: readonly Cluster[];
  endpoints: readonly Endpoint[] | undefined;
  gatewayPods: readonly DaemonSet[] | undefined;
};

/**
 * The tunnels to the other members, one for each: a gateway has one connection for each IP family,
 * and for each gateway of the peer. A member without any is a tunnel that should be there.
 */
export function tunnelClaims(
  seen: Seen,
  member: Member,
  looked: Looked,
): LocalPeerClaim[] {
  const gateway = activeGateway(seen.gateways);
  const worsened = gatewayTrouble(gateway, seen, looked);
  const clusters = told(seen.clusters, member);
  const endpoints = told(seen.endpoints ?? [], member);
  const connections = gateway?.status.connections ?? [];

  const peers = new Set(
    [
      ...connections.map(({ endpoint }) => endpoint),
      ...specs(clusters, endpoints),
    ]
      .map(({ cluster_id }) => cluster_id)
      .filter(id => id !== member.clusterId),
  );
  // A member of a large mesh has many: each is looked up, not searched for.
  const connectionsOf = groupedBy(connections, each => each.endpoint);
  const gatewaysOf = groupedBy(endpoints, each => each.spec);
  const clustersOf = groupedBy(clusters, each => each.spec);
  return [...peers].sort().map(id => {
    const own = connectionsOf.get(id) ?? [];
    const gateways = gatewaysOf.get(id) ?? [];
    const judged =
      gateway && own.length > 0
        ? withEvidence(judgeConnections(own, gateway, member), gateway, own)
        : judgeUnconnected(id, clustersOf.get(id) ?? [], gateways);
    return claim(
      id,
      [...own.map(({ endpoint }) => endpoint), ...specs(gateways)],
      latencyOf(own),
      member,
      worsened(judged),
    );
  });
}

function groupedBy<T>(
  items: readonly T[],
  memberOf: (item: T) => { cluster_id: string },
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const { cluster_id: id } = memberOf(item);
    const group = groups.get(id);
    if (group === undefined) {
      groups.set(id, [item]);
    } else {
      group.push(item);
    }
  }
  return groups;
}

type Told = KubernetesObject & { spec: EndpointSpec | Cluster['spec'] };

/** The objects that were synced to this member; a broker's own stand in another namespace. */
function told<T extends KubernetesObject>(
  objects: readonly T[],
  { namespace }: Member,
): T[] {
  return objects.filter(({ metadata }) => metadata.namespace === namespace);
}

function specs<T>(...objects: readonly (readonly { spec: T }[])[]): T[] {
  return objects.flat().map(({ spec }) => spec);
}

function claim(
  id: string,
  gateways: readonly EndpointSpec[],
  latencyMs: number | undefined,
  { broker, globalnet }: Member,
  { state, lastKnownState, reason, evidence }: LinkJudgement,
): LocalPeerClaim {
  const keys = new Map(
    gateways.flatMap(keyOf).map(key => [key.value, key] as const),
  );
  const driver = gateways.at(0)?.backend;
  return {
    type: 'peer',
    plane: 'data',
    ...(broker === undefined ? {} : { instance: broker.instance }),
    peer: {
      name: id,
      identities: [...keys.values(), { kind: 'id', value: id }],
    },
    direction: 'both',
    expects: 'mutual',
    state,
    ...(lastKnownState === undefined ? {} : { lastKnownState }),
    reason,
    ...(latencyMs === undefined ? {} : { latencyMs }),
    ...(driver === undefined ? {} : { encryption: encryptionBy(driver) }),
    ...(globalnet === undefined
      ? {}
      : { routes: globalnet ? [] : ['pod', 'service'] }),
    evidence,
  };
}

function judgeUnconnected(
  id: string,
  clusters: readonly Told[],
  gateways: readonly Told[],
): LinkJudgement {
  const evidence = [...clusters, ...gateways].map(object =>
    show(object, ['spec', 'cluster_id']),
  );
  return gateways.length > 0
    ? {
        state: 'down',
        reason: `The gateway of ${id} is known, but the gateway here has no connection to it`,
        evidence,
      }
    : {
        state: 'pending',
        reason: `${id} joined, but no gateway of it is known here yet`,
        evidence,
      };
}

function withEvidence(
  judged: LinkJudgement,
  gateway: Gateway,
  connections: readonly Connection[],
): LinkJudgement {
  const evidence = connections.flatMap(connection => {
    const path = [
      'status',
      'connections',
      gateway.status.connections.indexOf(connection),
    ];
    return [
      show(gateway, [...path, 'endpoint', 'cluster_id']),
      show(gateway, [...path, 'status']),
      ...(connection.statusMessage
        ? [show(gateway, [...path, 'statusMessage'])]
        : []),
    ];
  });
  return { ...judged, evidence: [...evidence, ...judged.evidence] };
}

/** The best, since traffic of both IP families goes the same way. */
function latencyOf(connections: readonly Connection[]): number | undefined {
  const known = connections.flatMap(({ latencyRTT }) => {
    const latency = millisecondsOf(latencyRTT?.average ?? '');
    return latency === undefined ? [] : [latency];
  });
  return known.length === 0 ? undefined : Math.min(...known);
}

function encryptionBy(driver: string): string {
  switch (driver) {
    case 'libreswan':
      return 'IPsec (libreswan)';
    case 'wireguard':
      return 'WireGuard';
    case 'vxlan':
      return 'none (vxlan)';
    default:
      return driver;
  }
}
