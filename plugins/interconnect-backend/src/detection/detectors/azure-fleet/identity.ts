import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';

/** A member by the name that it is registered under. */
export function memberCalled(name: string): IdentityKey {
  return { kind: 'id', of: 'member', value: name };
}

/** The hub by what it is to a member: no object of either end names it. */
export function hubOf(member: string): IdentityKey {
  return { kind: 'id', value: `hub of ${member}` };
}

/** Whoever exports a Service, which within a fleet goes by the same name everywhere. */
export function exporterOf(namespace: string, name: string): IdentityKey {
  return { kind: 'id', value: `exporter of ${namespace}/${name}` };
}
