import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalEvidence,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { MeshZoneAddress, ZoneIngress } from './schema';

/** One way into a zone. */
export type Entrance = {
  /** Undefined for this zone's own. */
  zone: string | undefined;
  /** Undefined while it has none that other zones could use. */
  address: IdentityKey | undefined;
  evidence: LocalEvidence[];
};

type Seen = {
  ingresses: readonly ZoneIngress[] | undefined;
  zoneAddresses: readonly MeshZoneAddress[] | undefined;
};

const ZONE = 'kuma.io/zone';

/**
 * The ways into all zones. Those of other zones are copies that the global control plane hands
 * out; only these name their zone (kuma pkg/core/resources/apis/mesh/zone_ingress_helpers.go).
 */
export function entrancesIn({ ingresses, zoneAddresses }: Seen): Entrance[] {
  return [
    ...(ingresses ?? []).map(ofIngress),
    ...(zoneAddresses ?? []).map(ofZoneAddress),
  ];
}

function ofIngress(ingress: ZoneIngress): Entrance {
  const { zone, networking } = ingress.spec ?? {};
  const { advertisedAddress: host, advertisedPort: port } = networking ?? {};
  const isReachable = Boolean(host && port);
  return {
    zone: zone || undefined,
    address: isReachable
      ? { kind: 'address', value: `${host}:${port}` }
      : undefined,
    evidence: [
      zone
        ? show(ingress, ['spec', 'zone'])
        : show(ingress, ['metadata', 'name']),
      ...(isReachable
        ? [show(ingress, ['spec', 'networking', 'advertisedAddress'])]
        : []),
    ],
  };
}

function ofZoneAddress(object: MeshZoneAddress): Entrance {
  const { address, port } = object.spec;
  const zone = object.metadata.labels?.[ZONE];
  return {
    zone,
    address: { kind: 'address', value: `${address}:${port}` },
    evidence: [
      ...(zone === undefined
        ? []
        : [show(object, ['metadata', 'labels', ZONE])]),
      show(object, ['spec', 'address']),
    ],
  };
}

/** The addresses of some entrances. */
export function addressesOfEntrances(
  entrances: readonly Entrance[],
): IdentityKey[] {
  return entrances.flatMap(({ address }) => address ?? []);
}
