import {
  goSlice,
  kubernetesObject,
  objectMeta,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { loadBalancerStatus } from '../../../loadBalancer';
import { dnsNameAnnotations } from '../../outside/schema';

/** `ingresses.networking.k8s.io`; v1 and v1beta1 have the same hosts and the same status. */
export const IngressSchema = kubernetesObject('Ingress', {
  metadata: objectMeta(dnsNameAnnotations),
  spec: z
    .object({
      ingressClassName: z.string().optional(),
      rules: goSlice(z.object({ host: z.string().optional() })),
    })
    .optional(),
  status: loadBalancerStatus,
});
export type Ingress = z.output<typeof IngressSchema>;

/** `routes.route.openshift.io`: OpenShift's own Ingress. */
export const RouteSchema = kubernetesObject('Route', {
  spec: z.object({ host: z.string().optional() }).optional(),
});
export type Route = z.output<typeof RouteSchema>;
