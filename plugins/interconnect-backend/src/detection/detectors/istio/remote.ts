import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalEvidence,
  LocalMembership,
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import { realId } from './controlPlane';
import { EndpointSlice, Namespace, Service, Webhook } from './schema';

type Seen = {
  webhooks: readonly Webhook[] | undefined;
  istioSystem: readonly Namespace[] | undefined;
  istiodServices: readonly Service[] | undefined;
  istiodSlices: readonly EndpointSlice[] | undefined;
};

/** This cluster as one that has no istiod, and is served by another's. */
export type Remote = {
  clusterId: string | undefined;
  evidence: LocalEvidence[];
};

const CONTROLLED_BY = 'topology.istio.io/controlPlaneClusters';

/** Proxies ask for their cluster's and network's configuration by this path. */
const PATH = /\/inject\/cluster\/([^/]+)\/net\/[^/]*/;

/** Whether an injection webhook asks an istiod elsewhere on behalf of this cluster. */
export function remoteIn({ webhooks }: Seen): Remote | undefined {
  for (const webhook of webhooks ?? []) {
    for (const [index, { clientConfig }] of webhook.webhooks.entries()) {
      const base = ['webhooks', index, 'clientConfig'];
      const [path, text] = clientConfig?.url
        ? [[...base, 'url'], clientConfig.url]
        : [[...base, 'service', 'path'], clientConfig?.service?.path ?? ''];
      const match = PATH.exec(text);
      if (match) {
        return {
          clusterId: realId(match[1]),
          evidence: [show(webhook, path, match[0])],
        };
      }
    }
  }
  return undefined;
}

/** Who a remote cluster is; its mesh's id and root are its primary's to tell. */
export function remoteMembership(
  { clusterId, evidence }: Remote,
  uid: string | undefined,
  addresses: readonly IdentityKey[],
): LocalMembership {
  return {
    type: 'membership',
    identities: [
      ...(clusterId === undefined
        ? []
        : [{ kind: 'id' as const, value: clusterId }]),
      ...(uid === undefined ? [] : [{ kind: 'uid' as const, value: uid }]),
      ...addresses,
    ],
    role: 'remote',
    evidence,
  };
}

/** The links with each cluster that controls this one: its istiod's, and its workloads'. */
export function remoteClaims(
  remote: Remote,
  seen: Seen,
  trouble: LinkJudgement | undefined,
): LocalPeerClaim[] {
  return primariesOf(remote, seen).flatMap(({ evidence, ...peer }) => {
    const isNamed = peer.identities.some(({ kind }) => kind === 'id');
    const common = {
      type: 'peer' as const,
      state: 'configured' as const,
      reason: `Proxies here are configured by the istiod of ${peer.name}; no API field tells whether they reach it`,
    };
    return [
      {
        ...common,
        plane: 'data' as const,
        peer,
        // An istiod that is known by its address alone may run where no workloads of the mesh do.
        ...(isNamed ? {} : { ifUnmatched: 'drop' as const }),
        // The primary configures the proxies of both ends with each other's endpoints.
        direction: 'both' as const,
        expects: 'mutual' as const,
        encryption: 'mTLS',
        ...(trouble && { state: trouble.state, reason: trouble.reason }),
        evidence: [...evidence, ...(trouble?.evidence ?? [])],
      },
      {
        ...common,
        plane: 'control' as const,
        peer: { ...peer, identities: ofIstiod(peer.identities) },
        direction: 'incoming' as const,
        expects: 'one-way' as const,
        evidence,
      },
    ];
  });
}

/** Who runs an istiod for others alone is known by where that is reached, and by nothing else. */
function ofIstiod(identities: readonly IdentityKey[]): IdentityKey[] {
  return [
    ...identities,
    ...identities
      .filter(({ kind }) => kind === 'address')
      .map(key => ({ ...key, of: 'istiod' })),
  ];
}

type Primary = {
  name: string;
  identities: IdentityKey[];
  evidence: LocalEvidence[];
};

function primariesOf(remote: Remote, seen: Seen): Primary[] {
  const namespace = seen.istioSystem?.at(0);
  const listed = namespace?.metadata.annotations?.[CONTROLLED_BY] ?? '';
  const ids = listed
    .split(',')
    .map(id => realId(id.trim()))
    .filter(id => id !== undefined && id !== '*' && id !== remote.clusterId)
    .flatMap(id => id ?? []);
  const { keys, evidence } = addressesOfIstiod(seen);
  const declared =
    namespace && ids.length > 0
      ? [show(namespace, ['metadata', 'annotations', CONTROLLED_BY])]
      : [];
  // With several primaries nothing tells which of them the addresses belong to.
  return ids.length > 1
    ? ids.sort().map(id => ({
        name: id,
        identities: [{ kind: 'id', value: id }],
        evidence: declared,
      }))
    : onePrimary(ids.at(0), keys, [...declared, ...evidence]);
}

function onePrimary(
  id: string | undefined,
  addresses: readonly IdentityKey[],
  evidence: LocalEvidence[],
): Primary[] {
  const identities: IdentityKey[] = [
    ...(id === undefined ? [] : [{ kind: 'id' as const, value: id }]),
    ...addresses,
  ];
  return identities.length === 0
    ? []
    : [{ name: id ?? identities[0].value, identities, evidence }];
}

/** The Service `istiod` of a remote cluster selects no pods: it leads to the primary's gateway. */
function addressesOfIstiod({ istiodServices, istiodSlices, webhooks }: Seen): {
  keys: IdentityKey[];
  evidence: LocalEvidence[];
} {
  const hosts: [string, LocalEvidence][] = [];
  for (const slice of istiodSlices ?? []) {
    for (const [index, { addresses }] of slice.endpoints.entries()) {
      for (const [at, address] of addresses.entries()) {
        for (const { port = 15012 } of slice.ports) {
          hosts.push([
            `${address}:${port}`,
            show(slice, ['endpoints', index, 'addresses', at]),
          ]);
        }
      }
    }
  }
  for (const service of istiodServices ?? []) {
    const { externalName } = service.spec;
    if (service.spec.type === 'ExternalName' && externalName) {
      const evidence = show(service, ['spec', 'externalName']);
      hosts.push([`${externalName}:15012`, evidence]);
    }
  }
  for (const webhook of webhooks ?? []) {
    for (const [index, { clientConfig }] of webhook.webhooks.entries()) {
      const url = clientConfig?.url;
      if (url !== undefined && URL.canParse(url)) {
        const { hostname, port } = new URL(url);
        const path = ['webhooks', index, 'clientConfig', 'url'];
        hosts.push([`${hostname}:${port || '443'}`, show(webhook, path)]);
      }
    }
  }

  const keys = new Set(hosts.map(([host]) => host));
  const evidence = new Map(
    hosts.map(([, item]) => [JSON.stringify(item), item]),
  );
  return {
    keys: [...keys].map(value => ({ kind: 'address', value })),
    evidence: [...evidence.values()],
  };
}
