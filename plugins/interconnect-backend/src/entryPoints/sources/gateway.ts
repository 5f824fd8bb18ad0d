import { isGatewayClassOfOthers } from '../../ofOthers';
import { defineSource, ServedHost } from '../defineSource';
import {
  gateways,
  grpcRoutes,
  httpRoutes,
  ObservedGateway,
  ObservedRoute,
  tlsRoutes,
} from '../reads';
import { addressAt, hostAt, publishedHosts } from '../served';

const GROUP = 'gateway.networking.k8s.io';

/** Gateways of the Gateway API, with the names of their listeners and of the routes behind them. */
export const gateway = defineSource({
  kind: 'gateway',
  reads: { gateways, httpRoutes, grpcRoutes, tlsRoutes },
  objects: ['gateways'],
  find(seen) {
    const routes: readonly ObservedRoute[] = [
      ...(seen.httpRoutes ?? []),
      ...(seen.grpcRoutes ?? []),
      ...(seen.tlsRoutes ?? []),
    ];
    const behind = new Map<string, ObservedRoute[]>();
    for (const route of routes) {
      for (const key of new Set(gatewaysOf(route))) {
        behind.set(key, [...(behind.get(key) ?? []), route]);
      }
    }
    return (seen.gateways ?? [])
      .filter(
        ({ spec }) =>
          spec !== undefined && !isGatewayClassOfOthers(spec.gatewayClassName),
      )
      .map(object => ({
        kind: 'gateway',
        namespace: object.metadata.namespace,
        name: object.metadata.name,
        controller: object.spec?.gatewayClassName,
        hosts: [
          ...(behind.get(keyOf(object.metadata)) ?? []).flatMap(hostsOfRoute),
          ...hostsOfListeners(object),
        ],
        addresses: (object.status?.addresses ?? []).flatMap(
          ({ value }, index) =>
            addressAt(object, value, ['status', 'addresses', index, 'value']),
        ),
      }));
  },
});

function hostsOfListeners(object: ObservedGateway): ServedHost[] {
  return (object.spec?.listeners ?? []).flatMap(({ hostname }, index) =>
    hostAt(object, hostname, ['spec', 'listeners', index, 'hostname']),
  );
}

function hostsOfRoute(route: ObservedRoute): ServedHost[] {
  return [
    ...(route.spec?.hostnames ?? []).flatMap((name, index) =>
      hostAt(route, name, ['spec', 'hostnames', index]),
    ),
    ...publishedHosts(route),
  ];
}

/** Other kinds of parents are Services, of a mesh within the cluster. */
function gatewaysOf(route: ObservedRoute): string[] {
  const { namespace } = route.metadata;
  return (route.spec?.parentRefs ?? []).flatMap(parent => {
    const { group = GROUP, kind = 'Gateway', name } = parent;
    const key = keyOf({ namespace: parent.namespace ?? namespace, name });
    return group === GROUP && kind === 'Gateway' && !isRejected(route, key)
      ? [key]
      : [];
  });
}

/** Whether the Gateway refuses the route, at each of the listeners that it asks for. */
function isRejected({ status, metadata }: ObservedRoute, key: string): boolean {
  const answers = (status?.parents ?? []).filter(
    ({ parentRef }) =>
      keyOf({
        namespace: parentRef.namespace ?? metadata.namespace,
        name: parentRef.name,
      }) === key,
  );
  return (
    answers.length > 0 &&
    answers.every(({ conditions }) =>
      conditions.some(
        ({ type, status: value }) => type === 'Accepted' && value === 'False',
      ),
    )
  );
}

function keyOf({ namespace, name }: { namespace?: string; name: string }) {
  return `${namespace ?? ''}/${name}`;
}
