import {
  goSlice,
  kubernetesObject,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

/** The controller, which reads its members and writes to them. */
export const ControllerSchema = kubernetesObject('Deployment', {
  spec: z.object({
    template: z.object({
      spec: z.object({
        containers: goSlice(z.object({ image: z.string().optional() })),
      }),
    }),
  }),
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
  status: z
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
    .optional(),
});
export type Service = z.output<typeof ServiceSchema>;
