import {
  ObservedObject,
  Reads,
  Snapshot,
} from '@interconnect/backstage-plugin-interconnect-node';
import { observed } from '@interconnect/backstage-plugin-interconnect-node/testUtils';

/** How many clusters, and how they are connected. */
export type WorldShape = {
  clusters: number;
  /** Submariner joins so many each in a full mesh. */
  meshOf: number;
};

/** As an API server gives it. */
export type WorldObject = ObservedObject & { apiVersion: string; kind: string };

export const TAKEN_AT = '2026-11-01T12:00:00.000Z';

/**
 * A company's clusters: full meshes of Submariner, and one Open Cluster Management hub over all.
 *
 * As objects that API servers would give, so that all that thinks about them has its real work.
 */
export function worldOf(shape: WorldShape, reads: readonly Reads[]): Snapshot {
  const names = namesOf(0, shape.clusters);
  return {
    takenAt: TAKEN_AT,
    staleAfterMs: 900_000,
    inventory: {
      clusters: names.map(name => ({
        ref: refOf(name),
        name,
        aliases: {},
        memberships: [],
      })),
    },
    observations: Object.fromEntries(
      names.map((name, index) => [
        refOf(name),
        observed(reads, objectsOf(index, shape, Date.parse(TAKEN_AT)), {
          cluster: refOf(name),
          observedAt: TAKEN_AT,
        }),
      ]),
    ),
  };
}

/** What the API server of one of the clusters holds. */
export function objectsOf(
  index: number,
  { clusters, meshOf }: WorldShape,
  now: number,
): WorldObject[] {
  const name = nameOf(index);
  const first = index - (index % meshOf);
  const mesh = namesOf(first, Math.min(first + meshOf, clusters));
  return [
    ...nodes(index),
    ...submariner(name, mesh, now),
    ...(index === 0 ? managed(namesOf(1, clusters)) : agent(name)),
  ];
}

function namesOf(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, index) => nameOf(from + index));
}

export function nameOf(index: number): string {
  return `c${String(index).padStart(4, '0')}`;
}

export function refOf(name: string): string {
  return `resource:default/${name}`;
}

function nodes(index: number): WorldObject[] {
  return [0, 1, 2].map(node => ({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: `node-${node}`, labels: {} },
    spec: {
      podCIDR: `10.${index >> 2}.${(index % 4) * 64 + node}.0/24`,
      providerID: `aws:///eu-central-1a/i-${index}-${node}`,
    },
    status: { nodeInfo: { kubeletVersion: 'v1.33.4' } },
  }));
}

function submariner(
  name: string,
  mesh: readonly string[],
  now: number,
): WorldObject[] {
  const namespace = 'submariner-operator';
  const peers = mesh.filter(peer => peer !== name);
  return [
    {
      apiVersion: 'submariner.io/v1alpha1',
      kind: 'Submariner',
      metadata: { name: 'submariner', namespace },
      spec: {
        clusterID: name,
        brokerK8sApiServer: `https://broker-${mesh[0]}.example.net:6443`,
        brokerK8sRemoteNamespace: `broker-${mesh[0]}`,
        cableDriver: 'libreswan',
        connectionHealthCheck: { enabled: true },
      },
      status: { clusterID: name, version: '0.19.0' },
    },
    {
      apiVersion: 'submariner.io/v1',
      kind: 'Gateway',
      metadata: {
        name: 'gateway',
        namespace,
        annotations: {
          'update-timestamp': String(Math.round(now / 1_000) - 4),
        },
      },
      status: {
        version: '0.19.0',
        haStatus: 'active',
        statusFailure: '',
        localEndpoint: { cluster_id: name, backend: 'libreswan' },
        connections: peers.map(peer => ({
          status: 'connected',
          statusMessage: '',
          endpoint: {
            cluster_id: peer,
            backend: 'libreswan',
            healthCheckIP: '10.62.0.1',
          },
          latencyRTT: { average: '21.5ms' },
        })),
      },
    },
    ...mesh.map(each => ({
      apiVersion: 'submariner.io/v1',
      kind: 'Cluster',
      metadata: { name: each, namespace },
      spec: { cluster_id: each },
    })),
    {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: {
        name: 'submariner-gateway',
        namespace,
        labels: { app: 'submariner-gateway' },
      },
      status: { numberReady: 1 },
    },
  ];
}

function managed(names: readonly string[]): WorldObject[] {
  return names.map(name => ({
    apiVersion: 'cluster.open-cluster-management.io/v1',
    kind: 'ManagedCluster',
    metadata: { name },
    spec: { hubAcceptsClient: true, leaseDurationSeconds: 60 },
    status: {
      clusterClaims: [{ name: 'id.k8s.io', value: `uid-${name}` }],
      conditions: [
        'HubAcceptedManagedCluster',
        'ManagedClusterJoined',
        'ManagedClusterConditionAvailable',
      ].map(type => ({ type, status: 'True' })),
    },
  }));
}

function agent(name: string): WorldObject[] {
  return [
    {
      apiVersion: 'operator.open-cluster-management.io/v1',
      kind: 'Klusterlet',
      metadata: { name: 'klusterlet' },
      spec: { clusterName: name, namespace: 'open-cluster-management-agent' },
      status: {
        conditions: [{ type: 'HubConnectionDegraded', status: 'False' }],
      },
    },
    {
      apiVersion: 'cluster.open-cluster-management.io/v1alpha1',
      kind: 'ClusterClaim',
      metadata: { name: 'id.k8s.io' },
      spec: { value: `uid-${name}` },
    },
  ];
}
