import {
  kubernetesObject,
  list,
  optional,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

const ForeignCluster = kubernetesObject('ForeignCluster', {
  status: z.object({ role: z.string().optional() }).optional(),
});

/** Which end of a peering consumes is shown nowhere else; where Liqo is not installed, nothing is read. */
export const liqoReads: Reads = {
  foreignClusters: optional(
    list('core.liqo.io', 'foreignclusters', ForeignCluster),
  ),
};
