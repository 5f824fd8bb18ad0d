import {
  nameOfRead,
  runDetector,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  itBehavesLikeADetector,
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { resolve } from 'path';
import { ingress } from '.';

const fixture = (name: string) => resolve(__dirname, '__fixtures__', name);

itBehavesLikeADetector(ingress, fixture('connected.yaml'));

function look(objects: ReturnType<typeof manifests>, forbidden: string[] = []) {
  const { detection } = runDetector(
    ingress,
    observed(ingress.reads, objects, {
      outcomes: Object.fromEntries(
        forbidden.map(read => [
          read,
          { status: 'failed', reason: 'forbidden', message: 'no' },
        ]),
      ),
    }),
  );
  return {
    verdict: detection.verdict,
    offers: detection.claims.flatMap(claim =>
      claim.type === 'membership'
        ? claim.identities.map(({ value }) => value)
        : [],
    ),
    calls: detection.claims.flatMap(claim =>
      claim.type === 'peer'
        ? [claim.peer.identities.map(({ value }) => value).join(' or ')]
        : [],
    ),
    detection,
  };
}

function service(spec: object, metadata: object = {}, status: object = {}) {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'svc', namespace: 'shop', ...metadata },
    spec,
    status,
  };
}

function externalName(name: string, metadata: object = {}) {
  return service({ type: 'ExternalName', externalName: name }, metadata);
}

function slice(addresses: string[], labels: Record<string, string> = {}) {
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name: 'svc-1',
      namespace: 'shop',
      labels: { 'kubernetes.io/service-name': 'svc', ...labels },
    },
    addressType: 'IPv4',
    endpoints: [{ addresses }],
  };
}

function ingressOf(host: string, apiVersion = 'networking.k8s.io/v1') {
  return {
    apiVersion,
    kind: 'Ingress',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { rules: [{ host }] },
    status: { loadBalancer: { ingress: [{ ip: '203.0.113.9' }] } },
  };
}

const SELECTORLESS = service({ type: 'ClusterIP' });

describe('what a cluster calls', () => {
  it.each<[string, object[], string[]]>([
    [
      'a name, and the wildcard that may cover it',
      [externalName('api.north.example.com')],
      ['api.north.example.com or *.north.example.com'],
    ],
    ['a name with no wildcard', [externalName('example.com')], ['example.com']],
    ['an address as a name', [externalName('198.51.100.9')], ['198.51.100.9']],
    [
      'addresses kept by hand',
      [SELECTORLESS, slice(['198.51.100.9', '2001:db8::9'])],
      ['198.51.100.9', '2001:db8::9'],
    ],
    [
      'addresses mirrored from Endpoints kept by hand',
      [
        SELECTORLESS,
        slice(['198.51.100.9'], {
          'endpointslice.kubernetes.io/managed-by':
            'endpointslicemirroring-controller.k8s.io',
        }),
      ],
      ['198.51.100.9'],
    ],
    [
      'addresses of a headless Service without selector',
      [
        service({ type: 'ClusterIP', clusterIP: 'None', selector: {} }),
        slice(['198.51.100.9']),
      ],
      ['198.51.100.9'],
    ],
    [
      'not the pods of a Service',
      [
        service({ type: 'ClusterIP', selector: { app: 'web' } }),
        slice(['10.244.0.9']),
      ],
      [],
    ],
    [
      'not what Kubernetes keeps itself',
      [
        SELECTORLESS,
        slice(['198.51.100.9'], {
          'endpointslice.kubernetes.io/managed-by':
            'endpointslice-controller.k8s.io',
        }),
      ],
      [],
    ],
    [
      'not what Cilium mirrors',
      [
        SELECTORLESS,
        slice(['198.51.100.9'], {
          'endpointslice.kubernetes.io/managed-by':
            'endpointslice-mesh-controller.cilium.io',
        }),
      ],
      [],
    ],
    [
      'not what the Multi-Cluster Services API imports',
      [
        SELECTORLESS,
        slice(['198.51.100.9'], {
          'multicluster.kubernetes.io/source-cluster': 'west',
        }),
      ],
      [],
    ],
    [
      'not the istiod of another cluster',
      [
        SELECTORLESS,
        slice(['198.51.100.9'], { 'app.kubernetes.io/name': 'istiod' }),
      ],
      [],
    ],
    [
      'not an operator’s proxy into a tailnet',
      [
        externalName('ts-cart.tailscale.svc.cluster.local'),
        externalName('cart.example.ts.net', {
          name: 'other',
          labels: { 'tailscale.com/managed': 'true' },
        }),
      ],
      [],
    ],
    ['not a name without a domain', [externalName('mainframe')], []],
    [
      'not loopback and link-local addresses',
      [SELECTORLESS, slice(['127.0.0.1', '169.254.169.254', '::1'])],
      [],
    ],
    [
      'not a Service of another namespace',
      [
        service({ type: 'ClusterIP' }, { namespace: 'other' }),
        slice(['198.51.100.9']),
      ],
      [],
    ],
    [
      'not its own name',
      [
        ingressOf('web.south.example.com'),
        externalName('WEB.south.example.com.'),
      ],
      [],
    ],
    [
      'a name that its own wildcard covers, but only if that very name is elsewhere',
      [ingressOf('*.south.example.com'), externalName('web.south.example.com')],
      ['web.south.example.com'],
    ],
  ])('%s', (_name, objects, calls) => {
    expect(look(objects as never).calls).toEqual(calls);
  });

  it('is a link only where somebody answers, one way, and never more than configured', () => {
    const [claim] = look([externalName('api.example.com')] as never).detection
      .claims;

    expect(claim).toMatchObject({
      type: 'peer',
      plane: 'data',
      direction: 'outgoing',
      expects: 'one-way',
      ifUnmatched: 'drop',
      state: 'configured',
      peer: { name: 'api.example.com' },
    });
  });
});

describe('what a cluster offers', () => {
  it.each<[string, object[], string[]]>([
    [
      'everything in the connected fixture',
      manifests(fixture('connected.yaml')),
      [
        '203.0.113.7',
        '192.0.2.80',
        'feed.south.example.com',
        'stream.south.example.com',
        'web.south.example.com',
        'lb-7.elb.example.net',
        'www.south.example.com',
        'admin.apps.south.example.com',
        'old-feed.south.example.com',
      ],
    ],
    [
      'an Ingress of before 1.19',
      [ingressOf('web.south.example.com', 'networking.k8s.io/v1beta1')],
      ['web.south.example.com', '203.0.113.9'],
    ],
    [
      'an Ingress that no controller has taken up',
      [{ ...ingressOf('web.south.example.com'), status: undefined }],
      ['web.south.example.com'],
    ],
    [
      'an Ingress for any host by its address only',
      [{ ...ingressOf(''), spec: { rules: [{}] } }],
      ['203.0.113.9'],
    ],
    [
      'not a load balancer that has no address yet',
      [service({ type: 'LoadBalancer', selector: { app: 'web' } })],
      [],
    ],
    [
      'not the name that is published for an external name',
      [
        externalName('api.north.example.com', {
          annotations: {
            'external-dns.kubernetes.io/hostname': 'api.south.example.com',
          },
        }),
      ],
      [],
    ],
    [
      'not the gateway of a mesh',
      [
        service(
          {
            type: 'LoadBalancer',
            selector: { app: 'consul', component: 'mesh-gateway' },
          },
          {},
          { loadBalancer: { ingress: [{ ip: '203.0.113.9' }] } },
        ),
      ],
      [],
    ],
    [
      'not where others redeem tokens of Skupper',
      [
        service(
          { type: 'LoadBalancer' },
          { name: 'skupper' },
          { loadBalancer: { ingress: [{ ip: '203.0.113.9' }] } },
        ),
      ],
      [],
    ],
    [
      'not the servers of Consul, but those of others',
      ['consul', 'prometheus'].map((app, index) =>
        service(
          { type: 'LoadBalancer', selector: { app, component: 'server' } },
          { name: app },
          { loadBalancer: { ingress: [{ ip: `203.0.113.${index}` }] } },
        ),
      ),
      ['203.0.113.1'],
    ],
    [
      'not what is offered in a tailnet only',
      [
        service(
          { type: 'LoadBalancer', loadBalancerClass: 'tailscale' },
          {},
          { loadBalancer: { ingress: [{ hostname: 'cart.example.ts.net' }] } },
        ),
        {
          ...ingressOf('cart'),
          spec: { ingressClassName: 'tailscale', rules: [] },
        },
      ],
      [],
    ],
  ])('%s', (_name, objects, offers) => {
    expect(look(objects as never).offers).toEqual(offers);
  });
});

describe('ingress', () => {
  const name = (read: keyof typeof ingress.reads) =>
    nameOfRead(ingress.reads[read].spec);

  it.each([
    ['connected', 'connected.yaml', [], 'present'],
    ['alone', 'alone.yaml', [], 'present'],
    ['absent', 'absent.yaml', [], 'absent'],
    ['Services forbidden', 'connected.yaml', [name('services')], 'unknown'],
    [
      'Ingresses forbidden, and nothing else there',
      'absent.yaml',
      [name('ingresses')],
      'unknown',
    ],
    [
      'Ingresses forbidden, but Services seen',
      'connected.yaml',
      [name('ingresses')],
      'present',
    ],
    [
      'endpoints forbidden, and nothing else there',
      'absent.yaml',
      [name('keptEndpoints')],
      'unknown',
    ],
  ])('judges %s', (_name, file, forbidden, verdict) => {
    expect(look(manifests(fixture(file)), forbidden).verdict).toBe(verdict);
  });

  it('calls nobody in the alone fixture', () => {
    const { calls, offers } = look(manifests(fixture('alone.yaml')));

    expect(calls).toEqual([]);
    expect(offers).toEqual(['web.south.example.com', '203.0.113.8']);
  });

  it('shows of each name where that name stands', () => {
    const { claims } = look(manifests(fixture('connected.yaml'))).detection;

    expect(claims[2].evidence).toEqual([
      expect.objectContaining({
        object: expect.objectContaining({ kind: 'Service', name: 'feed' }),
        path: ".metadata.annotations['external-dns.kubernetes.io/hostname']",
        shows: 'feed.south.example.com',
      }),
    ]);
  });
});
