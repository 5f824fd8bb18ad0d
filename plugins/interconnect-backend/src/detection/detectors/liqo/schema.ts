import {
  kubernetesObject,
  objectMeta,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { podImages } from '../../podImages';

/** `liqo-clusterid-configmap`: by what name Liqo knows this cluster. */
export const ClusterId = kubernetesObject('ConfigMap', {
  data: z.object({ CLUSTER_ID: z.string() }),
});

/** `connections.networking.liqo.io`: this cluster's end of one tunnel. */
export const Connection = kubernetesObject('Connection', {
  metadata: objectMeta(),
  spec: z.object({ type: z.enum(['Client', 'Server']) }),
  status: z
    .object({
      value: z.enum(['Connected', 'Connecting', 'Error']).optional(),
      latency: z
        .object({ value: z.string(), timestamp: z.string().optional() })
        .optional(),
    })
    .optional(),
});

/** `liqo-controller-manager`: what runs in every cluster that Liqo is installed in. */
export const ControllerManager = kubernetesObject('Deployment', {
  spec: podImages,
});
