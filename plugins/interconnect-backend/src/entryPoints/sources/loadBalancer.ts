import { isServiceOfOthers } from '../../ofOthers';
import { defineSource } from '../defineSource';
import { ObservedService, services } from '../reads';
import { addressAt, balancerAddresses, publishedHosts } from '../served';

/**
 * Services with an address outside. Left out are those by which other technologies get from cluster
 * to cluster, and the doors of Ingresses and Gateways: what has the same addresses and names is told already.
 */
export const loadBalancer = defineSource({
  kind: 'load-balancer',
  reads: { services },
  objects: ['services'],
  find(seen, others) {
    const told = new Set(
      others.flatMap(({ hosts, addresses }) => [
        ...hosts.map(({ host }) => host),
        ...addresses.map(({ address }) => address),
      ]),
    );
    return (seen.services ?? [])
      .filter(service => isOutside(service) && !isServiceOfOthers(service))
      .map(object => ({
        kind: 'load-balancer' as const,
        namespace: object.metadata.namespace,
        name: object.metadata.name,
        controller: object.spec?.loadBalancerClass,
        hosts: publishedHosts(object),
        addresses: [
          ...balancerAddresses(object),
          ...(object.spec?.externalIPs ?? []).flatMap((address, index) =>
            addressAt(object, address, ['spec', 'externalIPs', index]),
          ),
        ],
      }))
      .filter(
        ({ hosts, addresses }) =>
          addresses.length === 0 ||
          !addresses.every(({ address }) => told.has(address)) ||
          !hosts.every(({ host }) => told.has(host)),
      );
  },
});

/** The name that is published for an ExternalName Service leads elsewhere. */
function isOutside({ spec }: ObservedService): boolean {
  return (
    spec?.type === 'LoadBalancer' ||
    (spec?.type !== 'ExternalName' && (spec?.externalIPs.length ?? 0) > 0)
  );
}
