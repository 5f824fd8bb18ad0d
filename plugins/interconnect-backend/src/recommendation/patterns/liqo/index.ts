import { definePattern } from '../../definePattern';
import { ratings } from './ratings';

/** One side of each pair runs a gateway server, the other a client. */
export const liqo = definePattern({
  id: 'liqo',
  title: 'Liqo',
  category: 'tunneling',
  technologies: ['liqo'],
  summary:
    'Pairs of clusters are joined by WireGuard with addresses mapped where they overlap, and a remote cluster can appear as a virtual node on which pods of chosen namespaces run.',
  whenNotToUse:
    'With many clusters that must all reach each other (each pair is a peering), where requests must be steered, or where another owner must not get permission to run pods.',
  ratings,
  needs: {
    layers: [
      {
        technology: 'liqo',
        shape: 'hub-and-spoke',
        flows: [
          {
            along: 'link',
            opens: 'forward',
            protocol: 'UDP',
            port: '51840',
            purpose: 'WireGuard from the gateway client to the gateway server',
          },
          {
            along: 'link',
            opens: 'forward',
            protocol: 'TCP',
            port: '6443',
            purpose:
              "the consumer to the provider's API server (443 on many clouds)",
          },
        ],
        source: 'docs.liqo.io, 1.2/installation/requirements (1.2.0)',
      },
    ],
    inbound: 'one-listener',
    podsReachable: true,
    overlap: { type: 'allowed' },

    weight: {
      value: 'light',
      why: 'documented at under half a CPU and 200 MB, and used on k3s and small boards',
      source: 'docs.liqo.io, 1.2/installation/requirements (1.2.0)',
    },
  },
});
