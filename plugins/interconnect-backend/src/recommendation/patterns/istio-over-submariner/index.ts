import { definePattern } from '../../definePattern';
import { endpointDiscovery } from '../istio';
import { TESTED_CNIS, tunnels, tunnelWeight } from '../submariner';
import { ratings } from './ratings';

const NETWORK_MODELS =
  'istio.io, ops/deployment/deployment-models, Network models (1.30)';

/** A flat network by tunnels, and a mesh on it that needs no gateways. */
export const istioOverSubmariner = definePattern({
  id: 'istio-over-submariner',
  title: 'Istio over Submariner',
  category: 'hybrid',
  technologies: ['istio', 'submariner'],
  summary:
    'Submariner joins the pod networks by encrypted tunnels, and one Istio mesh on top controls the traffic between clusters without gateways in the path.',
  whenNotToUse:
    'Where address ranges overlap, where a cluster cannot be reached from the others, on small devices, or where one of the two layers would do.',
  ratings,
  needs: {
    layers: [
      {
        technology: 'istio',
        shape: 'full-mesh',
        flows: [endpointDiscovery],
        source: NETWORK_MODELS,
      },
      tunnels,
    ],
    inbound: 'every-cluster',
    podsReachable: true,
    overlap: {
      type: 'refused',
      between: 'all',
      lift: 'Give the newcomer other address ranges, or use Istio with gateways between networks',
    },
    testedCnis: TESTED_CNIS,
    weight: {
      ...tunnelWeight,
      why: `${tunnelWeight.why}; the mesh adds a control plane and proxies`,
    },
  },
});
