import { isGatewayClassOfOthers } from '../../../ofOthers';
import { offer, Offer } from '../../outside/offers';
import { Gateway, Parent, Route } from './schema';

const GROUP = 'gateway.networking.k8s.io';

/** The Gateways through which anybody may come in. */
export function isPublic({ spec }: Gateway): boolean {
  return spec !== undefined && !isGatewayClassOfOthers(spec.gatewayClassName);
}

/** The addresses of Gateways. */
export function gatewayOffers(gateways: readonly Gateway[]): Offer[] {
  return gateways.flatMap(gateway =>
    (gateway.status?.addresses ?? []).flatMap(({ value }, index) =>
      offer(gateway, value, ['status', 'addresses', index, 'value']),
    ),
  );
}

/**
 * The names that routes give to what is behind these Gateways. The name of a listener alone only
 * says what may be attached; it counts where a route takes all of it.
 */
export function routeOffers(
  routes: readonly Route[],
  gateways: readonly Gateway[],
): Offer[] {
  const known = new Map(gateways.map(each => [keyOf(each.metadata), each]));
  return routes.flatMap(route => {
    const parents = (route.spec?.parentRefs ?? []).flatMap(parent => {
      const key = gatewayOf(parent, route);
      const gateway = key === undefined ? undefined : known.get(key);
      return gateway === undefined || isRejected(parent, route)
        ? []
        : [{ parent, gateway }];
    });
    const names = route.spec?.hostnames ?? [];
    if (names.length === 0) {
      return parents.flatMap(({ parent, gateway }) =>
        listenerOffers(gateway, parent.sectionName),
      );
    }
    return parents.length === 0
      ? []
      : names.flatMap((name, index) =>
          offer(route, name, ['spec', 'hostnames', index]),
        );
  });
}

function listenerOffers(gateway: Gateway, section?: string): Offer[] {
  return (gateway.spec?.listeners ?? []).flatMap(({ name, hostname }, index) =>
    hostname === undefined || (section !== undefined && section !== name)
      ? []
      : offer(gateway, hostname, ['spec', 'listeners', index, 'hostname']),
  );
}

/** Other kinds of parents are Services, of a mesh within the cluster. */
function gatewayOf(parent: Parent, { metadata }: Route): string | undefined {
  const { group = GROUP, kind = 'Gateway', name } = parent;
  return group === GROUP && kind === 'Gateway'
    ? keyOf({ namespace: parent.namespace ?? metadata.namespace, name })
    : undefined;
}

function isRejected(parent: Parent, { status, metadata }: Route): boolean {
  const answers = (status?.parents ?? []).filter(
    ({ parentRef }) =>
      parentRef.name === parent.name &&
      (parentRef.namespace ?? metadata.namespace) ===
        (parent.namespace ?? metadata.namespace) &&
      parentRef.sectionName === parent.sectionName,
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
