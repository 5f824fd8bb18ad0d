import {
  defineDetector,
  list,
  LocalMembership,
  LocalPeerClaim,
  Looked,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Node, NodeSchema, Peer, PeerSchema } from './schema';

const KEY = 'kilo.squat.ai/key';
const LAST_SEEN = 'kilo.squat.ai/last-seen';

/** Agents check in every 30 s, and count as gone after two of these (kilo pkg/mesh, checkInPeriod). */
const STALE_AFTER_MS = 60_000;

/** Kilo: WireGuard between the nodes of a cluster, and with peers outside of it. */
export const kilo = defineDetector({
  id: 'kilo',
  title: 'Kilo',
  homepage: 'https://kilo.squat.ai',
  layer: 'l3',
  tellsMore: {
    commands: ['kubectl exec -n kube-system <kilo pod> -- wg show'],
    meaning: 'When each peer last shook hands, and how much came through',
  },
  remedies: {
    'cidr-overlap':
      'Rebuild one of the clusters with ranges of its own: Kilo routes pod and Service addresses as they are',
  },
  version: 1,
  reads: {
    peers: list('kilo.squat.ai', 'peers', PeerSchema),
    // The facts of a cluster need all nodes anyway.
    nodes: optional(list('', 'nodes', NodeSchema)),
  },

  detect({ peers, nodes }, looked) {
    const members = (nodes ?? []).filter(keyOf);
    if (members.length === 0) {
      // Without a node that has a key, Peers are what an uninstalled Kilo left behind.
      return { verdict: nodes === undefined ? 'unknown' : 'absent' };
    }

    const isSilent = silenceOf(members, looked);
    const granularity = members
      .map(
        ({ metadata }) => metadata.annotations?.['kilo.squat.ai/granularity'],
      )
      .find(found => found);
    return {
      verdict: 'present',
      ...(granularity === undefined ? {} : { mode: granularity }),
      evidence: members.map(node =>
        show(node, ['metadata', 'annotations', KEY]),
      ),
      claims: [
        ...members.flatMap(membershipOf),
        ...peers.map(peer => claimOf(peer, members, isSilent)),
      ],
    };
  },
});

function keyOf({ metadata }: Node): string | undefined {
  return metadata.annotations?.[KEY] || undefined;
}

/** One for each node, so that a link shows only the nodes that it ends at. */
function membershipOf(node: Node): LocalMembership[] {
  const key = keyOf(node);
  return key === undefined
    ? []
    : [
        {
          type: 'membership',
          identities: [{ kind: 'key', value: key }],
          evidence: [show(node, ['metadata', 'annotations', KEY])],
        },
      ];
}

function claimOf(
  peer: Peer,
  members: readonly Node[],
  isSilent: boolean,
): LocalPeerClaim {
  const { name } = peer.metadata;
  const reason = `${name} is configured as a peer; no API field tells whether it answers`;
  return {
    type: 'peer',
    plane: 'data',
    peer: {
      name,
      identities: [{ kind: 'key', value: peer.spec.publicKey }],
    },
    // Without an endpoint it is the peer that must begin.
    direction: peer.spec.endpoint ? 'outgoing' : 'incoming',
    expects: 'mutual',
    ...(isSilent
      ? {
          state: 'unknown',
          lastKnownState: 'configured',
          reason: `No agent has checked in for a minute; then: ${reason}`,
        }
      : { state: 'configured', reason }),
    encryption: 'WireGuard',
    routes: ['pod', 'service'],
    evidence: [
      show(peer, ['spec', 'publicKey']),
      ...(isSilent
        ? members.map(node =>
            show(node, ['metadata', 'annotations', LAST_SEEN]),
          )
        : []),
    ],
  };
}

/** Whether every agent has ceased to check in. One that never did says nothing of the others. */
function silenceOf(members: readonly Node[], { observedAt }: Looked): boolean {
  return members.every(({ metadata }) => {
    const text = metadata.annotations?.[LAST_SEEN] ?? '';
    return (
      /^\d+$/.test(text) &&
      Math.abs(observedAt - Number(text) * 1000) > STALE_AFTER_MS
    );
  });
}
