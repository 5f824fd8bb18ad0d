import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import {
  KubernetesObject,
  LocalEvidence,
  LocalMembership,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Connector, Ingress, ProxyGroup, Service } from './schema';

type Found = { identity: IdentityKey; evidence: LocalEvidence };

/**
 * What this cluster is known by in its tailnet, one membership for each object that has devices
 * there: a cluster has no id of its own, only devices.
 */
export function devicesHere(seen: {
  connectors: readonly Connector[];
  proxyGroups: readonly ProxyGroup[];
  services: readonly Service[] | undefined;
  ingresses: readonly Ingress[] | undefined;
}): LocalMembership[] {
  return [
    ...[...seen.connectors, ...seen.proxyGroups].flatMap(object =>
      membership(fromDevices(object)),
    ),
    ...(seen.services ?? [])
      .filter(isExposed)
      .flatMap(service => membership(fromStatus(service))),
    ...(seen.ingresses ?? [])
      .filter(({ spec }) => spec?.ingressClassName === 'tailscale')
      .flatMap(ingress => membership(fromStatus(ingress))),
  ];
}

/** Whether a Service is put into the tailnet by the operator. */
export function isExposed({ metadata, spec }: Service): boolean {
  return (
    spec?.loadBalancerClass === 'tailscale' ||
    metadata.annotations?.['tailscale.com/expose'] === 'true'
  );
}

/** The tailnet that a device's full name tells, `tail1a2b3.ts.net` for `web.tail1a2b3.ts.net`. */
export function tailnetOf(hostname: string): string | undefined {
  return /^[^.]+\.([^.]+\.ts\.net)\.?$/i.exec(hostname)?.[1].toLowerCase();
}

/** A device in a tailnet. Its addresses are unique in the tailnet only. */
export function device(address: string): IdentityKey {
  return { kind: 'address', value: address };
}

function membership(entries: readonly Found[]): LocalMembership[] {
  const [tailnet] = entries.flatMap(
    ({ identity }) => tailnetOf(identity.value) ?? [],
  );
  return entries.length === 0
    ? []
    : [
        {
          type: 'membership',
          ...(tailnet === undefined ? {} : { instance: tailnet }),
          identities: entries.map(({ identity }) => identity),
          role: 'devices',
          evidence: entries.map(({ evidence }) => evidence),
        },
      ];
}

function fromDevices(object: Connector | ProxyGroup): Found[] {
  return (object.status?.devices ?? []).flatMap(
    ({ hostname, tailnetIPs }, index) => {
      const path = ['status', 'devices', index];
      return [
        ...found(object, hostname, [...path, 'hostname']),
        ...tailnetIPs.flatMap((ip, at) =>
          found(object, ip, [...path, 'tailnetIPs', at]),
        ),
      ];
    },
  );
}

function fromStatus(object: Service | Ingress): Found[] {
  const ingress = object.status?.loadBalancer?.ingress ?? [];
  return ingress.flatMap(({ hostname, ip }, index) => {
    const path = ['status', 'loadBalancer', 'ingress', index];
    return [
      ...found(object, hostname, [...path, 'hostname']),
      ...found(object, ip, [...path, 'ip']),
    ];
  });
}

function found(
  object: KubernetesObject,
  address: string | undefined,
  path: (string | number)[],
): Found[] {
  return address
    ? [{ identity: device(address), evidence: show(object, path) }]
    : [];
}
