import { definePattern, Layer } from '../../definePattern';
import { ratings } from './ratings';

const SOURCE =
  'istio.io, ops/deployment/application-requirements, Ports used by Istio (1.30)';

/** Every istiod watches every other cluster's API server, on whichever network the pods are. */
export const endpointDiscovery: Layer['flows'][number] = {
  along: 'link',
  opens: 'both',
  protocol: 'TCP',
  port: '6443',
  purpose: "istiod to the other cluster's API server (443 on many clouds)",
};

/** A mesh with a control plane per cluster, stretched through east-west gateways. */
export const istio = definePattern({
  id: 'istio',
  title: 'Istio, multi-primary',
  category: 'service-mesh',
  technologies: ['istio'],
  summary:
    'One mesh with a control plane in each cluster; workloads reach the other clusters through east-west gateways with mutual TLS.',
  whenNotToUse:
    'Where a cluster cannot be reached from the others, where devices are too small for proxies and a control plane, or where nobody needs to steer requests.',
  ratings,
  needs: {
    layers: [
      {
        technology: 'istio',
        shape: 'full-mesh',
        flows: [
          {
            along: 'link',
            opens: 'both',
            protocol: 'TCP',
            port: '15443',
            purpose:
              'mutual TLS to the east-west gateway (15008 in ambient mode)',
          },
          endpointDiscovery,
        ],
        source: SOURCE,
      },
    ],
    inbound: 'every-cluster',
    podsReachable: false,
    overlap: { type: 'allowed' },
    weight: {
      value: 'heavy',
      why: 'istiod asks for 500m CPU and 2Gi of memory, and each workload or node runs a proxy',
      source: 'istio/istio, manifests/charts/istio-control values (1.30.3)',
    },
  },
});
