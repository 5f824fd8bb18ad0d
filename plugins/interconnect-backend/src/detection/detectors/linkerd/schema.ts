import {
  goSlice,
  kubernetesObject,
  objectMeta,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { dnsNameAnnotations } from '../../outside/schema';
import { addressed } from '../../serviceAddresses';

/** The control plane, or what mirrors the services of one other cluster. */
export const DeploymentSchema = kubernetesObject('Deployment', {
  spec: z.object({ replicas: z.number().optional() }).optional(),
  status: z.object({ availableReplicas: z.number().optional() }).optional(),
});
export type Deployment = z.output<typeof DeploymentSchema>;

const ConditionSchema = z.object({
  type: z.string(),
  status: z.string(),
  reason: z.string().optional(),
});

/** What became of one service of the other cluster; there is none before v1alpha2. */
const MirroredSchema = z.object({
  remoteRef: z
    .object({ name: z.string().optional(), namespace: z.string().optional() })
    .optional(),
  conditions: goSlice(ConditionSchema),
});

/**
 * `links.multicluster.linkerd.io`: this cluster consumes another's services. v1alpha1 to v1alpha3
 * differ in the status and in selectors that are not read. The credentials that it names are a
 * Secret, which is not read either.
 */
export const LinkSchema = kubernetesObject('Link', {
  spec: z.object({
    targetClusterName: z.string(),
    gatewayAddress: z.string().optional(),
    gatewayPort: z.union([z.string(), z.number()]).optional(),
  }),
  status: z
    .object({
      mirrorServices: goSlice(MirroredSchema),
      federatedServices: goSlice(MirroredSchema),
    })
    .optional(),
});
export type Link = z.output<typeof LinkSchema>;

/** Where other clusters come in. */
export const GatewaySchema = kubernetesObject('Service', {
  metadata: objectMeta({
    ...dnsNameAnnotations,
    'mirror.linkerd.io/multicluster-gateway': z.string().optional(),
  }),
  ...addressed,
});
export type Gateway = z.output<typeof GatewaySchema>;

/** The heartbeat of a mirror controller. */
export const LeaseSchema = kubernetesObject('Lease', {
  spec: z.object({ renewTime: z.string().optional() }),
});
export type Lease = z.output<typeof LeaseSchema>;

/** Of a mirrored service: the other cluster's gateway, and whether it answers the probe. */
export const MirrorSliceSchema = kubernetesObject('EndpointSlice', {
  endpoints: goSlice(
    z.object({
      conditions: z.object({ ready: z.boolean().nullish() }).optional(),
    }),
  ),
});
export type MirrorSlice = z.output<typeof MirrorSliceSchema>;

/** The roots that all proxies trust; they are public. */
export const TrustRootsSchema = kubernetesObject('ConfigMap', {
  data: z.object({ 'ca-bundle.crt': z.string() }),
});
export type TrustRoots = z.output<typeof TrustRootsSchema>;
