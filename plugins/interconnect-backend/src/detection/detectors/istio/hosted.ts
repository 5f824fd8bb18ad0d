import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalMembership,
  LocalPeerClaim,
} from '@interconnect/backstage-plugin-interconnect-node';
import { ControlPlane, instanceOf } from './controlPlane';
import { addressesOf } from './networkGateway';
import { istiodTrouble, peersOf } from './primary';
import { Gateway, RemoteSecret, Service } from './schema';

/** xDS and the injection webhook. */
const ISTIOD_PORTS = [15012, 15017];

/**
 * By what the clusters that an istiod serves find it. Not by what proxies would: this cluster's
 * own workloads are not in the mesh.
 */
export function istiodAddresses(
  services: readonly Service[] | undefined,
  gateways: readonly Gateway[] | undefined,
): IdentityKey[] {
  const places = [
    ...(services ?? []).flatMap(service =>
      addressesOf(service, port => ISTIOD_PORTS.includes(port)),
    ),
    ...(gateways ?? []).flatMap(({ spec }) =>
      spec.servers.flatMap(({ hosts, port }) =>
        port?.number !== undefined && ISTIOD_PORTS.includes(port.number)
          ? hosts
              .filter(host => !host.includes('*'))
              .map(host => `${host}:${port.number}`)
          : [],
      ),
    ),
  ];
  return [...new Set(places)].map(value => ({
    kind: 'address',
    of: 'istiod',
    value,
  }));
}

/** This cluster as one that runs an istiod for others, whose names that istiod goes by. */
export function hostMembership(
  plane: ControlPlane,
  uid: string | undefined,
  addresses: readonly IdentityKey[],
): LocalMembership {
  return {
    type: 'membership',
    ...instanceOf(plane),
    identities: [
      ...(uid === undefined ? [] : [{ kind: 'uid' as const, value: uid }]),
      ...addresses,
    ],
    role: 'external control plane',
    evidence: plane.evidence,
  };
}

/** The clusters that an istiod which runs here for others alone serves: of control, and no more. */
export function hostClaims(
  plane: ControlPlane,
  secrets: readonly RemoteSecret[] | undefined,
  uid: string | undefined,
): LocalPeerClaim[] {
  const idle = istiodTrouble(plane);
  return peersOf(plane, secrets, uid).map(({ id, identities, evidence }) => ({
    type: 'peer',
    plane: 'control',
    ...(plane.instance === undefined ? {} : { instance: plane.instance }),
    peer: { name: id, identities },
    direction: 'outgoing',
    expects: 'one-way',
    state: idle?.state ?? 'configured',
    reason:
      idle?.reason ??
      `istiod runs here for ${id}; no API field tells whether it is in touch`,
    evidence: [evidence, ...(idle?.evidence ?? [])],
  }));
}
