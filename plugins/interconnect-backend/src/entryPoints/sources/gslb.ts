import { defineSource, ServedHost } from '../defineSource';
import { earlierGslbs, gslbs, ObservedGslb } from '../reads';
import { addressAt, hostAt } from '../served';

/** Gslbs of k8gb, which answers DNS with the clusters in which a host is healthy. */
export const gslb = defineSource({
  kind: 'gslb',
  reads: { gslbs, earlierGslbs },
  objects: ['gslbs', 'earlierGslbs'],
  find: seen =>
    [...(seen.gslbs ?? []), ...(seen.earlierGslbs ?? [])].map(object => {
      const strategy = strategyOf(object);
      return {
        kind: 'gslb',
        namespace: object.metadata.namespace,
        name: object.metadata.name,
        controller: strategy === undefined ? 'k8gb' : `k8gb (${strategy})`,
        hosts: hostsOf(object, {
          balancing: 'k8gb',
          ...(strategy === undefined ? {} : { strategy }),
        }),
        addresses: (object.status?.loadBalancer?.exposedIps ?? []).flatMap(
          (address, index) =>
            addressAt(object, address, [
              'status',
              'loadBalancer',
              'exposedIps',
              index,
            ]),
        ),
      };
    }),
});

/** A Gslb holds its Ingress, or points to something else; the status then tells of its hosts. */
function hostsOf(
  object: ObservedGslb,
  by: Pick<ServedHost, 'balancing' | 'strategy'>,
): ServedHost[] {
  const { spec, status } = object;
  return [
    ...(spec?.ingress?.rules ?? []).flatMap(({ host }, index) =>
      hostAt(object, host, ['spec', 'ingress', 'rules', index, 'host'], by),
    ),
    ...(status?.servers ?? []).flatMap(({ host }, index) =>
      hostAt(object, host, ['status', 'servers', index, 'host'], by),
    ),
    ...(status?.hosts ?? '')
      .split(',')
      .flatMap(host => hostAt(object, host, ['status', 'hosts'], by)),
  ];
}

function strategyOf({ spec }: ObservedGslb): string | undefined {
  const { type, primaryGeoTag } = spec?.strategy ?? {};
  return type === undefined || primaryGeoTag === undefined
    ? type
    : `${type}, primary ${primaryGeoTag}`;
}
