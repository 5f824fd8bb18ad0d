import {
  LocalEvidence,
  LocalMembership,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { ClusterClaim, ClusterSet, Gateway } from './schema';

/** This cluster's part in one set. A leader that is a member too has two, in two namespaces. */
export type Part = {
  set: ClusterSet;
  namespace: string | undefined;
  id: string;
  leader: string;
  instance: string;
  role: 'leader' | 'member';
  /** The gateway of this part, where there is one. */
  gateway: Gateway | undefined;
  membership: LocalMembership;
};

/** The parts that this cluster has in sets, in the order of their namespaces. */
export function partsOf(seen: {
  sets: readonly ClusterSet[];
  claims: readonly ClusterClaim[] | undefined;
  gateways: readonly Gateway[];
}): Part[] {
  return seen.sets.flatMap((set): Part[] => {
    const own = ownId(set, seen.claims ?? []);
    const [first] = set.spec.leaders;
    if (own === undefined || first === undefined) {
      return [];
    }

    const { name, namespace } = set.metadata;
    const id = own.value;
    const { clusterID: leader, server } = first;
    // Only a member is told where the leader is, even where both are one cluster with one id.
    const role = id === leader && !server ? 'leader' : 'member';
    // A set's name is chosen by people, and so is a leader's: only both together tell sets apart.
    const instance = `${name} of ${leader}`;
    const gateway = seen.gateways.find(
      ({ metadata }) => role === 'member' && metadata.namespace === namespace,
    );
    const key = gateway?.wireGuard?.publicKey;
    return [
      {
        set,
        namespace,
        id,
        leader,
        instance,
        role,
        gateway,
        membership: {
          type: 'membership',
          instance,
          identities: [
            ...(key ? [{ kind: 'key' as const, value: key }] : []),
            { kind: 'id', value: id },
          ],
          role,
          evidence: [
            show(set, ['metadata', 'name']),
            own.evidence,
            ...(gateway && key
              ? [show(gateway, ['wireGuard', 'publicKey'])]
              : []),
          ],
        },
      },
    ];
  });
}

/**
 * Up to Antrea 1.13 a cluster's id stands in a ClusterClaim `id.k8s.io`, which in turn was a field
 * before it became the object's name (antrea multicluster/apis/multicluster/v1alpha1).
 */
function ownId(
  set: ClusterSet,
  claims: readonly ClusterClaim[],
): { value: string; evidence: LocalEvidence } | undefined {
  if (set.spec.clusterID) {
    return {
      value: set.spec.clusterID,
      evidence: show(set, ['spec', 'clusterID']),
    };
  }
  const claim = claims.find(
    ({ metadata, name }) =>
      metadata.namespace === set.metadata.namespace &&
      [metadata.name, name].includes('id.k8s.io'),
  );
  return claim?.value
    ? { value: claim.value, evidence: show(claim, ['value']) }
    : undefined;
}
