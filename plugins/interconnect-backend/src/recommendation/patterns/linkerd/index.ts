import { definePattern } from '../../definePattern';
import { ratings } from './ratings';

/** A Link object in one cluster lets it use services of another. */
export const linkerd = definePattern({
  id: 'linkerd',
  title: 'Linkerd multicluster',
  category: 'service-mesh',
  technologies: ['linkerd'],
  summary:
    'A controller mirrors chosen services of other clusters, and proxies reach them through a gateway with mutual TLS (or directly on a flat network).',
  whenNotToUse:
    'Where nobody needs a mesh, where clusters cannot have a common trust anchor, or where API servers cannot be reached from the other clusters.',
  ratings,
  needs: {
    layers: [
      {
        technology: 'linkerd',
        shape: 'full-mesh',
        flows: [
          {
            along: 'link',
            opens: 'both',
            protocol: 'TCP',
            port: '4143',
            purpose: 'mutual TLS to the gateway',
          },
          {
            along: 'link',
            opens: 'both',
            protocol: 'TCP',
            port: '4191',
            purpose: 'probes of the gateway',
          },
          {
            along: 'link',
            opens: 'both',
            protocol: 'TCP',
            port: '6443',
            purpose:
              "the mirror controller to the other cluster's API server (443 on many clouds)",
          },
        ],
        source: 'linkerd.io, 2.20/tasks/installing-multicluster',
      },
    ],
    inbound: 'serving-cluster',
    podsReachable: false,
    overlap: { type: 'allowed' },

    weight: {
      value: 'moderate',
      why: 'small proxies, one gateway and one small controller per link',
      source: 'linkerd/linkerd2, multicluster/charts (2.20)',
    },
  },
});
