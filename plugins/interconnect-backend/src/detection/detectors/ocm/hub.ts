import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalClaim,
  LocalEvidence,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { hubOf, spokeCalled, spokeOfId } from './identity';
import { ManagedCluster } from './schema';

/** What a hub says of its spokes, and what it is to them: neither end knows another name for the hub. */
export function hubClaims(spokes: readonly ManagedCluster[]): LocalClaim[] {
  return spokes.filter(spoke => !isItself(spoke)).flatMap(claimsOf);
}

/** The hub, registered with itself; every hub calls itself the same. */
export function isItself({ metadata }: ManagedCluster): boolean {
  return (
    metadata.name === 'local-cluster' ||
    metadata.labels?.['local-cluster'] === 'true'
  );
}

/**
 * A name is only unique within a hub. Where the spoke told its own id, that alone counts, so that
 * nobody else's spoke of the same name is taken for it.
 */
function claimsOf(spoke: ManagedCluster): LocalClaim[] {
  const { name } = spoke.metadata;
  const claims = spoke.status?.clusterClaims ?? [];
  const index = claims.findIndex(
    each => each.name === 'id.k8s.io' && Boolean(each.value),
  );
  const id = claims[index]?.value;
  const key = id === undefined ? spokeCalled(name) : spokeOfId(id);
  const named = [
    show(spoke, ['metadata', 'name']),
    ...(id === undefined
      ? []
      : [show(spoke, ['status', 'clusterClaims', index, 'value'])]),
  ];
  const { state, reason, evidence } = stateOf(spoke);

  return [
    {
      type: 'membership',
      identities: [hubOf(key)],
      role: 'hub',
      evidence: named,
    },
    {
      type: 'peer',
      plane: 'control',
      peer: { name, identities: [key] },
      direction: 'incoming',
      expects: 'mutual',
      state,
      reason,
      encryption: 'mTLS',
      evidence: [...named, ...evidence],
    },
  ];
}

function stateOf(spoke: ManagedCluster): {
  state: LinkState;
  reason: string;
  evidence: LocalEvidence[];
} {
  const conditions = spoke.status?.conditions ?? [];
  const at = (type: string) => conditions.findIndex(each => each.type === type);
  const joined = at('ManagedClusterJoined');
  const available = at('ManagedClusterConditionAvailable');
  const evidence =
    available < 0
      ? []
      : [show(spoke, ['status', 'conditions', available, 'status'])];

  if (spoke.spec?.hubAcceptsClient !== true) {
    return {
      state: 'pending',
      reason: 'The hub has not accepted the cluster yet',
      evidence,
    };
  }
  if (conditions[joined]?.status !== 'True') {
    return {
      state: 'pending',
      reason: 'The cluster has not joined yet',
      evidence,
    };
  }
  switch (conditions[available]?.status) {
    case 'True':
      return {
        state: 'up',
        reason: 'The agent of the cluster renews its lease at the hub',
        evidence,
      };
    case 'False':
      return {
        state: 'down',
        reason: 'The hub finds the cluster not available',
        evidence,
      };
    default:
      return {
        state: 'unknown',
        reason: 'The agent of the cluster has stopped renewing its lease',
        evidence,
      };
  }
}
