import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalEvidence,
  LocalPeerClaim,
  Looked,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { hostsOf, isThroughGateway } from './gateway';
import { healthOf, SeenOfHealth } from './health';
import { Link } from './schema';

/**
 * The cluster that this one consumes. It goes by its gateway's addresses: the name is this
 * cluster's choice, and kept nowhere in the other, so that only an alias can match it.
 */
export function claimOf(
  link: Link,
  seen: SeenOfHealth,
  looked: Looked,
): LocalPeerClaim {
  const { targetClusterName } = link.spec;
  const { evidence, ...health } = healthOf(link, seen, looked);
  return {
    type: 'peer',
    plane: 'data',
    peer: {
      name: targetClusterName,
      identities: [
        { kind: 'id', value: targetClusterName },
        ...addressesOf(link),
      ],
    },
    direction: 'outgoing',
    // The other way round is another Link, which need not be.
    expects: 'one-way',
    ...health,
    encryption: 'mTLS',
    routes: isThroughGateway(link) ? [] : ['pod'],
    evidence: [
      show(link, ['spec', 'targetClusterName']),
      ...gatewayEvidence(link),
      ...evidence,
    ],
  };
}

function addressesOf(link: Link): IdentityKey[] {
  return hostsOf(link).map(host => ({
    kind: 'address',
    value: `${host}:${link.spec.gatewayPort ?? 4143}`,
  }));
}

function gatewayEvidence(link: Link): LocalEvidence[] {
  return isThroughGateway(link) ? [show(link, ['spec', 'gatewayAddress'])] : [];
}
