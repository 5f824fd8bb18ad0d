import {
  kubernetesObject,
  objectMeta,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

// A Peer may hold a pre-shared key in the open (kilo pkg/k8s/apis/kilo/v1alpha1, PeerSpec): it may
// not be named here.

/** A WireGuard peer outside of this cluster: a node of another one, or anybody's laptop. */
export const PeerSchema = kubernetesObject('Peer', {
  spec: z.object({
    publicKey: z.string(),
    endpoint: z.object({ port: z.number().optional() }).nullish(),
  }),
});
export type Peer = z.output<typeof PeerSchema>;

/** What Kilo's agent writes about the node that it runs on. */
export const NodeSchema = kubernetesObject('Node', {
  metadata: objectMeta({
    'kilo.squat.ai/key': z.string().optional(),
    'kilo.squat.ai/last-seen': z.string().optional(),
    'kilo.squat.ai/granularity': z.string().optional(),
  }),
});
export type Node = z.output<typeof NodeSchema>;
