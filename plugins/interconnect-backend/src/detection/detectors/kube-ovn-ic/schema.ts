import {
  goSlice,
  kubernetesObject,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

/** `ovn-ic-config`: which availability zone this cluster is, at which interconnection database. */
export const ConfigSchema = kubernetesObject('ConfigMap', {
  data: z
    .object({
      'enable-ic': z.string().optional(),
      'az-name': z.string().optional(),
      'ic-db-host': z.string().optional(),
      'ic-nb-port': z.string().optional(),
      'ic-sb-port': z.string().optional(),
      'auto-route': z.string().optional(),
    })
    .optional(),
});
export type Config = z.output<typeof ConfigSchema>;

/** A node that carries traffic to other zones; kube-ovn-controller labels it. */
export const GatewayNodeSchema = kubernetesObject('Node', {
  status: z
    .object({
      conditions: goSlice(z.object({ type: z.string(), status: z.string() })),
    })
    .optional(),
});
export type GatewayNode = z.output<typeof GatewayNodeSchema>;

/** What runs on each node of a cluster whose network Kube-OVN is. */
export const AgentSchema = kubernetesObject('DaemonSet');

/** What joins this cluster's network with that of others. */
export const ControllerSchema = kubernetesObject('Deployment');
