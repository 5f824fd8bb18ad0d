import {
  goSlice,
  kubernetesObject,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

const ParentSchema = z.object({
  group: z.string().optional(),
  kind: z.string().optional(),
  namespace: z.string().optional(),
  name: z.string(),
  sectionName: z.string().optional(),
});

const ConditionSchema = z.object({ type: z.string(), status: z.string() });

/** `gateways.gateway.networking.k8s.io`; v1 and v1beta1 have the same fields. */
export const GatewaySchema = kubernetesObject('Gateway', {
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
export type Gateway = z.output<typeof GatewaySchema>;

function routeSchema<const K extends string>(kind: K) {
  return kubernetesObject(kind, {
    spec: z
      .object({
        hostnames: goSlice(z.string()),
        parentRefs: goSlice(ParentSchema),
      })
      .optional(),
    status: z
      .object({
        parents: goSlice(
          z.object({
            parentRef: ParentSchema,
            conditions: goSlice(ConditionSchema),
          }),
        ),
      })
      .optional(),
  });
}

/** Routes that match host names, whichever version: names and parents never moved. */
export const HttpRouteSchema = routeSchema('HTTPRoute');
export const GrpcRouteSchema = routeSchema('GRPCRoute');
export const TlsRouteSchema = routeSchema('TLSRoute');
export type Route = Omit<z.output<typeof HttpRouteSchema>, 'kind'> & {
  kind: string;
};
export type Parent = z.output<typeof ParentSchema>;

/** `xbackends.gateway.networking.x-k8s.io`, experimental: a backend by host name. */
export const XBackendSchema = kubernetesObject('XBackend', {
  spec: z
    .object({
      externalHostname: z.object({ hostname: z.string() }).optional(),
    })
    .optional(),
});
export type XBackend = z.output<typeof XBackendSchema>;
