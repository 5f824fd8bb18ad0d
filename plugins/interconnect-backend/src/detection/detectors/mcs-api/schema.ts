import {
  goSlice,
  kubernetesObject,
  onlyOf,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

/** `serviceexports.multicluster.x-k8s.io`; its spec and conditions are not read. */
export const ServiceExportSchema = kubernetesObject('ServiceExport');

/** That Submariner, or Antrea's multi-cluster controller, is there is all that matters of it. */
export const SubmarinerSchema = kubernetesObject('Submariner');
export const ClusterSetSchema = kubernetesObject('ClusterSet');

/** An istiod that is told to import and export Services (istio pilot/pkg/features). */
export const IMPORTING = 'ENABLE_MCS_SERVICE_DISCOVERY';

export const IstiodSchema = kubernetesObject('Deployment', {
  spec: z.object({
    template: z.object({
      spec: z.object({
        containers: goSlice(
          z.object({
            name: z.string(),
            env: onlyOf(
              [IMPORTING],
              z.object({ name: z.string(), value: z.string().optional() }),
            ),
          }),
        ),
      }),
    }),
  }),
});
export type Istiod = z.output<typeof IstiodSchema>;
