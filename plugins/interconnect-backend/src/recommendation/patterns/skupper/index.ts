import { definePattern } from '../../definePattern';
import { ratings } from './ratings';

const CONNECTIVITY = 'skupper.io, docs/overview/connectivity (2.2)';

/** Route messages between sites over outgoing connections to one that listens. */
export const skupper = definePattern({
  id: 'skupper',
  title: 'Skupper',
  category: 'l7-messaging',
  technologies: ['skupper'],
  summary:
    'A router in each cluster opens one outgoing TLS connection to a site that listens; chosen services then appear in the other clusters under a local name.',
  whenNotToUse:
    'Where requests must be steered or whole namespaces shared, where UDP is needed, or where workloads need the addresses of pods in other clusters.',
  ratings,
  needs: {
    layers: [
      {
        technology: 'skupper',
        shape: 'hub-and-spoke',
        flows: [
          {
            along: 'link',
            opens: 'forward',
            protocol: 'TCP',
            port: '45671',
            purpose:
              'link from an edge router (55671 from an interior router, 443 through an OpenShift route)',
          },
          {
            along: 'link',
            opens: 'forward',
            protocol: 'TCP',
            port: '9090',
            purpose:
              'redemption of the access token, once (443 through an OpenShift route)',
          },
        ],
        source: CONNECTIVITY,
      },
    ],
    inbound: 'one-listener',
    podsReachable: false,
    overlap: { type: 'allowed' },
    weight: {
      value: 'light',
      why: 'one router pod per site, and an edge router keeps a single connection',
      source:
        'skupperproject/skupper, config/crd/bases/skupper_site_crd.yaml, spec.edge (2.2.1)',
    },
  },
});
