import { definePattern } from '../../definePattern';
import { ratings } from './ratings';

/** Pods keep their addresses, and the clusters share routes. */
export const calico = definePattern({
  id: 'calico',
  title: 'Calico cluster mesh',
  category: 'cni-mesh',
  technologies: ['calico'],
  summary:
    "Clusters on one routed network read each other's endpoints (Calico Enterprise or Cloud), or exchange pod routes by BGP (open source), so that pods reach pods without gateways.",
  whenNotToUse:
    "Where a cluster runs another CNI, where nodes cannot reach each other's private addresses, where ranges overlap, or where a commercial product is not wanted and BGP is not at hand.",
  ratings,
  needs: {
    layers: [
      {
        technology: 'calico',
        shape: 'full-mesh',
        flows: [
          {
            along: 'link',
            opens: 'both',
            protocol: 'UDP',
            port: '4789',
            purpose:
              'VXLAN between all nodes (UDP 51820 with WireGuard; TCP 179 where routes go by BGP)',
          },
          {
            along: 'link',
            opens: 'both',
            protocol: 'TCP',
            port: '6443',
            purpose:
              "Typha to the other cluster's API server (443 on many clouds)",
          },
        ],
        source:
          'docs.tigera.io, calico-enterprise/multicluster/federation (3.22)',
      },
    ],
    inbound: 'every-cluster',
    podsReachable: true,
    overlap: {
      type: 'refused',
      between: 'pods',
      lift: 'Give the newcomer pod ranges of its own; Calico translates no addresses between clusters',
    },
    requiredCnis: ['calico', 'canal'],
    weight: {
      value: 'light',
      why: 'nothing runs besides the CNI that is there anyway',
      source:
        'docs.tigera.io, calico-enterprise/multicluster/federation (3.22)',
    },
  },
});
