import {
  goSlice,
  kubernetesObject,
  objectMeta,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';

// A RemoteClusterConfiguration may hold a kubeconfig, tokens, keys and passwords in the open
// (tigera/operator, crd.projectcalico.org_remoteclusterconfigurations.yaml): none of those fields
// may be named here.

/** That this cluster reads another one; its name is this cluster's own word for it. */
export const RemoteClusterSchema = kubernetesObject(
  'RemoteClusterConfiguration',
  {
    spec: z
      .object({
        syncOptions: z
          .object({ overlayRoutingMode: z.string().optional() })
          .optional(),
      })
      .optional(),
  },
);
export type RemoteCluster = z.output<typeof RemoteClusterSchema>;

const AsNumberSchema = z.union([z.number(), z.string()]);

/** With whom nodes exchange routes, beside each other. */
export const BgpPeerSchema = kubernetesObject('BGPPeer', {
  spec: z.object({
    peerIP: z.string().optional(),
    asNumber: AsNumberSchema.optional(),
  }),
});
export type BgpPeer = z.output<typeof BgpPeerSchema>;

/** The AS number of nodes that have none of their own. */
export const BgpConfigurationSchema = kubernetesObject('BGPConfiguration', {
  spec: z.object({ asNumber: AsNumberSchema.optional() }).optional(),
});
export type BgpConfiguration = z.output<typeof BgpConfigurationSchema>;

const SessionSchema = z.object({
  peerIP: z.string().optional(),
  type: z.string().optional(),
  state: z.string().optional(),
});
export type Session = z.output<typeof SessionSchema>;

/** What a node's BGP daemon reports; there is one only where an administrator made it. */
export const NodeStatusSchema = kubernetesObject('CalicoNodeStatus', {
  spec: z.object({ updatePeriodSeconds: z.number().optional() }).optional(),
  status: z
    .object({
      lastUpdated: z.string().nullish(),
      bgp: z
        .object({
          peersV4: goSlice(SessionSchema),
          peersV6: goSlice(SessionSchema),
        })
        .optional(),
    })
    .optional(),
});
export type NodeStatus = z.output<typeof NodeStatusSchema>;

/** Which Calico this is. */
export const ClusterInformationSchema = kubernetesObject('ClusterInformation', {
  spec: z
    .object({
      clusterGUID: z.string().optional(),
      calicoVersion: z.string().optional(),
      variant: z.string().optional(),
    })
    .optional(),
});
export type ClusterInformation = z.output<typeof ClusterInformationSchema>;

/** What calico-node writes about the node that it runs on. */
export const NodeSchema = kubernetesObject('Node', {
  metadata: objectMeta({
    'projectcalico.org/IPv4Address': z.string().optional(),
    'projectcalico.org/IPv6Address': z.string().optional(),
    'projectcalico.org/ASNumber': z.string().optional(),
  }),
});
export type Node = z.output<typeof NodeSchema>;
