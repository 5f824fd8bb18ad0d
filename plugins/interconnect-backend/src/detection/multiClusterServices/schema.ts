import {
  goSlice,
  kubernetesObject,
  list,
  objectMeta,
  optional,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

export const MCS_GROUP = 'multicluster.x-k8s.io';

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
const ClusterPropertySchema = kubernetesObject('ClusterProperty', {
  spec: z.object({ value: z.string() }),
});
export type ClusterProperty = z.output<typeof ClusterPropertySchema>;

/** Shared by those who declare them: a cluster is asked once. */
export const serviceImports = list(
  MCS_GROUP,
  'serviceimports',
  ServiceImportSchema,
);

export const importedSlices = optional(
  list('discovery.k8s.io', 'endpointslices', EndpointSliceSchema, {
    labelSelector: 'multicluster.kubernetes.io/source-cluster',
    whenServed: MCS_GROUP,
  }),
);

export const clusterProperties = optional(
  list('about.k8s.io', 'clusterproperties', ClusterPropertySchema),
);
