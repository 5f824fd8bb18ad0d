import { definePattern } from '../../definePattern';
import { ratings } from './ratings';

/** Route between clusters by WireGuard, node to node. */
export const kilo = definePattern({
  id: 'kilo',
  title: 'WireGuard by Kilo',
  category: 'tunneling',
  technologies: ['kilo'],
  summary:
    'Nodes become WireGuard peers of the nodes of other clusters, so that pods and services are routed through encrypted tunnels.',
  whenNotToUse:
    'With many clusters (each pair is configured by hand), where ranges overlap, or where health must be seen: nothing tells whether a tunnel works.',
  ratings,
  needs: {
    layers: [
      {
        technology: 'kilo',
        shape: 'full-mesh',
        flows: [
          {
            along: 'link',
            opens: 'either',
            protocol: 'UDP',
            port: '51820',
            purpose: 'WireGuard between leading nodes',
          },
        ],
        source: 'kilo.squat.ai, docs/multi-cluster-services (0.7.0)',
      },
    ],
    inbound: 'one-end-of-each-link',
    podsReachable: true,
    overlap: {
      type: 'refused',
      between: 'all',
      lift: 'Give the newcomer ranges of its own; Kilo translates no addresses',
    },

    weight: {
      value: 'light',
      why: 'one agent per node, and WireGuard in the kernel',
      source: 'squat/kilo, manifests (0.7.0)',
    },
  },
});
