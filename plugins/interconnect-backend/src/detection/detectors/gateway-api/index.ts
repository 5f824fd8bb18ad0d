import {
  defineDetector,
  list,
  optional,
  Seen,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { comparable, isOutward, wildcardsOf } from '../../../hostNames';
import { membershipsOf, Offer, recordOffers } from '../../outside/offers';
import { claimOf, Reference, referencesIn } from '../../outside/references';
import { dnsEndpoints, keptEndpoints, services } from '../../outside/schema';
import { gatewayOffers, isPublic, routeOffers } from './routes';
import {
  GatewaySchema,
  GrpcRouteSchema,
  HttpRouteSchema,
  TlsRouteSchema,
  XBackend,
  XBackendSchema,
} from './schema';

const GROUP = 'gateway.networking.k8s.io';

const reads = {
  gateways: list(GROUP, 'gateways', GatewaySchema),
  httpRoutes: optional(list(GROUP, 'httproutes', HttpRouteSchema)),
  grpcRoutes: optional(list(GROUP, 'grpcroutes', GrpcRouteSchema)),
  tlsRoutes: optional(list(GROUP, 'tlsroutes', TlsRouteSchema)),
  xBackends: optional(
    list('gateway.networking.x-k8s.io', 'xbackends', XBackendSchema),
  ),
  services: optional(services),
  keptEndpoints,
  dnsEndpoints,
};

/** What there is to see of the outside matters only where there are Gateways. */
const OF_CALLS = Object.keys(reads).filter(name => name !== 'gateways');

/**
 * Clusters with Gateways of the Gateway API, one of which calls what another offers through its
 * Gateway.
 */
export const gatewayApi = defineDetector({
  id: 'gateway-api',
  title: 'Gateway API',
  homepage: 'https://gateway-api.sigs.k8s.io',
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
    const gateways = seen.gateways.filter(isPublic);
    if (gateways.length === 0) {
      return { verdict: 'absent', irrelevant: OF_CALLS };
    }
    const offers = offersIn(seen);
    const own = new Set(offers.map(({ place }) => place));
    const references = [
      ...referencesIn(seen.services ?? [], seen.keptEndpoints ?? []),
      ...(seen.xBackends ?? []).flatMap(backendOf),
    ].filter(({ target }) => !own.has(target));

    return {
      verdict: 'present',
      evidence: gateways.map(gateway =>
        show(gateway, ['spec', 'gatewayClassName']),
      ),
      claims: [
        ...membershipsOf(offers),
        ...references.map(each =>
          claimOf(each, [
            each.target,
            ...wildcardsOf(each.target).filter(name => !own.has(name)),
          ]),
        ),
      ],
    };
  },
});

function offersIn(seen: Seen<typeof reads>): Offer[] {
  const gateways = seen.gateways.filter(isPublic);
  const routes = [
    ...(seen.httpRoutes ?? []),
    ...(seen.grpcRoutes ?? []),
    ...(seen.tlsRoutes ?? []),
  ];
  const direct = [...gatewayOffers(gateways), ...routeOffers(routes, gateways)];
  return [...direct, ...recordOffers(seen.dnsEndpoints ?? [], direct)];
}

function backendOf(backend: XBackend): Reference[] {
  const hostname = backend.spec?.externalHostname?.hostname;
  return hostname === undefined || !isOutward(hostname)
    ? []
    : [
        {
          target: comparable(hostname),
          evidence: [show(backend, ['spec', 'externalHostname', 'hostname'])],
        },
      ];
}
