import { definePattern } from '../../definePattern';
import { ratings } from './ratings';

/** Gateways of the members are joined in a full mesh; a leader, one of the API servers, passes on services, addresses and policies. */
export const antrea = definePattern({
  id: 'antrea',
  title: 'Antrea Multi-cluster',
  category: 'cni-mesh',
  technologies: ['antrea-multicluster'],
  summary:
    'A gateway node in each cluster keeps tunnels to the gateways of all others, and a leader cluster hands out what they export; all clusters run Antrea.',
  whenNotToUse:
    'Where a cluster runs another CNI, where a gateway sits behind NAT without an address of its own, or where more than one cluster must be able to lead.',
  ratings,
  needs: {
    layers: [
      {
        technology: 'antrea-multicluster',
        shape: 'full-mesh',
        flows: [
          {
            along: 'link',
            opens: 'both',
            protocol: 'UDP',
            port: '6081',
            purpose:
              'Geneve tunnel between gateways (UDP 51821 with WireGuard)',
          },
          {
            along: 'control',
            opens: 'forward',
            protocol: 'TCP',
            port: '6443',
            purpose: "the leader's API server (443 on many clouds)",
          },
        ],
        source: 'antrea.io, docs/multicluster/user-guide (2.7)',
      },
    ],
    inbound: 'every-cluster',
    podsReachable: true,
    overlap: {
      type: 'refused',
      between: 'services',
      lift: 'Give the newcomer a service range of its own, which takes a new cluster',
    },
    requiredCnis: ['antrea'],
    partOfCni: true,
    weight: {
      value: 'moderate',
      why: 'one gateway node and one controller in each cluster',
      source: 'antrea.io, docs/multicluster/architecture (2.7)',
    },
  },
});
