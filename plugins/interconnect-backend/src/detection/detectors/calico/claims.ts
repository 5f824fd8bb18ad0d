import {
  LocalEvidence,
  LocalPeerClaim,
  Looked,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { BgpConfiguration, BgpPeer, NodeStatus, RemoteCluster } from './schema';
import { judgeSessions } from './sessions';
import { asNumberOf, bareAddress, speaker } from './speakers';

/** The routers outside of the node mesh with which nodes exchange routes, one claim for each. */
export function bgpClaims(
  seen: {
    bgpPeers: readonly BgpPeer[];
    bgpConfigurations: readonly BgpConfiguration[] | undefined;
    nodeStatuses: readonly NodeStatus[] | undefined;
  },
  looked: Looked,
): LocalPeerClaim[] {
  const ownAs = asNumberOf(seen.bgpConfigurations)?.value;
  const routers = new Map<
    string,
    { ip: string; as: string | undefined; evidence: LocalEvidence[] }
  >();
  for (const peer of seen.bgpPeers) {
    const ip = bareAddress(peer.spec.peerIP);
    if (ip !== undefined) {
      const as = peer.spec.asNumber?.toString() ?? ownAs;
      const known = routers.get(`${ip} ${as}`)?.evidence ?? [];
      const evidence = [
        ...known,
        show(peer, ['spec', 'peerIP']),
        ...(peer.spec.asNumber === undefined
          ? []
          : [show(peer, ['spec', 'asNumber'])]),
      ];
      routers.set(`${ip} ${as}`, { ip, as, evidence });
    }
  }

  return [...routers.values()].map(({ ip, as, evidence }) => {
    const judged = judgeSessions(ip, seen.nodeStatuses, looked);
    return {
      type: 'peer',
      plane: 'data',
      peer:
        as === undefined
          ? { name: ip, identities: [] }
          : { name: `${ip} (AS ${as})`, identities: [speaker(ip, as)] },
      direction: 'both',
      expects: 'mutual',
      routes: ['pod'],
      ...judged,
      evidence: [...evidence, ...judged.evidence],
    };
  });
}

/**
 * The clusters that this one reads. Reading is a thing of one side. Only where it is asked to route
 * over the overlay, which takes both sides, does Calico carry the traffic too.
 */
export function federationClaims(remote: RemoteCluster): LocalPeerClaim[] {
  const { name } = remote.metadata;
  const overlay = remote.spec?.syncOptions?.overlayRoutingMode;
  const common = {
    type: 'peer' as const,
    peer: {
      name,
      // A word of this cluster's own: no cluster knows how others call it.
      identities: [{ kind: 'id' as const, of: 'remote cluster', value: name }],
    },
    direction: 'outgoing' as const,
    state: 'configured' as const,
  };
  return [
    {
      ...common,
      plane: 'control',
      expects: 'one-way',
      reason: `Calico is told to read ${name}; no API field tells whether it does`,
      evidence: [show(remote, ['metadata', 'name'])],
    },
    ...(overlay === 'Enabled'
      ? [
          {
            ...common,
            plane: 'data' as const,
            expects: 'mutual' as const,
            routes: ['pod' as const],
            reason: `Calico is told to route to ${name} over its overlay; no API field tells whether it does`,
            evidence: [
              show(remote, ['metadata', 'name']),
              show(remote, ['spec', 'syncOptions', 'overlayRoutingMode']),
            ],
          },
        ]
      : []),
  ];
}
