import {
  Evidence,
  ReportDetection,
} from '@interconnect/backstage-plugin-interconnect-common';
import { definePattern, Layer } from '../../definePattern';
import { ratings } from './ratings';

const PREREQUISITES = 'submariner.io, getting-started, Prerequisites (0.19)';

/** Named by upstream's prerequisites and known issues. */
export const TESTED_CNIS = [
  'calico',
  'canal',
  'flannel',
  'openshift-sdn',
  'ovn-kubernetes',
  'weave',
];

export const tunnels: Layer = {
  technology: 'submariner',
  shape: 'full-mesh',
  flows: [
    {
      along: 'link',
      opens: 'either',
      protocol: 'UDP',
      port: '4500',
      purpose:
        'IPsec tunnel between gateways (ESP, IP protocol 50, where neither side is behind NAT)',
    },
    {
      along: 'link',
      opens: 'either',
      protocol: 'UDP',
      port: '4490',
      purpose: 'NAT discovery between gateways',
    },
    {
      along: 'control',
      opens: 'forward',
      protocol: 'TCP',
      port: '6443',
      purpose: "the broker's API server (443 on many clouds)",
    },
  ],
  source: PREREQUISITES,
};

export const tunnelWeight = {
  value: 'heavy',
  why: 'a gateway node encrypts all traffic to the other clusters with IPsec and keeps a tunnel to each of them, and every node runs a route agent',
  source: 'submariner.io, getting-started/architecture/gateway-engine (0.19)',
} as const;

/** Join the clusters' pod and service networks by tunnels between gateway nodes. */
export const submariner = definePattern({
  id: 'submariner',
  title: 'Submariner',
  category: 'tunneling',
  technologies: ['submariner'],
  summary:
    'A gateway node in each cluster keeps an encrypted tunnel to the gateways of all others, so that pods and services reach each other by their own addresses.',
  whenNotToUse:
    'With many clusters or small edge devices, where address ranges overlap and Globalnet is not in place, or where only a few services should be reachable.',
  ratings,
  needs: {
    layers: [tunnels],
    inbound: 'one-end-of-each-link',
    podsReachable: true,
    overlap: {
      type: 'refused',
      between: 'all',
      lift: 'Globalnet gives every cluster addresses of its own; it is chosen for the whole cluster set when its broker is deployed and cannot be turned off again without removing all members',
      lifted: globalnet,
    },
    testedCnis: TESTED_CNIS,
    weight: tunnelWeight,
  },
});

/** Globalnet shows in the broker's settings and in the global range of a member. */
function globalnet(
  detections: readonly ReportDetection[],
): Evidence[] | undefined {
  const proof = detections
    .filter(({ technology }) => technology === 'submariner')
    .flatMap(({ evidence }) => evidence)
    .filter(
      ({ path, shows }) =>
        (path.endsWith('globalnetEnabled') && shows === 'true') ||
        (path.endsWith('globalCIDR') && shows !== ''),
    );
  const named = detections.some(
    ({ technology, mode }) =>
      technology === 'submariner' && /globalnet/i.test(mode ?? ''),
  );
  return named || proof.length > 0 ? proof : undefined;
}
