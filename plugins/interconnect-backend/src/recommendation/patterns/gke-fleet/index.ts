import { definePattern } from '../../definePattern';
import { ratings } from './ratings';

/** A fleet says which clusters belong together. */
export const gkeFleet = definePattern({
  id: 'gke-fleet',
  title: 'GKE fleet with Multi-Cluster Services',
  category: 'cloud-fleet',
  technologies: ['gke-mcs'],
  summary:
    'Clusters of one fleet export services by the net.gke.io API; Google keeps their names, endpoints and firewall rules in step within joined VPC networks.',
  whenNotToUse:
    'Where a cluster is not on Google Cloud, where lock-in to one cloud is not acceptable, or where the VPC networks cannot be joined.',
  ratings,
  needs: {
    layers: [
      {
        technology: 'gke-mcs',
        shape: 'full-mesh',
        flows: [
          {
            along: 'link',
            opens: 'both',
            protocol: 'TCP',
            port: 'any',
            purpose:
              'exported services, inside the VPC; Google makes the rules itself',
          },
        ],
        source:
          'cloud.google.com, kubernetes-engine/docs/how-to/multi-cluster-services (2026-11)',
      },
    ],
    inbound: 'every-cluster',
    podsReachable: true,
    overlap: {
      type: 'refused',
      between: 'pods',
      lift: 'Give the newcomer ranges of its own; members share one routed network',
    },
    cloud: 'gcp',
    distribution: 'gke',
    weight: {
      value: 'light',
      why: 'an importer per cluster; names and rules are kept by the cloud',
      source:
        'cloud.google.com, kubernetes-engine/docs/how-to/multi-cluster-services (2026-11)',
    },
  },
});
