import { LocalPeerClaim } from '@interconnect/backstage-plugin-interconnect-node';
import { gatewaysIn, isOfAdmiral, ServiceEntry } from '../../serviceEntries';

/**
 * The meshes whose services are called through their gateways, one claim for each gateway: meshes
 * that read nobody are federated by such entries, in one direction each. What Admiral writes is
 * Admiral's to tell.
 */
export function federationClaims(
  entries: readonly ServiceEntry[] | undefined,
): LocalPeerClaim[] {
  const written = (entries ?? []).filter(
    entry => entry.spec?.location === 'MESH_INTERNAL' && !isOfAdmiral(entry),
  );
  return [...gatewaysIn(written)].map(([gateway, evidence]) => ({
    type: 'peer',
    plane: 'data',
    peer: {
      name: gateway,
      identities: [{ kind: 'address', value: gateway }],
    },
    direction: 'outgoing',
    expects: 'one-way',
    state: 'configured',
    reason: `A ServiceEntry leads to the gateway ${gateway}; no object tells whether it answers`,
    evidence,
  }));
}
