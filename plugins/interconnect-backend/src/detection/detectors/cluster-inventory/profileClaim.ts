import {
  IdentityKey,
  LinkState,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalEvidence,
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { ABOUT } from '../../knownNames';
import { ClusterProfile } from './schema';

type Property = { value: string; evidence: LocalEvidence };

/** One cluster of the inventory: its control plane is known to the hub, by whatever way. */
export function profileClaim(profile: ClusterProfile): LocalPeerClaim {
  const { name } = profile.metadata;
  const id = propertyOf(profile, 'cluster.clusterset.k8s.io');
  const set = propertyOf(profile, 'clusterset.k8s.io');
  const { state, reason, evidence } = stateOf(profile);
  return {
    type: 'peer',
    plane: 'control',
    ...(set === undefined ? {} : { instance: set.value }),
    peer: { name, identities: identitiesOf(name, id) },
    direction: 'incoming',
    expects: 'one-way',
    state,
    reason,
    evidence: [
      show(profile, ['metadata', 'name']),
      ...[id, set].flatMap(property => property?.evidence ?? []),
      ...evidence,
    ],
  };
}

/** The name of a profile is its manager's word, which a cluster need not know. */
function identitiesOf(name: string, id: Property | undefined): IdentityKey[] {
  return [
    ...(id === undefined
      ? []
      : [{ kind: 'id' as const, of: ABOUT, value: id.value }]),
    { kind: 'id', of: 'profile', value: name },
  ];
}

function propertyOf(
  profile: ClusterProfile,
  name: string,
): Property | undefined {
  const properties = profile.status?.properties ?? [];
  const index = properties.findIndex(each => each.name === name);
  const value = properties[index]?.value;
  return value
    ? {
        value,
        evidence: show(profile, ['status', 'properties', index, 'value']),
      }
    : undefined;
}

/** Only the manager's last word, without a time of its own: never more than configured. */
function stateOf(profile: ClusterProfile): {
  state: LinkState;
  reason: string;
  evidence: LocalEvidence[];
} {
  const conditions = profile.status?.conditions ?? [];
  const index = conditions.findIndex(
    ({ type }) => type === 'ControlPlaneHealthy',
  );
  const evidence =
    index < 0 ? [] : [show(profile, ['status', 'conditions', index, 'status'])];
  const manager = profile.spec?.clusterManager?.name ?? 'its manager';
  switch (conditions[index]?.status) {
    case 'True':
      return {
        state: 'configured',
        reason: `${manager} found the control plane healthy; no field tells when`,
        evidence,
      };
    case 'False':
      return {
        state: 'degraded',
        reason: `${manager} found the control plane not healthy`,
        evidence,
      };
    case undefined:
      return {
        state: 'pending',
        reason: `${manager} has not looked at the control plane yet`,
        evidence,
      };
    default:
      return {
        state: 'unknown',
        reason: `${manager} does not know how the control plane is`,
        evidence,
      };
  }
}
