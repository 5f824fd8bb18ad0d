import { definePattern } from '../../definePattern';
import { ratings } from './ratings';

/** Members report to a hub. */
export const azureFleet = definePattern({
  id: 'azure-fleet',
  title: 'Azure Kubernetes Fleet Manager',
  category: 'cloud-fleet',
  technologies: ['azure-fleet'],
  summary:
    'A hub cluster of Azure passes exported services on to its members, which reach them through load balancers in joined virtual networks.',
  whenNotToUse:
    'Where a cluster is not on Azure, where lock-in to one cloud is not acceptable, or where the virtual networks cannot be peered; and for production, as long as it is a preview.',
  ratings,
  needs: {
    layers: [
      {
        technology: 'azure-fleet',
        shape: 'full-mesh',
        flows: [
          {
            along: 'link',
            opens: 'both',
            protocol: 'TCP',
            port: 'any',
            purpose:
              'exported services, through the peering of the virtual networks',
          },
          {
            along: 'control',
            opens: 'forward',
            protocol: 'TCP',
            port: '443',
            purpose: "the hub's API server",
          },
        ],
        source:
          'learn.microsoft.com, azure/kubernetes-fleet/concepts-l4-load-balancing (2026-11)',
      },
    ],
    inbound: 'every-cluster',
    podsReachable: true,
    overlap: {
      type: 'refused',
      between: 'pods',
      lift: 'Give the newcomer ranges of its own in a virtual network that can be peered',
    },
    requiredCnis: ['azure-cni'],
    cloud: 'azure',
    distribution: 'aks',
    weight: {
      value: 'light',
      why: 'agents of the fleet in each member',
      source: 'Azure/fleet-networking, api and docs (0.3.35)',
    },
  },
});
