import {
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Part } from './membership';
import { ClusterInfoImport } from './schema';

/** The tunnels of this part's gateway, one to each member that the leader tells of. */
export function tunnelClaims(
  part: Part,
  imports: readonly ClusterInfoImport[],
): LocalPeerClaim[] {
  return imports
    .filter(({ metadata }) => metadata.namespace === part.namespace)
    .filter(({ spec }) => spec.clusterID !== part.id)
    .map(each => tunnelTo(each, part));
}

function tunnelTo(
  peer: ClusterInfoImport,
  { instance, gateway }: Part,
): LocalPeerClaim {
  const { clusterID, wireGuard } = peer.spec;
  const key = wireGuard?.publicKey;
  const at = peer.spec.gatewayInfos.findIndex(({ gatewayIP }) => gatewayIP);
  const lacking = [
    ...(gateway?.gatewayIP ? [] : ['here']),
    ...(at >= 0 ? [] : [`in ${clusterID}`]),
  ];
  return {
    type: 'peer',
    plane: 'data',
    instance,
    peer: {
      name: clusterID,
      identities: [
        ...(key ? [{ kind: 'key' as const, value: key }] : []),
        { kind: 'id', value: clusterID },
      ],
    },
    direction: 'both',
    expects: 'mutual',
    routes: ['service'],
    ...(lacking.length > 0
      ? {
          state: 'pending' as const,
          reason: `No node is gateway ${lacking.join(' and ')} yet`,
        }
      : {
          state: 'configured' as const,
          reason:
            'Both gateways are known; no API field tells whether they reach each other',
        }),
    ...(gateway === undefined
      ? {}
      : {
          encryption:
            key && gateway.wireGuard?.publicKey ? 'WireGuard' : 'none',
        }),
    evidence: [
      show(peer, ['spec', 'clusterID']),
      ...(at < 0
        ? []
        : [show(peer, ['spec', 'gatewayInfos', at, 'gatewayIP'])]),
      ...(gateway?.gatewayIP ? [show(gateway, ['gatewayIP'])] : []),
    ],
  };
}
