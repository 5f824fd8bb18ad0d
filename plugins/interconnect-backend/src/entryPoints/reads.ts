import {
  goSlice,
  kubernetesObject,
  list,
  objectMeta,
  optional,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { loadBalancerStatus } from '../loadBalancer';

/**
 * All that entry points are read from. Services and Ingresses are listed for detectors too, and a
 * cluster is asked once; everything else costs a request only where its API group is served.
 */

const dnsAnnotations = {
  'external-dns.alpha.kubernetes.io/hostname': z.string().optional(),
  'external-dns.alpha.kubernetes.io/set-identifier': z.string().optional(),
  'external-dns.kubernetes.io/hostname': z.string().optional(),
  'external-dns.kubernetes.io/set-identifier': z.string().optional(),
};

const Service = kubernetesObject('Service', {
  metadata: objectMeta(dnsAnnotations),
  spec: z
    .object({
      type: z.string().optional(),
      externalIPs: goSlice(z.string()),
      loadBalancerClass: z.string().optional(),
      selector: z.record(z.string(), z.string()).nullish(),
    })
    .optional(),
  status: loadBalancerStatus,
});
export type ObservedService = z.output<typeof Service>;
export const services = optional(list('', 'services', Service));

const Ingress = kubernetesObject('Ingress', {
  metadata: objectMeta({
    ...dnsAnnotations,
    'kubernetes.io/ingress.class': z.string().optional(),
  }),
  spec: z
    .object({
      ingressClassName: z.string().optional(),
      rules: goSlice(z.object({ host: z.string().optional() })),
    })
    .optional(),
  status: loadBalancerStatus,
});
export const ingresses = optional(
  list('networking.k8s.io', 'ingresses', Ingress),
);

const Route = kubernetesObject('Route', {
  metadata: objectMeta(dnsAnnotations),
  spec: z.object({ host: z.string().optional() }).optional(),
  status: z
    .object({
      ingress: goSlice(
        z.object({
          host: z.string().optional(),
          routerName: z.string().optional(),
          routerCanonicalHostname: z.string().optional(),
        }),
      ),
    })
    .optional(),
});
export const routes = optional(list('route.openshift.io', 'routes', Route));

const GATEWAY_API = 'gateway.networking.k8s.io';

const Gateway = kubernetesObject('Gateway', {
  spec: z
    .object({
      gatewayClassName: z.string(),
      listeners: goSlice(
        z.object({ name: z.string(), hostname: z.string().optional() }),
      ),
    })
    .optional(),
  status: z
    .object({ addresses: goSlice(z.object({ value: z.string() })) })
    .optional(),
});
export type ObservedGateway = z.output<typeof Gateway>;
export const gateways = optional(list(GATEWAY_API, 'gateways', Gateway));

const Parent = z.object({
  group: z.string().optional(),
  kind: z.string().optional(),
  namespace: z.string().optional(),
  name: z.string(),
});

function routeSchema<const K extends string>(kind: K) {
  return kubernetesObject(kind, {
    metadata: objectMeta(dnsAnnotations),
    spec: z
      .object({
        hostnames: goSlice(z.string()),
        parentRefs: goSlice(Parent),
      })
      .optional(),
    status: z
      .object({
        parents: goSlice(
          z.object({
            parentRef: Parent,
            conditions: goSlice(
              z.object({ type: z.string(), status: z.string() }),
            ),
          }),
        ),
      })
      .optional(),
  });
}

const HttpRoute = routeSchema('HTTPRoute');
export type ObservedRoute = Omit<z.output<typeof HttpRoute>, 'kind'> & {
  kind: string;
};
export const httpRoutes = optional(list(GATEWAY_API, 'httproutes', HttpRoute));
export const grpcRoutes = optional(
  list(GATEWAY_API, 'grpcroutes', routeSchema('GRPCRoute')),
);
export const tlsRoutes = optional(
  list(GATEWAY_API, 'tlsroutes', routeSchema('TLSRoute')),
);

const IstioGateway = kubernetesObject('Gateway', {
  spec: z
    .object({
      selector: z.record(z.string(), z.string()).nullish(),
      servers: goSlice(
        z.object({
          hosts: goSlice(z.string()),
          tls: z.object({ mode: z.string().optional() }).nullish(),
        }),
      ),
    })
    .optional(),
});
export type ObservedIstioGateway = z.output<typeof IstioGateway>;
export const istioGateways = optional(
  list('networking.istio.io', 'gateways', IstioGateway),
);

/** k8gb publishes by DNSEndpoints what its Gslbs say; of old it marked them by annotation alone. */
export const K8GB_MARKS = ['k8gb.absa.oss/dnstype', 'k8gb.io/dnstype'] as const;

const DnsEndpoint = kubernetesObject('DNSEndpoint', {
  metadata: objectMeta({
    'k8gb.absa.oss/dnstype': z.string().optional(),
    'k8gb.io/dnstype': z.string().optional(),
  }),
  spec: z
    .object({
      endpoints: goSlice(
        z.object({
          dnsName: z.string().optional(),
          recordType: z.string().optional(),
          setIdentifier: z.string().optional(),
          targets: goSlice(z.string()),
        }),
      ),
    })
    .optional(),
});
export const dnsEndpoints = optional(
  list('externaldns.k8s.io', 'dnsendpoints', DnsEndpoint),
);

const Gslb = kubernetesObject('Gslb', {
  spec: z
    .object({
      ingress: z
        .object({ rules: goSlice(z.object({ host: z.string().optional() })) })
        .nullish(),
      strategy: z
        .object({
          type: z.string().optional(),
          primaryGeoTag: z.string().optional(),
        })
        .optional(),
    })
    .optional(),
  status: z
    .object({
      hosts: z.string().optional(),
      loadBalancer: z.object({ exposedIps: goSlice(z.string()) }).optional(),
      servers: goSlice(z.object({ host: z.string().optional() })),
    })
    .optional(),
});
export type ObservedGslb = z.output<typeof Gslb>;
export const gslbs = optional(list('k8gb.io', 'gslbs', Gslb));
/** Where k8gb's objects were before they moved to `k8gb.io`. */
export const earlierGslbs = optional(list('k8gb.absa.oss', 'gslbs', Gslb));
