import {
  goSlice,
  having,
  kubernetesObject,
  list,
  objectMeta,
  optional,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { isSelectorless } from './isSelectorless';

/** external-dns changed its prefix in 0.22: https://github.com/kubernetes-sigs/external-dns/releases/tag/v0.22.0. */
export const DNS_NAME_ANNOTATIONS = [
  'external-dns.alpha.kubernetes.io/hostname',
  'external-dns.kubernetes.io/hostname',
] as const;

export const dnsNameAnnotations = {
  'external-dns.alpha.kubernetes.io/hostname': z.string().optional(),
  'external-dns.kubernetes.io/hostname': z.string().optional(),
};

/** Where traffic of a Service or an Ingress comes in. */
export const LoadBalancerSchema = z
  .object({
    loadBalancer: z
      .object({
        ingress: goSlice(
          z.object({
            ip: z.string().optional(),
            hostname: z.string().optional(),
          }),
        ),
      })
      .optional(),
  })
  .optional();

/** A Service: what it stands for, or where it is offered. */
export const ServiceSchema = kubernetesObject('Service', {
  metadata: objectMeta(dnsNameAnnotations),
  spec: z
    .object({
      type: z.string().optional(),
      externalName: z.string().optional(),
      externalIPs: goSlice(z.string()),
      loadBalancerClass: z.string().optional(),
      selector: z.record(z.string(), z.string()).nullish(),
    })
    .optional(),
  status: LoadBalancerSchema,
});
export type Service = z.output<typeof ServiceSchema>;

/** Endpoints that Kubernetes did not find by a selector. */
export const EndpointSliceSchema = kubernetesObject('EndpointSlice', {
  endpoints: goSlice(z.object({ addresses: goSlice(z.string()) })),
});
export type EndpointSlice = z.output<typeof EndpointSliceSchema>;

/** A DNS record that external-dns is to publish. */
export const DnsEndpointSchema = kubernetesObject('DNSEndpoint', {
  spec: z
    .object({
      endpoints: goSlice(
        z.object({
          dnsName: z.string().optional(),
          targets: goSlice(z.string()),
        }),
      ),
    })
    .optional(),
});
export type DnsEndpoint = z.output<typeof DnsEndpointSchema>;

/** Shared by those who declare them: a cluster is asked once. */
export const services = list('', 'services', ServiceSchema);

/** Without those of pods, which are nearly all: the controller of Kubernetes signs what it makes. */
export const keptEndpoints = optional(
  list('discovery.k8s.io', 'endpointslices', EndpointSliceSchema, {
    labelSelector:
      'endpointslice.kubernetes.io/managed-by!=endpointslice-controller.k8s.io',
    whenSeen: having(services, 'without selector', isSelectorless),
  }),
);

export const dnsEndpoints = optional(
  list('externaldns.k8s.io', 'dnsendpoints', DnsEndpointSchema),
);
