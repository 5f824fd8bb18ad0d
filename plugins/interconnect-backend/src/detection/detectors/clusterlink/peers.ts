import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Import, Peer } from './schema';

/** The address of a gateway, as both ends write it. */
export function gatewayAddress(host: string, port: number): string {
  return `${host}:${port}`;
}

/**
 * A Peer is this end's way to the gateway of another cluster; its way back is a Peer of its own,
 * which it only needs to use what is exported here.
 *
 * @param beating - whether the controller that would notice a change is running
 */
export function claimOf(
  peer: Peer,
  imports: readonly Import[],
  beating: boolean | undefined,
): LocalPeerClaim {
  const { name } = peer.metadata;
  const { gateways } = peer.spec;
  const judged = stateOf(peer);
  const stale = beating === false && judged.state !== 'pending';

  return {
    type: 'peer',
    plane: 'data',
    peer: {
      name,
      identities: [
        // The name in the peer's certificate: only an alias in app-config can tell whose it is.
        { kind: 'id', value: name },
        ...gateways.map(({ host, port }) => ({
          kind: 'address' as const,
          value: gatewayAddress(host, port),
        })),
      ],
    },
    direction: 'outgoing',
    expects: 'one-way',
    ...(stale
      ? {
          state: 'unknown' as const,
          lastKnownState: judged.state,
          reason: 'The controller that checks the peer does not run',
        }
      : judged),
    encryption: 'mTLS',
    evidence: [
      show(peer, ['metadata', 'name']),
      ...gateways.map((_, index) =>
        show(peer, ['spec', 'gateways', index, 'host']),
      ),
      ...conditionsOf(peer).flatMap(({ type }, index) =>
        type === 'PeerReachable'
          ? [show(peer, ['status', 'conditions', index, 'status'])]
          : [],
      ),
      ...imports.flatMap(each =>
        each.spec.sources.flatMap((source, index) =>
          source.peer === name
            ? [show(each, ['spec', 'sources', index, 'peer'])]
            : [],
        ),
      ),
    ],
  };
}

function conditionsOf(peer: Peer) {
  return peer.status?.conditions ?? [];
}

function stateOf(peer: Peer): { state: LinkState; reason: string } {
  const reachable = conditionsOf(peer).find(
    ({ type }) => type === 'PeerReachable',
  );
  switch (reachable?.status) {
    case 'True':
      return { state: 'up', reason: 'The peer answers heartbeats' };
    case 'False':
      return { state: 'down', reason: 'The peer does not answer heartbeats' };
    case undefined:
      return {
        state: 'pending',
        reason: 'The peer has not been checked yet',
      };
    default:
      return {
        state: 'unknown',
        reason: 'ClusterLink does not know whether the peer can be reached',
      };
  }
}
