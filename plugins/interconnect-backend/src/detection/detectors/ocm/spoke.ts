import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalClaim,
  LocalEvidence,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { hubOf, spokeCalled, spokeOfId } from './identity';
import { ClusterClaim, Klusterlet } from './schema';

/** What a spoke says of itself and of its hub. */
export function spokeClaims(
  klusterlet: Klusterlet,
  ids: readonly ClusterClaim[] | undefined,
): LocalClaim[] {
  const name = klusterlet.spec?.clusterName ?? '';
  const id = ids?.find(({ metadata }) => metadata.name === 'id.k8s.io');
  const keys = [
    ...(name === '' ? [] : [spokeCalled(name)]),
    ...(id === undefined ? [] : [spokeOfId(id.spec.value)]),
  ];
  if (keys.length === 0) {
    return [];
  }
  const named = [
    ...(name === '' ? [] : [show(klusterlet, ['spec', 'clusterName'])]),
    ...(id === undefined ? [] : [show(id, ['spec', 'value'])]),
  ];
  const { state, reason, evidence } = stateOf(klusterlet);

  return [
    { type: 'membership', identities: keys, role: 'spoke', evidence: named },
    {
      type: 'peer',
      plane: 'control',
      peer: { name: 'hub', identities: keys.map(hubOf) },
      direction: 'outgoing',
      expects: 'mutual',
      // The hub may know this cluster by the id that was not seen.
      ...(ids === undefined ? { ifUnmatched: 'drop' as const } : {}),
      state,
      reason,
      encryption: 'mTLS',
      evidence: [...named, ...evidence],
    },
  ];
}

function stateOf(klusterlet: Klusterlet): {
  state: LinkState;
  reason: string;
  evidence: LocalEvidence[];
} {
  const conditions = klusterlet.status?.conditions ?? [];
  const index = conditions.findIndex(
    ({ type }) => type === 'HubConnectionDegraded',
  );
  const evidence =
    index < 0
      ? []
      : [show(klusterlet, ['status', 'conditions', index, 'status'])];
  switch (conditions[index]?.status) {
    case 'False':
      return { state: 'up', reason: 'The agent reaches its hub', evidence };
    case 'True':
      return {
        state: 'down',
        reason: 'The agent does not reach its hub',
        evidence,
      };
    case undefined:
      return {
        state: 'pending',
        reason: 'The agent has not reported on its hub yet',
        evidence,
      };
    default:
      return {
        state: 'unknown',
        reason: 'The agent does not know whether it reaches its hub',
        evidence,
      };
  }
}
