import {
  goSlice,
  kubernetesObject,
  objectMeta,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { podImages } from '../../podImages';

const DevicesSchema = goSlice(
  z.object({
    hostname: z.string().optional(),
    tailnetIPs: goSlice(z.string()),
  }),
);

/** A device that advertises routes, or is an exit node. */
export const ConnectorSchema = kubernetesObject('Connector', {
  status: z.object({ devices: DevicesSchema }).optional(),
});
export type Connector = z.output<typeof ConnectorSchema>;

/** Devices that several Services and Ingresses share. */
export const ProxyGroupSchema = kubernetesObject('ProxyGroup', {
  status: z.object({ devices: DevicesSchema }).optional(),
});
export type ProxyGroup = z.output<typeof ProxyGroupSchema>;

const LoadBalancerSchema = z
  .object({
    ingress: goSlice(
      z.object({ hostname: z.string().optional(), ip: z.string().optional() }),
    ),
  })
  .optional();

/** A service that is in the tailnet, or that leads into it. */
export const ServiceSchema = kubernetesObject('Service', {
  metadata: objectMeta({
    'tailscale.com/expose': z.string().optional(),
    'tailscale.com/tailnet-fqdn': z.string().optional(),
    'tailscale.com/tailnet-ip': z.string().optional(),
    'tailscale.com/ts-tailnet-target-ip': z.string().optional(),
  }),
  spec: z.object({ loadBalancerClass: z.string().optional() }).optional(),
  status: z
    .object({
      loadBalancer: LoadBalancerSchema,
      conditions: goSlice(
        z.object({
          type: z.string(),
          status: z.string(),
          reason: z.string().optional(),
        }),
      ),
    })
    .optional(),
});
export type Service = z.output<typeof ServiceSchema>;

/** A website that is in the tailnet. */
export const IngressSchema = kubernetesObject('Ingress', {
  spec: z.object({ ingressClassName: z.string().optional() }).optional(),
  status: z.object({ loadBalancer: LoadBalancerSchema }).optional(),
});
export type Ingress = z.output<typeof IngressSchema>;

/** The operator. */
export const OperatorSchema = kubernetesObject('Deployment', {
  spec: podImages,
});
export type Operator = z.output<typeof OperatorSchema>;
