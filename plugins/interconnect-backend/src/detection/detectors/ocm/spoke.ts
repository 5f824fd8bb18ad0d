import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalClaim,
  LocalEvidence,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { hubOf, spokeCalled, spokeOfId } from './identity';
import { ClusterClaim, Klusterlet, Namespace } from './schema';

/** An id, and what shows it. */
type SpokeId = { value: string; evidence: LocalEvidence };

/**
 * The id that a spoke told its hub. Where no ClusterClaim shows it, it can only be the one that its
 * agent makes up: the uid of kube-system (ocm pkg/registration/spoke/managedcluster).
 */
export function idOf(
  ids: readonly ClusterClaim[] | undefined,
  kubeSystem: readonly Namespace[] | undefined,
): SpokeId | undefined {
  const claimed = ids?.find(({ metadata }) => metadata.name === 'id.k8s.io');
  if (claimed !== undefined) {
    return {
      value: claimed.spec.value,
      evidence: show(claimed, ['spec', 'value']),
    };
  }
  // A claim that may not be read may say something else.
  const [namespace] = (ids && kubeSystem) ?? [];
  const uid = namespace?.metadata.uid;
  return namespace === undefined || uid === undefined
    ? undefined
    : { value: uid, evidence: show(namespace, ['metadata', 'uid']) };
}

/** What a spoke says of itself and of its hub. */
export function spokeClaims(
  klusterlet: Klusterlet,
  id: SpokeId | undefined,
  isIdCertain: boolean,
): LocalClaim[] {
  const name = klusterlet.spec?.clusterName ?? '';
  const keys = [
    ...(name === '' ? [] : [spokeCalled(name)]),
    ...(id === undefined ? [] : [spokeOfId(id.value)]),
  ];
  if (keys.length === 0) {
    return [];
  }
  const named = [
    ...(name === '' ? [] : [show(klusterlet, ['spec', 'clusterName'])]),
    ...(id === undefined ? [] : [id.evidence]),
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
      ...(isIdCertain ? {} : { ifUnmatched: 'drop' as const }),
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
