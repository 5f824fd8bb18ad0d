import {
  MigrationPlan,
  Recommendation,
} from '@interconnect/backstage-plugin-interconnect-common';
import { OBSERVED_AT, anEvidence, ref } from './reportBuilder';

const whatIf: Recommendation['whatIf'] = {
  links: [
    { from: 'edge-lab', to: ref('fra-prod'), plane: 'data', change: 'add' },
    { from: 'edge-lab', to: ref('ams-prod'), plane: 'data', change: 'add' },
  ],
  shape: 'full-mesh',
  firewallRules: [
    {
      from: 'edge-lab',
      to: ref('fra-prod'),
      protocol: 'TCP',
      port: '15443',
      purpose: 'mTLS through the east-west gateway',
    },
  ],
  growth: [
    { clusters: 5, links: 10, firewallRules: 20 },
    { clusters: 10, links: 45, firewallRules: 90 },
    { clusters: 50, links: 1225, firewallRules: 2450 },
  ],
};

/** A ranking with one pattern of each verdict. */
export const recommendations: Recommendation[] = [
  {
    rank: 1,
    pattern: 'istio',
    title: 'Istio, through east-west gateways',
    category: 'service-mesh',
    verdict: 'fits',
    confidence: 'high',
    doubts: [],
    joinsExisting: 'istio:data',
    plannable: true,
    reasons: [
      {
        criterion: 'trafficControl',
        effect: 'for',
        message: 'The System already runs Istio 1.30.3 on four clusters.',
        params: {},
        evidence: [anEvidence('fra-prod', { kind: 'Deployment' })],
        source: 'Istio 1.30, Install multi-primary on different networks',
      },
      {
        criterion: 'firewallBurden',
        effect: 'against',
        message: 'Each pair of clusters needs a rule in both directions.',
        params: {},
        evidence: [],
      },
    ],
    blockers: [],
    whatIf,
  },
  {
    rank: 2,
    pattern: 'skupper',
    title: 'Skupper',
    category: 'l7-messaging',
    verdict: 'fits-with-tradeoffs',
    confidence: 'medium',
    doubts: ['Whether edge-lab sits behind NAT is not known.'],
    plannable: false,
    reasons: [
      {
        criterion: 'behindNat',
        effect: 'for',
        message: 'Only outbound connections are needed from the newcomer.',
        params: {},
        evidence: [],
        source: 'Skupper 2.1, Sites and links',
      },
    ],
    blockers: [],
    whatIf: { ...whatIf, shape: 'hub-and-spoke', firewallRules: [] },
  },
  {
    rank: 3,
    pattern: 'submariner',
    title: 'Submariner',
    category: 'tunneling',
    verdict: 'blocked',
    confidence: 'high',
    doubts: [],
    plannable: false,
    reasons: [
      {
        criterion: 'overlappingIps',
        effect: 'blocks',
        message: 'The pod CIDRs overlap, and Globalnet is off.',
        params: {},
        evidence: [anEvidence('fra-prod', { kind: 'Cluster' })],
      },
    ],
    blockers: [
      {
        criterion: 'overlappingIps',
        message: 'The pod CIDR 10.1.0.0/16 is used by fra-prod too.',
        lift: 'Give the newcomer another pod CIDR, or rebuild the broker with Globalnet.',
      },
    ],
    whatIf: { links: [], shape: 'full-mesh', firewallRules: [], growth: [] },
  },
];

/** A plan with a step in every condition. */
export const plan: MigrationPlan = {
  id: 'plan-1',
  system: 'system:default/full-mesh',
  pattern: 'istio',
  title: 'Join edge-lab to the mesh by Istio',
  candidate: 'edge-lab',
  createdAt: OBSERVED_AT,
  createdBy: 'user:default/guest',
  steps: [
    {
      id: 'trust',
      title: 'Share the root of trust',
      why: 'Clusters of one mesh accept each other only if their certificates have a common root.',
      cluster: ref('edge-lab'),
      kind: 'preflight',
      run: 'kubectl --context edge-lab create namespace istio-system\nkubectl --context edge-lab create secret generic cacerts -n istio-system --from-file=ca-cert.pem --from-file=ca-key.pem',
      rollback:
        'kubectl --context edge-lab delete secret cacerts -n istio-system',
      checks: [
        {
          id: 'root',
          title: 'The root certificate is the same on all clusters',
          outcome: 'passed',
          detail: 'All five ConfigMaps istio-ca-root-cert hold the same root.',
          evidence: [anEvidence('fra-prod', { kind: 'ConfigMap' })],
          at: OBSERVED_AT,
        },
      ],
      status: 'done',
      by: 'user:default/guest',
      at: OBSERVED_AT,
      note: 'New intermediate issued by the platform team',
    },
    {
      id: 'gateway',
      title: 'Install the east-west gateway',
      why: 'The clusters are on different networks, so traffic has to enter by a gateway.',
      cluster: ref('edge-lab'),
      kind: 'change',
      manifest:
        'apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata:\n  name: cross-network-gateway\n  namespace: istio-system\n',
      rollback:
        'kubectl --context edge-lab delete gateway cross-network-gateway -n istio-system',
      disruptive: 'Workloads are restarted to get their sidecars.',
      irreversible:
        'A changed network name stays in the caches of clients until they restart.',
      checks: [
        {
          id: 'address',
          title: 'The gateway has an address',
          outcome: 'failed',
          detail:
            'The Service istio-eastwestgateway waits for a load balancer.',
          evidence: [anEvidence('edge-lab', { kind: 'Service' })],
          at: OBSERVED_AT,
        },
        {
          id: 'ready',
          title: 'The gateway has a ready pod',
          outcome: 'unknown',
          detail: 'The account may not list pods.',
          evidence: [],
          at: OBSERVED_AT,
        },
      ],
      status: 'open',
    },
    {
      id: 'verify',
      title: 'See that the clusters know each other',
      why: 'A remote secret that is not accepted fails silently.',
      kind: 'verify',
      checks: [
        {
          id: 'links',
          title: 'edge-lab is linked with all four clusters',
          outcome: 'not-run',
          evidence: [],
        },
      ],
      status: 'open',
    },
  ],
};
