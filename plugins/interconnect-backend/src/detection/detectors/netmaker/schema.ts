import {
  kubernetesObject,
  objectMeta,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { podImages } from '../../podImages';

/** A Service that is named in Netmaker's network, or that leads to something there. */
export const ServiceSchema = kubernetesObject('Service', {
  metadata: objectMeta({
    'netmaker.io/egress': z.string().optional(),
    'netmaker.io/egress-target-dns': z.string().optional(),
    'netmaker.io/egress-target-ip': z.string().optional(),
    'netmaker.io/ingress': z.string().optional(),
    'netmaker.io/ingress-dns-name': z.string().optional(),
    'netmaker.io/ingress-bind-ip': z.string().optional(),
  }),
});
export type Service = z.output<typeof ServiceSchema>;

/** The operator; beside it runs the client, whose environment holds a token that is not named here. */
export const OperatorSchema = kubernetesObject('Deployment', {
  spec: podImages,
  status: z.object({ readyReplicas: z.number().optional() }).optional(),
});
export type Operator = z.output<typeof OperatorSchema>;
