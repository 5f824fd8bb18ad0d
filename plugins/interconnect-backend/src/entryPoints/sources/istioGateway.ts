import { defineSource } from '../defineSource';
import { istioGateways, ObservedIstioGateway, services } from '../reads';
import { balancerAddresses, hostAt, publishedHosts } from '../served';

/** Gateways of Istio's own API, reached at the Services that lead to the same pods. */
export const istioGateway = defineSource({
  kind: 'istio-gateway',
  reads: { istioGateways, services },
  objects: ['istioGateways'],
  find: seen =>
    (seen.istioGateways ?? []).filter(isForClients).map(object => {
      const doors = (seen.services ?? []).filter(({ spec }) =>
        leadsTo(spec?.selector ?? {}, object.spec?.selector ?? {}),
      );
      return {
        kind: 'istio-gateway',
        namespace: object.metadata.namespace,
        name: object.metadata.name,
        controller: 'Istio',
        hosts: [
          ...(object.spec?.servers ?? []).flatMap(({ hosts }, server) =>
            hosts.flatMap((host, index) =>
              // A host may say in which namespaces its workloads are: `shop/www.example.com`.
              hostAt(object, host.slice(host.indexOf('/') + 1), [
                'spec',
                'servers',
                server,
                'hosts',
                index,
              ]),
            ),
          ),
          ...doors.flatMap(publishedHosts),
        ],
        addresses: doors.flatMap(balancerAddresses),
      };
    }),
});

/** Gateways that pass on what is encrypted already lead from cluster to cluster of a mesh. */
function isForClients({ spec }: ObservedIstioGateway): boolean {
  return (
    spec !== undefined &&
    spec.servers.some(({ tls }) => tls?.mode !== 'AUTO_PASSTHROUGH')
  );
}

/** A Gateway selects pods, as a Service does; they have it in common whose pods have all its labels. */
function leadsTo(
  service: Readonly<Record<string, string>>,
  wanted: Readonly<Record<string, string>>,
): boolean {
  const labels = Object.entries(wanted);
  return (
    labels.length > 0 &&
    labels.every(
      ([key, value]) => Object.hasOwn(service, key) && service[key] === value,
    )
  );
}
