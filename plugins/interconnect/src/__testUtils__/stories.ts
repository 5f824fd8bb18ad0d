import {
  LinkState,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  OBSERVED_AT,
  aCluster,
  aLink,
  aReport,
  anEvidence,
  anInterconnect,
  detections,
  pairs,
  ref,
} from './reportBuilder';

/** A report that a screen must be able to show well. */
export type Story = { name: string; title: string; report: Report };

const hybrid = {
  environment: 'on-premises' as const,
  cloud: 'vsphere',
  region: 'zrh-dc1',
};

/** Stories beyond what recorded reports tell: extremes of size, gaps, ages and names. */
export const stories: Story[] = [
  {
    name: 'nothing',
    title: 'Nothing found',
    report: aReport({ clusters: [] }),
  },
  {
    name: 'unlinked',
    title: 'Not linked',
    report: aReport({
      clusters: ['fra-prod', 'ams-prod', 'lab'].map(name => aCluster(name)),
    }),
  },
  { name: 'one-link', title: 'One link', report: oneLink() },
  { name: 'full-mesh', title: 'Full mesh', report: fullMesh() },
  { name: 'hub', title: 'Hub and spoke', report: hubAndSpoke() },
  { name: 'overlay', title: 'Overlay', report: overlay() },
  { name: 'dark', title: 'A dark cluster', report: darkCluster() },
  { name: 'one-sided', title: 'One-sided', report: oneSided() },
  { name: 'states', title: 'All states', report: allStates() },
  { name: 'fifty', title: 'Fifty spokes', report: fiftySpokes() },
  { name: 'mesh-of-30', title: 'Mesh of 30', report: meshOf(30) },
  { name: 'multi-hub', title: 'Several hubs', report: severalHubs() },
  { name: 'declared', title: 'Declared links', report: declaredLinks() },
  { name: 'entry-points', title: 'Entry points', report: entryPoints() },
  { name: 'many-hosts', title: 'Many shared hosts', report: manyHosts() },
  { name: 'long-names', title: 'Long names', report: longNames() },
];

/** A story by its name. */
export function story(name: string): Report {
  const found = stories.find(s => s.name === name);
  if (!found) {
    throw new Error(`There is no story ${name}`);
  }
  return found.report;
}

function oneLink(): Report {
  const links = [
    aLink('submariner', 'fra-prod', 'ams-prod', {
      latencyMs: 11.4,
      encryption: 'IPsec (libreswan)',
    }),
  ];
  return aReport({
    clusters: [
      aCluster('fra-prod'),
      aCluster('ams-prod', {
        facts: { ...aCluster('x').facts, region: 'eu-west-1' },
      }),
    ],
    links,
    interconnects: [anInterconnect('pair', links)],
    detections: detections('submariner', ['fra-prod', 'ams-prod'], '0.22.0'),
  });
}

function fullMesh(): Report {
  const names = ['ams-prod', 'fra-prod', 'iad-prod', 'sin-prod'];
  const links = pairs(names).map(([a, b], i) =>
    aLink('istio', a, b, {
      state: i === 4 ? 'down' : 'configured',
      encryption: 'mTLS',
    }),
  );
  return aReport({
    clusters: [
      ...names.map(name => aCluster(name)),
      aCluster('edge-lab', {
        facts: {
          environment: 'edge',
          kubernetesVersion: 'v1.33.5+k3s1',
          distribution: 'k3s',
          nodeCount: 1,
        },
      }),
    ],
    links,
    interconnects: [anInterconnect('full-mesh', links)],
    detections: detections('istio', names, '1.30.3'),
    findings: [
      {
        code: 'link-down',
        severity: 'error',
        clusters: [links[4].from, links[4].to],
        link: links[4].id,
        params: {},
        message: 'The east-west gateway of sin-prod has no address.',
        remedy:
          'Look at the Service istio-eastwestgateway: its load balancer is waiting for an address.',
        evidence: links[4].evidence,
      },
      {
        code: 'cluster-not-joined',
        severity: 'info',
        clusters: [ref('edge-lab')],
        params: {},
        message: 'edge-lab belongs to the System, but nothing links it.',
        remedy: 'Use “Add a cluster” to see which patterns would fit.',
        evidence: [],
      },
    ],
  });
}

function hubAndSpoke(): Report {
  const spokes = [
    'store-basel',
    'store-bern',
    'store-chur',
    'store-genf',
    'store-lugano',
    'store-zug',
  ];
  const links = spokes.map((name, i) =>
    aLink('skupper', name, 'hub-zrh', {
      direction: 'forward',
      state: i === 2 ? 'pending' : 'up',
      encryption: 'mTLS',
    }),
  );
  return aReport({
    clusters: [
      aCluster('hub-zrh', { facts: { ...aCluster('x').facts, ...hybrid } }),
      ...spokes.map(name =>
        aCluster(name, {
          facts: {
            environment: 'edge',
            kubernetesVersion: 'v1.34.1+k3s1',
            nodeCount: 1,
          },
        }),
      ),
    ],
    links,
    interconnects: [
      anInterconnect('hub-and-spoke', links, { hubs: [ref('hub-zrh')] }),
    ],
    detections: detections('skupper', ['hub-zrh', ...spokes], '2.1.1'),
  });
}

function overlay(): Report {
  const names = ['ams-prod', 'fra-prod', 'zrh-dc1'];
  const over = pairs(names).map(([a, b]) =>
    aLink('istio', a, b, { state: 'configured' }),
  );
  const under = pairs(names).map(([a, b], i) =>
    aLink('submariner', a, b, {
      latencyMs: 9 + 4 * i,
      state: i === 1 ? 'degraded' : 'up',
    }),
  );
  const control = ['fra-prod', 'zrh-dc1'].map(name =>
    aLink('submariner', name, 'ams-prod', {
      plane: 'control',
      direction: 'forward',
      id: `submariner:control:${name}`,
    }),
  );
  return aReport({
    clusters: names.map(name => aCluster(name)),
    links: [...over, ...under, ...control],
    interconnects: [
      anInterconnect('full-mesh', over),
      anInterconnect('full-mesh', under, { state: 'degraded' }),
    ],
    overlays: [
      {
        over: 'istio:data',
        under: 'submariner:data',
        name: 'Istio over Submariner',
      },
    ],
    detections: [
      ...detections('istio', names, '1.30.3'),
      ...detections('submariner', names, '0.22.0'),
    ],
  });
}

function darkCluster(): Report {
  const links = [
    aLink('submariner', 'ams-prod', 'fra-prod'),
    aLink('submariner', 'ams-prod', 'zrh-dc1', {
      state: 'unknown',
      corroboration: 'unconfirmed',
      views: [
        {
          cluster: ref('ams-prod'),
          state: 'unknown',
          lastKnownState: 'up',
          reason: 'The heartbeat is three hours old.',
          observedAt: OBSERVED_AT,
        },
      ],
    }),
  ];
  return aReport({
    clusters: [
      aCluster('ams-prod'),
      aCluster('fra-prod', {
        observation: 'partial',
        blindSpots: [
          {
            read: 'multicluster.x-k8s.io/serviceexports',
            reason: 'forbidden',
            message: 'The account may not list serviceexports.',
          },
        ],
      }),
      aCluster('zrh-dc1', {
        observation: 'none',
        observedAt: '2026-11-20T07:00:00.000Z',
        blindSpots: [
          {
            read: 'cluster',
            reason: 'unreachable',
            message: 'No connection to the API server within 10 s.',
          },
        ],
      }),
      aCluster('lab', {
        observation: 'none',
        observedAt: undefined,
        facts: {},
        factEvidence: {},
        blindSpots: [
          {
            read: 'cluster',
            reason: 'no-credentials',
            message: 'app-config holds no credential for lab.',
          },
        ],
      }),
    ],
    links,
    interconnects: [anInterconnect('chain', links, { state: 'unknown' })],
    detections: detections('submariner', ['ams-prod', 'fra-prod'], '0.22.0'),
    loosePeers: [
      {
        cluster: ref('fra-prod'),
        technology: 'submariner',
        plane: 'data',
        identity: 'backup-cluster',
        kind: 'unresolved',
        couldBe: [ref('lab')],
        state: 'up',
        evidence: [anEvidence('fra-prod')],
      },
    ],
  });
}

function oneSided(): Report {
  const links = [
    aLink('istio', 'ams-prod', 'fra-prod', {
      state: 'degraded',
      corroboration: 'one-sided',
      direction: 'forward',
      basis: 'address',
    }),
    aLink('istio', 'fra-prod', 'partner-hub', { state: 'configured' }),
  ];
  return aReport({
    clusters: [
      aCluster('ams-prod'),
      aCluster('fra-prod'),
      aCluster('partner-hub', {
        foundBy: [],
        systems: ['system:default/partner'],
      }),
    ],
    links,
    interconnects: [anInterconnect('chain', links, { state: 'degraded' })],
    loosePeers: [
      {
        cluster: ref('fra-prod'),
        technology: 'istio',
        plane: 'data',
        identity: 'gateway.supplier.example',
        kind: 'external',
        couldBe: [],
        state: 'configured',
        evidence: [anEvidence('fra-prod', { kind: 'ServiceEntry' })],
      },
      {
        cluster: ref('ams-prod'),
        technology: 'istio',
        plane: 'data',
        identity: 'not visible to you',
        kind: 'hidden',
        couldBe: [],
        state: 'up',
        evidence: [],
      },
    ],
  });
}

function allStates(): Report {
  const states: LinkState[] = [
    'up',
    'configured',
    'pending',
    'unknown',
    'degraded',
    'down',
  ];
  const links = states.map(state =>
    aLink('submariner', 'hub', `to-${state}`, { state }),
  );
  return aReport({
    clusters: ['hub', ...states.map(state => `to-${state}`)].map(name =>
      aCluster(name),
    ),
    links,
    interconnects: [
      anInterconnect('hub-and-spoke', links, { hubs: [ref('hub')] }),
    ],
  });
}

function fiftySpokes(): Report {
  const spokes = Array.from(
    { length: 49 },
    (_, i) => `store-${String(i + 1).padStart(3, '0')}`,
  );
  const links = spokes.map((name, i) =>
    aLink('skupper', name, 'hub-zrh', {
      direction: 'forward',
      state:
        (
          { 7: 'down', 19: 'pending', 33: 'degraded' } as Record<
            number,
            LinkState
          >
        )[i] ?? 'up',
    }),
  );
  return aReport({
    clusters: ['hub-zrh', ...spokes].map(name =>
      aCluster(name, {
        facts: {
          environment: name === 'hub-zrh' ? 'cloud' : 'edge',
          kubernetesVersion: 'v1.34.1+k3s1',
          nodeCount: 1,
        },
      }),
    ),
    links,
    interconnects: [
      anInterconnect('hub-and-spoke', links, { hubs: [ref('hub-zrh')] }),
    ],
    detections: detections('skupper', ['hub-zrh', ...spokes], '2.1.1'),
  });
}

/** A full mesh of so many clusters, in which two links are not sound. */
export function meshOf(count: number): Report {
  const names = Array.from(
    { length: count },
    (_, i) => `pool-${String(i + 1).padStart(3, '0')}`,
  );
  const links = pairs(names).map(([a, b], i) =>
    aLink('cilium', a, b, {
      state:
        ({ 12: 'down', 40: 'degraded' } as Record<number, LinkState>)[i] ??
        'configured',
    }),
  );
  return aReport({
    clusters: names.map(name => aCluster(name)),
    links,
    interconnects: [anInterconnect('full-mesh', links)],
    detections: detections('cilium', names, '1.19.1'),
  });
}

function severalHubs(): Report {
  const hubs = ['hub-east', 'hub-west'];
  const spokes = Array.from({ length: 12 }, (_, i) => `site-${i + 10}`);
  const links = [
    aLink('skupper', hubs[0], hubs[1]),
    ...spokes.map((name, i) =>
      aLink('skupper', name, hubs[i % 2], { direction: 'forward' }),
    ),
  ];
  return aReport({
    clusters: [...hubs, ...spokes].map(name => aCluster(name)),
    links,
    interconnects: [
      anInterconnect('multi-hub', links, { hubs: hubs.map(ref) }),
    ],
    detections: detections('skupper', [...hubs, ...spokes], '2.1.1'),
  });
}

function longNames(): Report {
  const names = [
    'payments-production-eu-central-1-primary-blue',
    'payments-production-eu-central-1-primary-green',
    'payments-production-ap-southeast-2-standby-blue-with-a-suffix-that-does-not-end',
  ];
  const links = pairs(names).map(([a, b]) =>
    aLink('istio', a, b, { state: 'configured' }),
  );
  return aReport({
    clusters: names.map(name =>
      aCluster(name, {
        owner: 'group:default/platform-engineering-and-operations',
      }),
    ),
    links,
    interconnects: [anInterconnect('full-mesh', links)],
    detections: detections(
      'istio',
      names,
      '1.30.3-distroless-fips-build.20261102',
    ),
    findings: [
      {
        code: 'cidr-overlap',
        severity: 'warning',
        clusters: names.map(ref),
        params: {},
        message: `The pod CIDRs of ${names[0]} and ${names[1]} overlap (10.1.0.0/16).`,
        remedy:
          'Give one of them another range before routing between pods, or keep to gateways.',
        evidence: names.map(name =>
          anEvidence(name, {
            kind: 'Node',
            path: '.spec.podCIDR',
            shows: '10.1.0.0/16',
          }),
        ),
      },
    ],
  });
}

function declaredLinks(): Report {
  const declared = (from: string, to: string, tellers: string[]) =>
    aLink('vpc-peering', from, to, {
      state: 'configured',
      basis: 'declared',
      corroboration: tellers.length > 1 ? 'mutual' : 'one-sided',
      views: tellers.map(name => ({
        cluster: ref(name),
        state: 'configured',
        reason: `Declared in the catalog by ${ref(
          name,
        )}, not seen in any cluster (pcx-11112222)`,
      })),
      evidence: tellers.map(name =>
        anEvidence(name, {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          namespace: 'default',
          name,
          path: ".metadata.annotations['interconnect.backstage.io/links']",
          shows: `to: ${name === from ? to : from}`,
        }),
      ),
    });
  const links = [
    declared('ams-prod', 'fra-prod', ['ams-prod', 'fra-prod']),
    declared('fra-prod', 'iad-prod', ['iad-prod']),
  ];
  const mesh = [
    aLink('istio', 'ams-prod', 'fra-prod', { state: 'configured' }),
  ];
  const [under, over] = [
    anInterconnect('chain', links, { state: 'configured' }),
    anInterconnect('pair', mesh, { state: 'configured' }),
  ];
  const problem = (field: string, message: string) => ({
    code: 'declared-link-ignored',
    severity: 'warning' as const,
    clusters: [ref('iad-prod')],
    params: { field },
    message,
    remedy: 'Correct the annotation of the entity.',
    evidence: [],
  });
  return aReport({
    clusters: ['ams-prod', 'fra-prod', 'iad-prod'].map(name => aCluster(name)),
    links: [...links, ...mesh],
    interconnects: [under, over],
    overlays: [
      { over: over.id, under: under.id, name: 'Istio over VPC peering' },
    ],
    findings: [
      problem('links[1].to', 'links[1].to names no cluster'),
      problem('links[2].to', 'links[2].to is the cluster itself'),
    ],
  });
}

function entryPoints(): Report {
  const proof = (cluster: string, kind: string, shows: string) => [
    anEvidence(cluster, {
      apiVersion: 'networking.k8s.io/v1',
      kind,
      namespace: 'shop',
      name: 'web',
      path: '.spec.rules[0].host',
      shows,
    }),
  ];
  return aReport({
    clusters: [
      aCluster('fra-prod', {
        entryPoints: {
          total: 61,
          unseen: ['gateway', 'gslb'],
          points: [
            {
              kind: 'ingress',
              namespace: 'shop',
              name: 'web',
              hosts: ['shop.example.com', 'www.example.com'],
              moreHosts: 4,
              addresses: ['203.0.113.7'],
              controller: 'nginx',
              evidence: proof('fra-prod', 'Ingress', 'shop.example.com'),
            },
            {
              kind: 'load-balancer',
              namespace: 'mail',
              name: 'smtp',
              hosts: [],
              addresses: [],
              evidence: [],
            },
          ],
        },
      }),
      aCluster('ams-prod'),
      aCluster('old-dc', { entryPoints: undefined }),
    ],
    sharedHosts: [
      {
        host: 'shop.example.com',
        servedBy: [
          {
            cluster: ref('ams-prod'),
            balancing: 'k8gb',
            strategy: 'failover, primary eu',
          },
          { cluster: ref('fra-prod'), balancing: 'plain' },
        ],
        evidence: proof('fra-prod', 'Ingress', 'shop.example.com'),
      },
      {
        host: 'www.example.com',
        servedBy: ['ams-prod', 'fra-prod'].map(name => ({
          cluster: ref(name),
          balancing: 'plain' as const,
        })),
        evidence: proof('fra-prod', 'Ingress', 'www.example.com'),
      },
    ],
  });
}

function manyHosts(): Report {
  const names = Array.from({ length: 12 }, (_, i) => `region-${i + 1}`);
  return aReport({
    clusters: names.map(name => aCluster(name)),
    sharedHosts: Array.from({ length: 200 }, (_, i) => ({
      host: `a-tenant-with-a-long-name-${i}.apps.example.com`,
      servedBy: names.map(name => ({
        cluster: ref(name),
        balancing: 'external-dns' as const,
        strategy: `record set ${name}`,
      })),
      evidence: [],
    })),
    moreSharedHosts: 1_234,
  });
}
