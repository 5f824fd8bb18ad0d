import { definePattern } from '../../definePattern';
import { ratings } from './ratings';

/** Call the other cluster's API through its front door. */
export const ingress = definePattern({
  id: 'ingress',
  title: 'Ingress',
  category: 'ingress',
  technologies: ['ingress', 'gateway-api'],
  summary:
    'Each cluster publishes its APIs by an Ingress or Gateway, and the others call them by host name over HTTPS.',
  whenNotToUse:
    'Where clusters share one application: services are not found by their own names, every one of them must be published, and nothing balances between clusters.',
  ratings,
  needs: {
    layers: [
      {
        technology: 'ingress',
        shape: 'full-mesh',
        flows: [
          {
            along: 'link',
            opens: 'both',
            protocol: 'TCP',
            port: '443',
            purpose: 'HTTPS to the Ingress or Gateway',
          },
        ],
        source: 'gateway-api.sigs.k8s.io, API types, Gateway (v1.6.1)',
      },
    ],
    inbound: 'serving-cluster',
    podsReachable: false,
    overlap: { type: 'allowed' },
    clients: {
      why: 'clients come in by the same host names as other clusters do, and whoever answers for these names decides which cluster they reach',
      source: 'kubernetes-sigs/external-dns, docs, sources (v0.22.0)',
    },
    weight: {
      value: 'light',
      why: 'a caller needs nothing at all, and a cluster that serves needs one gateway',
      source: 'gateway-api.sigs.k8s.io, API types, Gateway (v1.6.1)',
    },
  },
});
