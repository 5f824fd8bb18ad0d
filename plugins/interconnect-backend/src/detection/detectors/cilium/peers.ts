import {
  LocalEvidence,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  DaemonSet,
  Deployment,
  EndpointSlice,
  PeerSecret,
  RemoteUsers,
} from './schema';

type Seen = {
  remoteUsers: readonly RemoteUsers[] | undefined;
  apiServers: readonly Deployment[] | undefined;
  agents: readonly DaemonSet[] | undefined;
  peerSecrets: readonly PeerSecret[] | undefined;
  slices: readonly EndpointSlice[] | undefined;
};

type Mention = [peer: string, evidence: LocalEvidence];

const SOURCE = 'multicluster.kubernetes.io/source-cluster';

/** The chart's default for `clustermesh.config.domain`; others are not told from hand-made aliases. */
const HOST = /^([a-z0-9]([-a-z0-9]*[a-z0-9])?)\.mesh\.cilium\.io$/;

/** What a cluster may be named (cilium pkg/clustermesh/types, ValidateClusterName). */
const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

const UsersSchema = z.object({
  users: z.array(z.object({ name: z.string() })),
});

/**
 * The clusters that this one is configured to read from, with all that names each. No single place
 * does always: the list of users is missing where all clusters share one certificate (the default
 * up to 1.18), host names where peers were given by DNS name, slices where nothing is shared.
 */
export function configuredPeers(
  seen: Seen,
  own: string,
): [peer: string, evidence: LocalEvidence[]][] {
  const peers = new Map<string, LocalEvidence[]>();
  const mentions = [
    ...(seen.remoteUsers ?? []).flatMap(byUser),
    ...[...(seen.apiServers ?? []), ...(seen.agents ?? [])].flatMap(byHost),
    ...(seen.peerSecrets ?? []).flatMap(byKey),
    ...(seen.slices ?? []).flatMap(bySlice),
  ];
  for (const [peer, evidence] of mentions) {
    const known = peers.get(peer) ?? [];
    // One slice shows as much as a thousand.
    const repeats = known.some(
      ({ object, path }) =>
        object.kind === evidence.object.kind && path === evidence.path,
    );
    if (NAME.test(peer) && peer !== own) {
      peers.set(peer, repeats ? known : [...known, evidence]);
    }
  }
  return [...peers].sort(([a], [b]) => (a < b ? -1 : 1));
}

function byUser(users: RemoteUsers): Mention[] {
  const path = ['data', 'users.yaml'];
  return usersIn(users.data['users.yaml']).flatMap(user => {
    const [, peer] = /^remote-(.+)$/.exec(user) ?? [];
    return peer === undefined ? [] : [[peer, show(users, path, user)]];
  });
}

function usersIn(text: string): string[] {
  try {
    const parsed = UsersSchema.safeParse(parse(text, { logLevel: 'silent' }));
    return parsed.success ? parsed.data.users.map(({ name }) => name) : [];
  } catch {
    return [];
  }
}

function byHost(workload: Deployment | DaemonSet): Mention[] {
  const { hostAliases } = workload.spec.template.spec;
  return hostAliases.flatMap(({ hostnames }, alias) =>
    hostnames.flatMap((hostname, index): Mention[] => {
      const [, peer] = HOST.exec(hostname) ?? [];
      const path = ['spec', 'template', 'spec', 'hostAliases', alias];
      return peer === undefined
        ? []
        : [[peer, show(workload, [...path, 'hostnames', index])]];
    }),
  );
}

/** Beside a peer's own key there are keys for its certificates, `<peer>.etcd-client.crt` for instance. */
function byKey(secret: PeerSecret): Mention[] {
  return secret.metadata.managedFields.flatMap(({ fieldsV1 }, index) =>
    Object.keys(fieldsV1?.['f:data'] ?? {}).flatMap((field): Mention[] => {
      const [, peer] = /^f:([^.]+)$/.exec(field) ?? [];
      const path = ['metadata', 'managedFields', index, 'fieldsV1', 'f:data'];
      return peer === undefined ? [] : [[peer, show(secret, path, field)]];
    }),
  );
}

function bySlice(slice: EndpointSlice): Mention[] {
  const peer = slice.metadata.labels?.[SOURCE];
  return peer === undefined
    ? []
    : [[peer, show(slice, ['metadata', 'labels', SOURCE])]];
}
