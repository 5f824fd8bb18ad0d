import {
  goSlice,
  having,
  kubernetesObject,
  list,
  objectMeta,
  optional,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { DNS_NAME_ANNOTATIONS } from '../../externalDns';
import { loadBalancerStatus } from '../../loadBalancer';
import { isSelectorless } from './isSelectorless';

/** The names that external-dns is told to give to an object. */
export const dnsNameAnnotations = {
  [DNS_NAME_ANNOTATIONS[0]]: z.string().optional(),
  [DNS_NAME_ANNOTATIONS[1]]: z.string().optional(),
};

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
  status: loadBalancerStatus,
});
export type Service = z.output<typeof ServiceSchema>;

/** Endpoints that Kubernetes did not find by a selector. */
export const EndpointSliceSchema = kubernetesObject('EndpointSlice', {
  endpoints: goSlice(z.object({ addresses: goSlice(z.string()) })),
});
export type EndpointSlice = z.output<typeof EndpointSliceSchema>;

/** A DNS record that external-dns is to publish. */
const DnsEndpointSchema = kubernetesObject('DNSEndpoint', {
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
