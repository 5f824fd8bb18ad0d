import { kubernetesObject } from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

/** `memberships.hub.gke.io`: in which fleet a cluster is, and under what name. */
export const MembershipSchema = kubernetesObject('Membership', {
  spec: z
    .object({
      owner: z.object({ id: z.string().optional() }).optional(),
      workload_identity_pool: z.string().optional(),
    })
    .optional(),
});
export type Membership = z.output<typeof MembershipSchema>;

/** `serviceexports.net.gke.io`; nothing is read of it but whose it is. */
export const ServiceExportSchema = kubernetesObject('ServiceExport');
export type ServiceExport = z.output<typeof ServiceExportSchema>;

/** `serviceimports.net.gke.io`: made by GKE in every cluster of the fleet that has the namespace. */
export const ServiceImportSchema = kubernetesObject('ServiceImport');
export type ServiceImport = z.output<typeof ServiceImportSchema>;

/** The importer, which GKE runs where Multi-cluster Services are turned on. */
export const DeploymentSchema = kubernetesObject('Deployment');
