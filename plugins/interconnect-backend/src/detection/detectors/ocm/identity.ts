import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';

/** A spoke by the name that it is registered under. */
export function spokeCalled(name: string): IdentityKey {
  return { kind: 'id', of: 'name', value: name };
}

/** A spoke by the ClusterClaim `id.k8s.io`, which is its own wherever it is registered. */
export function spokeOfId(id: string): IdentityKey {
  return { kind: 'id', of: 'id.k8s.io', value: id };
}

/** The hub by what it is to a spoke: a spoke's API does not name the hub, and a hub's not itself. */
export function hubOf(spoke: IdentityKey): IdentityKey {
  return { kind: 'id', of: `hub by ${spoke.of}`, value: spoke.value };
}
