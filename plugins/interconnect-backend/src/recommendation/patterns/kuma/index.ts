import { definePattern } from '../../definePattern';
import { ratings } from './ratings';

/** Each cluster is a zone. */
export const kuma = definePattern({
  id: 'kuma',
  title: 'Kuma, multi-zone',
  category: 'service-mesh',
  technologies: ['kuma'],
  summary:
    'Zones connect to a global control plane by themselves; workloads reach other zones through zone ingresses with mutual TLS.',
  whenNotToUse:
    'Where nobody needs a mesh, where devices are too small for proxies, or where every zone must keep changing its configuration while the global control plane is away.',
  ratings,
  needs: {
    layers: [
      {
        technology: 'kuma',
        shape: 'full-mesh',
        flows: [
          {
            along: 'link',
            opens: 'both',
            protocol: 'TCP',
            port: '10001',
            purpose: 'mutual TLS to the zone ingress',
          },
          {
            along: 'control',
            opens: 'forward',
            protocol: 'TCP',
            port: '5685',
            purpose: 'the zone to the global control plane',
          },
        ],
        source: 'kuma.io, docs/2.14, deployments/multi-zone (2.14.3)',
      },
    ],
    inbound: 'serving-cluster',
    podsReachable: false,
    overlap: { type: 'allowed' },

    weight: {
      value: 'heavy',
      why: 'a control plane per zone and a proxy per workload',
      source: 'kumahq/kuma, deployments/charts/kuma/values.yaml (2.14.3)',
    },
  },
});
