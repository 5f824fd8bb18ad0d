import {
  apiGroups,
  defineDetector,
  imageVersion,
  list,
  listMetadata,
  LocalPeerClaim,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { configuredPeers } from './peers';
import {
  Config,
  ConfigSchema,
  DaemonSet,
  DaemonSetSchema,
  Deployment,
  DeploymentSchema,
  EndpointSliceSchema,
  PeerSecretSchema,
  RemoteUsersSchema,
  ServiceSchema,
} from './schema';
import { remarksOn } from './remarks';
import { settingsOf } from './settings';
import { troubleHere } from './trouble';

const GROUP = 'cilium.io';
const CONFIG = 'cilium-config';
const API_SERVER = 'clustermesh-apiserver';

// A mesh has no custom resource: who the peers are stands in what the chart and the CLI write for
// pods to mount. The configuration in kube-system is read for the facts of a cluster anyway.
const apiServerRead = optional(
  list('apps', 'deployments', DeploymentSchema, {
    labelSelector: `k8s-app=${API_SERVER}`,
  }),
);
const agentRead = optional(
  list('apps', 'daemonsets', DaemonSetSchema, {
    labelSelector: 'k8s-app=cilium',
  }),
);
const INSTALLED = [agentRead, apiServerRead, apiGroups(GROUP)];

const reads = {
  configs: list('', 'configmaps', ConfigSchema, {
    namespace: 'kube-system',
    name: CONFIG,
    whenSeen: INSTALLED,
  }),
  // Where Cilium was installed elsewhere, as its operator for OpenShift does.
  configsElsewhere: list('', 'configmaps', ConfigSchema, {
    name: CONFIG,
    whenServed: GROUP,
  }),
  apiServers: apiServerRead,
  agents: agentRead,
  services: optional(list('', 'services', ServiceSchema, { name: API_SERVER })),
  remoteUsers: optional(
    list('', 'configmaps', RemoteUsersSchema, {
      name: 'clustermesh-remote-users',
      whenSeen: INSTALLED,
    }),
  ),
  peerSecrets: optional(
    listMetadata('', 'secrets', PeerSecretSchema, {
      name: 'cilium-clustermesh',
      whenServed: GROUP,
    }),
  ),
  slices: optional(
    listMetadata('discovery.k8s.io', 'endpointslices', EndpointSliceSchema, {
      labelSelector:
        'endpointslice.kubernetes.io/managed-by=endpointslice-mesh-controller.cilium.io',
      whenServed: GROUP,
    }),
  ),
};

const ALL_OPTIONAL = [
  'apiServers',
  'agents',
  'services',
  'remoteUsers',
  'peerSecrets',
  'slices',
];

/** Cilium Cluster Mesh: nodes that reach the pods of other clusters, whose state they read. */
export const cilium = defineDetector({
  id: 'cilium',
  title: 'Cilium Cluster Mesh',
  homepage: 'https://cilium.io',
  layer: 'l3',
  tellsMore: {
    commands: [
      'cilium clustermesh status',
      'kubectl exec -n kube-system ds/cilium -- cilium-dbg troubleshoot clustermesh',
    ],
    metrics: [
      'cilium_clustermesh_remote_cluster_readiness_status',
      'cilium_clustermesh_remote_cluster_failures',
    ],
    meaning:
      'Whether the agents reach the state of the peer; that packets pass between nodes only `cilium connectivity test --multi-cluster <context>` shows',
  },
  remedies: {
    'cidr-overlap':
      'Rebuild one of the clusters with a pod range of its own: Cilium routes pod addresses as they are',
    'link-unencrypted':
      'Switch on WireGuard or IPsec in Cilium, in all clusters of the mesh',
    unused:
      'Connect it with `cilium clustermesh connect`, or switch Cluster Mesh off with `cilium clustermesh disable`',
  },
  version: 1,
  reads,

  detect(seen) {
    const config = [...seen.configs, ...seen.configsElsewhere].find(isNamed);
    if (config === undefined) {
      return { verdict: 'absent', irrelevant: ALL_OPTIONAL };
    }

    const name = config.data?.['cluster-name'] ?? '';
    const peers = configuredPeers(seen, name);
    const apiServers = seen.apiServers ?? [];
    if (peers.length === 0 && apiServers.length === 0) {
      return mayHavePeers(seen, config)
        ? { verdict: 'unknown' }
        : { verdict: 'absent', irrelevant: ALL_OPTIONAL };
    }

    const version = versionOf(seen.agents ?? [], apiServers);
    const identity = [
      show(config, ['data', 'cluster-name']),
      show(config, ['data', 'cluster-id']),
    ];
    const trouble = troubleHere(seen);
    return {
      verdict: 'present',
      // They only repeat what the other places say, unless these say nothing.
      ...(seen.remoteUsers?.length ? { irrelevant: ['peerSecrets'] } : {}),
      ...(version === undefined ? {} : { version }),
      ...(seen.apiServers === undefined ? {} : { mode: modeOf(apiServers) }),
      remarks: peers.length > 0 ? remarksOn(apiServers) : [],
      evidence: [
        ...identity,
        ...apiServers.map(each => show(each, ['metadata', 'name'])),
      ],
      claims: [
        {
          type: 'membership',
          identities: [{ kind: 'id', value: name }],
          role: 'member',
          settings: settingsOf(config),
          evidence: identity,
        },
        ...peers.map(
          ([peer, evidence]): LocalPeerClaim => ({
            type: 'peer',
            plane: 'data',
            peer: { name: peer, identities: [{ kind: 'id', value: peer }] },
            direction: 'outgoing',
            expects: 'mutual',
            state: trouble?.state ?? 'configured',
            reason:
              trouble?.reason ??
              `${peer} is configured as a peer; no API field tells whether it is reached`,
            encryption: encryptionOf(config),
            routes: ['pod'],
            evidence: [...evidence, ...(trouble?.evidence ?? [])],
          }),
        ),
      ],
    };
  },
});

/** Number 0 and the name `default` are what a Cilium has that belongs to no mesh, and managed ones keep. */
function isNamed({ data }: Config): boolean {
  const { 'cluster-id': id = '0', 'cluster-name': name = 'default' } =
    data ?? {};
  return /^[1-9]\d*$/.test(id) && name !== 'default' && name !== '';
}

/**
 * Whether a mesh could hide behind what was not seen. Only one whose state is in an etcd of its
 * own has no API server, and then host names or the Secret tell of the peers.
 */
function mayHavePeers(
  seen: { apiServers: unknown; agents: unknown; peerSecrets: unknown },
  { data }: Config,
): boolean {
  return (
    seen.apiServers === undefined ||
    (data?.kvstore !== undefined &&
      (seen.agents === undefined || seen.peerSecrets === undefined))
  );
}

function versionOf(
  agents: readonly DaemonSet[],
  apiServers: readonly Deployment[],
): string | undefined {
  const [version] = [...agents, ...apiServers].flatMap(({ spec }) =>
    spec.template.spec.containers
      .filter(({ name }) => ['cilium-agent', 'apiserver'].includes(name))
      .flatMap(({ image }) => imageVersion(image) ?? []),
  );
  return version;
}

function modeOf(apiServers: readonly Deployment[]): string {
  if (apiServers.length === 0) {
    return 'external etcd';
  }
  const caches = apiServers.some(({ spec }) =>
    spec.template.spec.containers.some(({ name }) => name === 'kvstoremesh'),
  );
  return caches ? 'KVStoreMesh' : 'without KVStoreMesh';
}

function encryptionOf({ data }: Config): string {
  const used = [
    ...(data?.['enable-wireguard'] === 'true' ? ['WireGuard'] : []),
    ...(data?.['enable-ipsec'] === 'true' ? ['IPsec'] : []),
  ];
  return used.join(' and ') || 'none';
}
