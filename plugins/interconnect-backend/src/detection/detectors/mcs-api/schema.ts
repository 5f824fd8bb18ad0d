import {
  goSlice,
  kubernetesObject,
  objectMeta,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

/** `serviceexports.multicluster.x-k8s.io`; its spec and conditions are not read. */
export const ServiceExportSchema = kubernetesObject('ServiceExport');

/** `serviceimports.multicluster.x-k8s.io`; v1alpha1 and v1beta1 have the same status. */
export const ServiceImportSchema = kubernetesObject('ServiceImport', {
  metadata: objectMeta({
    'multicluster.k8s.aws/derived-service': z.string().optional(),
    'multicluster.kubernetes.io/derived-service': z.string().optional(),
  }),
  status: z
    .object({
      clusters: goSlice(z.object({ cluster: z.string() })),
      conditions: goSlice(z.object({ type: z.string(), status: z.string() })),
    })
    .optional(),
});
export type ServiceImport = z.output<typeof ServiceImportSchema>;

/** Endpoints of an imported Service; the label says of which cluster. */
export const EndpointSliceSchema = kubernetesObject('EndpointSlice');
export type EndpointSlice = z.output<typeof EndpointSliceSchema>;

/** `clusterproperties.about.k8s.io` (KEP-2149): by what id a cluster is known, and in which set. */
export const ClusterPropertySchema = kubernetesObject('ClusterProperty', {
  spec: z.object({ value: z.string() }),
});
export type ClusterProperty = z.output<typeof ClusterPropertySchema>;

/** That Submariner, or Antrea's multi-cluster controller, is there is all that matters of it. */
export const SubmarinerSchema = kubernetesObject('Submariner');
export const ClusterSetSchema = kubernetesObject('ClusterSet');
