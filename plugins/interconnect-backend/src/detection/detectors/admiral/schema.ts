import {
  goSlice,
  kubernetesObject,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { loadBalancerStatus } from '../../../loadBalancer';
import { podImages } from '../../podImages';

/** The controller, which reads its members and writes to them. */
export const ControllerSchema = kubernetesObject('Deployment', {
  spec: podImages,
  status: z.object({ availableReplicas: z.number().optional() }).optional(),
});
export type Controller = z.output<typeof ControllerSchema>;

/** A member's kubeconfig, without its payload: the name is that of a context of kubectl. */
export const MemberSecretSchema = kubernetesObject('Secret');
export type MemberSecret = z.output<typeof MemberSecretSchema>;

/** The gateway of a member's network. */
export const ServiceSchema = kubernetesObject('Service', {
  spec: z
    .object({ ports: goSlice(z.object({ port: z.number().optional() })) })
    .optional(),
  status: loadBalancerStatus,
});
export type Service = z.output<typeof ServiceSchema>;
