import {
  goSlice,
  kubernetesObject,
  objectMeta,
  onlyOf,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

const ConditionSchema = z.object({
  type: z.string(),
  status: z.string(),
  message: z.string().optional(),
});

/** `serviceexports.application-networking.k8s.aws`: a Service that becomes a target group. */
export const ServiceExportSchema = kubernetesObject('ServiceExport');
export type ServiceExport = z.output<typeof ServiceExportSchema>;

/** `serviceimports.application-networking.k8s.aws`: a target group of another cluster, by the name of its Service. */
export const ServiceImportSchema = kubernetesObject('ServiceImport', {
  metadata: objectMeta({
    'application-networking.k8s.aws/aws-eks-cluster-name': z
      .string()
      .optional(),
  }),
});
export type ServiceImport = z.output<typeof ServiceImportSchema>;

/** `servicenetworks.application-networking.k8s.aws`: what clusters attach to. */
export const ServiceNetworkSchema = kubernetesObject('ServiceNetwork', {
  status: z.object({ serviceNetworkARN: z.string().optional() }).optional(),
});
export type ServiceNetwork = z.output<typeof ServiceNetworkSchema>;

/** Which classes of Gateways are Lattice's; the name is anybody's choice. */
export const GatewayClassSchema = kubernetesObject('GatewayClass', {
  spec: z.object({ controllerName: z.string() }),
});

/** A Gateway of Lattice's class stands for the service network of the same name. */
export const GatewaySchema = kubernetesObject('Gateway', {
  spec: z.object({ gatewayClassName: z.string() }).optional(),
  status: z.object({ conditions: goSlice(ConditionSchema) }).optional(),
});
export type Gateway = z.output<typeof GatewaySchema>;

function routeSchema<const K extends string>(kind: K) {
  return kubernetesObject(kind, {
    spec: z
      .object({
        rules: goSlice(
          z.object({
            backendRefs: goSlice(
              z.object({
                group: z.string().optional(),
                kind: z.string().optional(),
                namespace: z.string().optional(),
                name: z.string(),
              }),
            ),
          }),
        ),
      })
      .optional(),
  });
}

/** Routes, one of whose backends may be an imported Service. */
export const HttpRouteSchema = routeSchema('HTTPRoute');
export const GrpcRouteSchema = routeSchema('GRPCRoute');
export const TlsRouteSchema = routeSchema('TLSRoute');
export type Route = Omit<z.output<typeof HttpRouteSchema>, 'kind'> & {
  kind: string;
};

/** The controller; of its environment only how it calls the cluster. */
export const DeploymentSchema = kubernetesObject('Deployment', {
  spec: z.object({
    template: z.object({
      spec: z.object({
        containers: goSlice(
          z.object({
            name: z.string(),
            image: z.string().optional(),
            env: onlyOf(
              ['CLUSTER_NAME'],
              z.object({ name: z.string(), value: z.string().optional() }),
            ),
          }),
        ),
      }),
    }),
  }),
});
export type Deployment = z.output<typeof DeploymentSchema>;
