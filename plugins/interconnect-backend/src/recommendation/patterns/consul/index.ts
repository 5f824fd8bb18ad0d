import { definePattern } from '../../definePattern';
import { ratings } from './ratings';

/** A peering is made by a token that one side gives and the other redeems. */
export const consul = definePattern({
  id: 'consul',
  title: 'Consul cluster peering',
  category: 'service-mesh',
  technologies: ['consul'],
  summary:
    'Each cluster keeps its own Consul servers; peered clusters export chosen services to each other through mesh gateways with mutual TLS.',
  whenNotToUse:
    'Where nobody needs a mesh, where a licence other than open source is not acceptable, or where gateways cannot be reached.',
  ratings,
  needs: {
    layers: [
      {
        technology: 'consul',
        shape: 'full-mesh',
        flows: [
          {
            along: 'link',
            opens: 'both',
            protocol: 'TCP',
            port: '443',
            purpose:
              'mutual TLS to the mesh gateway (with the control stream where peering goes through gateways)',
          },
          {
            along: 'link',
            opens: 'forward',
            protocol: 'TCP',
            port: '8502',
            purpose:
              'control stream from the dialing servers to the accepting ones, where it does not go through gateways',
          },
        ],
        source: 'hashicorp/consul-k8s, charts/consul/values.yaml (2.0.3)',
      },
    ],
    inbound: 'serving-cluster',
    podsReachable: false,
    overlap: { type: 'allowed' },

    weight: {
      value: 'heavy',
      why: 'servers, gateways and a proxy per workload',
      source: 'hashicorp/consul-k8s, charts/consul/values.yaml (2.0.3)',
    },
  },
});
