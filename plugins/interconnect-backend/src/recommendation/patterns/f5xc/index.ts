import { definePattern } from '../../definePattern';
import { ratings } from './ratings';

const KUBERNETES_SITE =
  'f5devcentral/f5-xc-terraform-examples, aws/eks-cluster/ce-deployment (b2d6a93b)';

/** Meet at a provider's edge and travel over its backbone. */
export const f5xc = definePattern({
  id: 'f5xc',
  title: 'F5 Distributed Cloud',
  category: 'saas',
  technologies: ['f5xc'],
  summary:
    'A node of the service in each cluster opens tunnels to the two nearest points of the provider, which balances load and carries traffic over its own backbone.',
  whenNotToUse:
    'Where lock-in to one provider is not acceptable, where traffic must not leave your own network, or where nodes are too small for its privileged, memory-hungry pods.',
  ratings,
  needs: {
    layers: [
      {
        technology: 'f5xc',
        shape: 'hub-and-spoke',
        outsideHub: { name: 'F5 Regional Edge', linksPerCluster: 2 },
        flows: [
          {
            along: 'link',
            opens: 'forward',
            protocol: 'UDP',
            port: '4500',
            purpose: 'IPsec tunnel to the regional edges',
          },
          {
            along: 'link',
            opens: 'forward',
            protocol: 'TCP',
            port: '443',
            purpose: 'registration, and tunnels where IPsec is not let through',
          },
        ],
        source: KUBERNETES_SITE,
      },
    ],
    inbound: 'nobody',
    podsReachable: false,
    overlap: { type: 'allowed' },
    clients: {
      why: 'its load balancers can be advertised on the internet at the points of the provider, where clients then come in instead of at a cluster',
      source:
        'volterraedge/terraform-provider-volterra, docs, http_loadbalancer, advertise_on_public_default_vip (acaccd25)',
    },
    weight: {
      value: 'heavy',
      why: 'its node takes hugepages, three volumes and privileged pods',
      source: KUBERNETES_SITE,
    },
  },
});
