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
      direction: 'outbound',
      nat: 'edge-lab opens it from behind NAT',
    },
    {
      from: ref('ams-prod'),
      to: ref('fra-prod'),
      protocol: 'TCP',
      port: '15012',
      purpose: 'discovery',
      direction: 'between-others',
    },
  ],
  growth: [
    { clusters: 7, links: 21, firewallRules: 42 },
    { clusters: 10, links: 45, firewallRules: 90 },
    { clusters: 15, links: 105, firewallRules: 210 },
    { clusters: 55, links: 1485, firewallRules: 2970 },
  ],
  cidrConflicts: [
    {
      cluster: ref('fra-prod'),
      kind: 'pods',
      range: '10.1.0.0/16',
      otherKind: 'services',
      otherRange: '10.1.128.0/17',
      fatal: false,
      evidence: [anEvidence('fra-prod', { kind: 'Node' })],
    },
    {
      cluster: ref('ams-prod'),
      kind: 'services',
      range: '10.96.0.0/12',
      otherKind: 'services',
      otherRange: '10.96.0.0/12',
      fatal: true,
      evidence: [],
    },
  ],
  identityClashes: [
    {
      technology: 'istio',
      identity: 'edge-lab',
      clusters: ['edge-lab', ref('fra-prod')],
      message: 'fra-prod goes by the name edge-lab in istio',
      evidence: [anEvidence('fra-prod', { kind: 'Deployment' })],
    },
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
        params: { wanted: 'low', from: 'edge-cloud' },
        evidence: [],
      },
      {
        criterion: 'constrained',
        effect: 'against',
        message: 'Heavy for the small devices of edge-lab.',
        params: { from: 'environment' },
        evidence: [],
      },
    ],
    blockers: [],
    notes: [
      {
        topic: 'client-resolution',
        message: 'Several clusters serve these hosts: www.example.com',
        params: {},
        evidence: [anEvidence('fra-prod', { kind: 'Ingress' })],
        source: 'https://www.k8gb.io/docs/strategy.html',
      },
    ],
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
    raiseConfidence: 'an observation of edge-lab',
    whyNot: {
      criterion: 'trafficControl',
      message: 'Istio is ahead: it already runs on four clusters.',
    },
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
    whyNot: {
      criterion: 'overlappingIps',
      message: 'The pod CIDR 10.1.0.0/16 is used by fra-prod too.',
    },
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
