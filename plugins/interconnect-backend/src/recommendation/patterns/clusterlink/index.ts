import { definePattern } from '../../definePattern';
import { ratings } from './ratings';

/** Services are exported and imported one by one; each import names the peers that may serve it. */
export const clusterlink = definePattern({
  id: 'clusterlink',
  title: 'ClusterLink',
  category: 'l7-messaging',
  technologies: ['clusterlink'],
  summary:
    'A gateway per cluster carries single services to peers over mutual TLS on one port, with policies on both sides.',
  whenNotToUse:
    'For production: the project calls itself pre-alpha. Also where whole namespaces must stretch or requests must be steered.',
  ratings,
  needs: {
    layers: [
      {
        technology: 'clusterlink',
        shape: 'full-mesh',
        flows: [
          {
            along: 'link',
            opens: 'either',
            protocol: 'TCP',
            port: '443',
            purpose: 'mutual TLS between the gateways',
          },
        ],
        source: 'clusterlink.net, docs/main/concepts/fabric (0.4.1)',
      },
    ],
    inbound: 'serving-cluster',
    podsReachable: false,
    overlap: { type: 'allowed' },

    weight: {
      value: 'light',
      why: 'one control plane and one data plane pod per cluster',
      source: 'clusterlink-net/clusterlink, config/operator (0.4.1)',
    },
  },
});
