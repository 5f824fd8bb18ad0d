import {
  defineDetector,
  list,
  optional,
  Seen,
} from '@interconnect/backstage-plugin-interconnect-node';
import { wildcardsOf } from '../../../hostNames';
import { isClassOfOthers, isServiceOfOthers } from '../../../ofOthers';
import {
  annotatedOffers,
  balancerOffers,
  membershipsOf,
  Offer,
  offer,
  recordOffers,
} from '../../outside/offers';
import { claimOf, referencesIn } from '../../outside/references';
import {
  dnsEndpoints,
  keptEndpoints,
  Service,
  services,
} from '../../outside/schema';
import { Ingress, IngressSchema, Route, RouteSchema } from './schema';

// https://cert-manager.io/docs/configuration/acme/http01/: made for a minute to prove who owns a name.
const SOLVER_LABEL = 'acme.cert-manager.io/http01-solver';

const reads = {
  services,
  keptEndpoints,
  ingresses: optional(list('networking.k8s.io', 'ingresses', IngressSchema)),
  routes: optional(list('route.openshift.io', 'routes', RouteSchema)),
  dnsEndpoints,
};

/**
 * Clusters that call each other the way anybody would: a Service of one stands for the host name
 * or address of an Ingress or load balancer of another.
 */
export const ingress = defineDetector({
  id: 'ingress',
  title: 'Ingress and external names',
  homepage: 'https://kubernetes.io/docs/concepts/services-networking/ingress/',
  layer: 'l7',
  tellsMore: {
    commands: [
      'kubectl exec -n <namespace> <pod> -- curl -sS -o /dev/null -w "%{http_code}" https://<host>',
    ],
    meaning:
      'Whether the host answers from a pod of the cluster that refers to it: name, address, certificate and route all at once',
  },
  version: 1,
  reads,

  detect(seen) {
    const offers = offersIn(seen);
    const own = new Set(offers.map(({ place }) => place));
    const references = referencesIn(
      seen.services,
      seen.keptEndpoints ?? [],
    ).filter(({ target }) => !own.has(target));

    if (offers.length === 0 && references.length === 0) {
      const hidden = Object.values(seen).some(each => each === undefined);
      return { verdict: hidden ? 'unknown' : 'absent' };
    }
    return {
      verdict: 'present',
      evidence: [
        ...offers.slice(0, 1).map(({ evidence }) => evidence),
        ...references.slice(0, 1).flatMap(({ evidence }) => evidence),
      ],
      claims: [
        ...membershipsOf(offers),
        ...references.map(each => claimOf(each, namesOf(each.target, own))),
      ],
    };
  },
});

function offersIn(seen: Seen<typeof reads>): Offer[] {
  const direct = [
    ...seen.services
      .filter(service => !isServiceOfOthers(service))
      .flatMap(offersOfService),
    ...(seen.ingresses ?? []).flatMap(offersOfIngress),
    ...(seen.routes ?? []).flatMap(offersOfRoute),
  ];
  return [...direct, ...recordOffers(seen.dnsEndpoints ?? [], direct)];
}

/** An ExternalName Service offers nothing: the name that is published for it leads elsewhere. */
function offersOfService(service: Service): Offer[] {
  if (service.spec?.type === 'ExternalName') {
    return [];
  }
  return [
    ...balancerOffers(service),
    ...(service.spec?.externalIPs ?? []).flatMap((address, index) =>
      offer(service, address, ['spec', 'externalIPs', index]),
    ),
    ...annotatedOffers(service),
  ];
}

function offersOfIngress(object: Ingress): Offer[] {
  if (
    object.metadata.labels?.[SOLVER_LABEL] === 'true' ||
    isClassOfOthers(object.spec?.ingressClassName)
  ) {
    return [];
  }
  return [
    ...(object.spec?.rules ?? []).flatMap(({ host }, index) =>
      host === undefined
        ? []
        : offer(object, host, ['spec', 'rules', index, 'host']),
    ),
    ...balancerOffers(object),
    ...annotatedOffers(object),
  ];
}

function offersOfRoute(route: Route): Offer[] {
  const host = route.spec?.host;
  return host === undefined ? [] : offer(route, host, ['spec', 'host']);
}

/**
 * An Ingress for `*.b.c` serves `a.b.c`, but not `x.a.b.c`. Where this cluster serves `*.b.c`
 * itself, that another one does so too says nothing.
 */
function namesOf(target: string, own: ReadonlySet<string>): string[] {
  const [nearest] = wildcardsOf(target);
  return nearest === undefined || own.has(nearest)
    ? [target]
    : [target, nearest];
}
