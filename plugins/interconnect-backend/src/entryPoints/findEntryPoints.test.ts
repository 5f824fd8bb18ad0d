import { ReadOutcome } from '@interconnect/backstage-plugin-interconnect-node';
import {
  manifests,
  observed,
  ObservedOptions,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { entryPointReads, findEntryPoints } from './findEntryPoints';
import { listEntryPoints } from './listEntryPoints';

const FORBIDDEN: ReadOutcome = {
  status: 'failed',
  reason: 'forbidden',
  message: 'no',
};

function find(objects: string, options: ObservedOptions = {}) {
  const found = findEntryPoints(
    observed(entryPointReads, manifests(objects), options),
  );
  if (found === undefined) {
    throw new Error('The cluster was seen');
  }
  return found;
}

/** `kind name controller: hosts @ addresses` of each entry point, hosts with who leads there. */
function told(objects: string): string[] {
  return find(objects).points.map(
    ({ kind, name, controller, hosts, addresses }) => {
      const served = hosts.map(({ host, balancing, strategy }) =>
        [host, balancing !== 'plain' && balancing, strategy]
          .filter(Boolean)
          .join('/'),
      );
      return `${kind} ${name} ${controller}: ${served.join(', ')} @ ${addresses
        .map(({ address }) => address)
        .join(', ')}`;
    },
  );
}

const INGRESS = `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  namespace: web
spec:
  ingressClassName: nginx
  rules:
    - host: Shop.Example.com
    - host: www.example.com
status:
  loadBalancer:
    ingress:
      - ip: 203.0.113.7
`;

const NGINX = `
apiVersion: v1
kind: Service
metadata:
  name: nginx
  namespace: ingress-nginx
spec:
  type: LoadBalancer
status:
  loadBalancer:
    ingress:
      - ip: 203.0.113.7
`;

const GATEWAY = `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: public
  namespace: infra
spec:
  gatewayClassName: envoy
  listeners:
    - name: https
      hostname: '*.example.com'
status:
  addresses:
    - type: IPAddress
      value: 203.0.113.8
`;

function route(parent: string, accepted?: string): string {
  return `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: api
  namespace: apps
spec:
  hostnames: [api.example.com]
  parentRefs:
    - ${parent}
status:
  parents:
    - parentRef: ${parent}
      conditions:
        - { type: Accepted, status: '${accepted ?? 'True'}' }
`;
}

const ISTIO = `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata:
  name: public
  namespace: shop
spec:
  selector:
    istio: ingressgateway
  servers:
    - hosts: ['shop/web.example.com', '*']
---
apiVersion: v1
kind: Service
metadata:
  name: istio-ingressgateway
  namespace: istio-system
spec:
  type: LoadBalancer
  selector:
    app: istio-ingressgateway
    istio: ingressgateway
status:
  loadBalancer:
    ingress:
      - hostname: a1.elb.example.net
`;

function gslb(group: string): string {
  return `
apiVersion: ${group}/v1beta1
kind: Gslb
metadata:
  name: shop
  namespace: web
spec:
  strategy:
    type: failover
    primaryGeoTag: eu
  ingress:
    rules:
      - host: shop.gslb.example.com
status:
  geoTag: us
  hosts: shop.gslb.example.com, app.gslb.example.com
  loadBalancer:
    exposedIps: [203.0.113.9]
`;
}

function record(name: string, target: string, more = ''): string {
  return `
apiVersion: externaldns.k8s.io/v1alpha1
kind: DNSEndpoint
metadata:
  name: shop
  namespace: web
${more}
spec:
  endpoints:
    - dnsName: ${name}
      recordType: A
      setIdentifier: eu
      targets: [${target}]
`;
}

describe('findEntryPoints', () => {
  it.each<[string, string, string[]]>([
    [
      'an Ingress, and not the load balancer in front of it once more',
      `${INGRESS}---${NGINX}`,
      ['ingress shop nginx: shop.example.com, www.example.com @ 203.0.113.7'],
    ],
    [
      'an Ingress by its annotation of old, with a name for external-dns',
      `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  annotations:
    kubernetes.io/ingress.class: haproxy
    external-dns.alpha.kubernetes.io/hostname: shop.example.com, b.example.com
    external-dns.alpha.kubernetes.io/set-identifier: fra
spec:
  rules: [{ host: shop.example.com }]
`,
      [
        'ingress shop haproxy: b.example.com/external-dns/record set fra, shop.example.com/external-dns/record set fra @ ',
      ],
    ],
    [
      'a Gateway with its route and its listener',
      `${GATEWAY}---${route('{ namespace: infra, name: public }')}`,
      ['gateway public envoy: *.example.com, api.example.com @ 203.0.113.8'],
    ],
    [
      'a load balancer with a name that its Ingress does not have',
      `${INGRESS}---${NGINX.replace(
        'namespace: ingress-nginx',
        "namespace: ingress-nginx\n  annotations: { external-dns.kubernetes.io/hostname: 'lb.example.com' }",
      )}`,
      [
        'ingress shop nginx: shop.example.com, www.example.com @ 203.0.113.7',
        'load-balancer nginx undefined: lb.example.com/external-dns @ 203.0.113.7',
      ],
    ],
    [
      'Istio’s Gateway, at the Service of its pods',
      ISTIO,
      ['istio-gateway public Istio: web.example.com @ a1.elb.example.net'],
    ],
    [
      'a Route of OpenShift',
      `
apiVersion: route.openshift.io/v1
kind: Route
metadata:
  name: shop
spec:
  host: shop.apps.example.com
status:
  ingress:
    - host: shop.apps.example.com
      routerName: default
      routerCanonicalHostname: router-default.apps.example.com
`,
      [
        'route shop default: shop.apps.example.com @ router-default.apps.example.com',
      ],
    ],
    [
      'a Gslb',
      gslb('k8gb.io'),
      [
        'gslb shop k8gb (failover, primary eu): app.gslb.example.com/k8gb/failover, primary eu, shop.gslb.example.com/k8gb/failover, primary eu @ 203.0.113.9',
      ],
    ],
    [
      'a Gslb of the group of old',
      gslb('k8gb.absa.oss'),
      [
        'gslb shop k8gb (failover, primary eu): app.gslb.example.com/k8gb/failover, primary eu, shop.gslb.example.com/k8gb/failover, primary eu @ 203.0.113.9',
      ],
    ],
    [
      'a record that leads to an address of this cluster',
      `${INGRESS}---${record('all.example.com', '203.0.113.7')}`,
      [
        'dns-record shop external-dns: all.example.com/external-dns/record set eu @ 203.0.113.7',
        'ingress shop nginx: shop.example.com, www.example.com @ 203.0.113.7',
      ],
    ],
    [
      'a load balancer that waits for its address',
      `
apiVersion: v1
kind: Service
metadata:
  name: api
spec:
  type: LoadBalancer
  loadBalancerClass: metallb
status:
  loadBalancer: {}
`,
      ['load-balancer api metallb:  @ '],
    ],
    [
      'a Service with external addresses',
      `
apiVersion: v1
kind: Service
metadata:
  name: api
spec:
  externalIPs: [198.51.100.4]
`,
      ['load-balancer api undefined:  @ 198.51.100.4'],
    ],
    ['nothing', '', []],
    [
      'no record that leads elsewhere',
      `${INGRESS}---${record('cdn.example.com', '198.51.100.99')}`,
      ['ingress shop nginx: shop.example.com, www.example.com @ 203.0.113.7'],
    ],
    [
      'no record that k8gb keeps for itself',
      `${INGRESS}---${record(
        'localtargets-shop.example.com',
        '203.0.113.7',
        '  labels: { k8gb.absa.oss/dnstype: local }',
      )}`,
      ['ingress shop nginx: shop.example.com, www.example.com @ 203.0.113.7'],
    ],
    [
      'no record that k8gb keeps for itself, as it marked them of old',
      `${INGRESS}---${record(
        'shop.example.com',
        '203.0.113.7',
        '  annotations: { k8gb.absa.oss/dnstype: local }',
      )}`,
      ['ingress shop nginx: shop.example.com, www.example.com @ 203.0.113.7'],
    ],
    [
      'no Route by which Skupper gets from site to site',
      `
apiVersion: route.openshift.io/v1
kind: Route
metadata:
  name: skupper-router-edge
  labels: { internal.skupper.io/secured-access: 'true' }
spec:
  host: edge.apps.example.com
`,
      [],
    ],
    [
      'no Service inside the cluster, none that only stands for a name',
      `
apiVersion: v1
kind: Service
metadata:
  name: inside
spec:
  type: ClusterIP
---
apiVersion: v1
kind: Service
metadata:
  name: outside
  annotations:
    external-dns.kubernetes.io/hostname: x.example.com
spec:
  type: ExternalName
  externalName: y.example.com
`,
      [],
    ],
    [
      'no east-west gateway',
      `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata:
  name: cross-network-gateway
spec:
  selector: { istio: eastwestgateway }
  servers:
    - hosts: ['*.local']
      tls: { mode: AUTO_PASSTHROUGH }
---
apiVersion: v1
kind: Service
metadata:
  name: istio-eastwestgateway
  labels: { istio: eastwestgateway }
spec:
  type: LoadBalancer
  selector: { istio: eastwestgateway }
status:
  loadBalancer: { ingress: [{ ip: 203.0.113.10 }] }
`,
      [],
    ],
    [
      'no Gateway that leads within a mesh',
      GATEWAY.replace('envoy', 'istio-waypoint'),
      [],
    ],
    [
      'no route that its Gateway refuses, none of another Gateway, none of a Service',
      [
        GATEWAY,
        route('{ namespace: infra, name: public }', 'False'),
        route('{ name: public }').replace('name: api', 'name: other'),
        route(
          '{ kind: Service, group: "", namespace: infra, name: public }',
        ).replace('name: api', 'name: mesh'),
      ].join('---'),
      ['gateway public envoy: *.example.com @ 203.0.113.8'],
    ],
    [
      'no Ingress that cert-manager makes for a minute',
      INGRESS.replace(
        'namespace: web',
        "namespace: web\n  labels: { acme.cert-manager.io/http01-solver: 'true' }",
      ),
      [],
    ],
    [
      'no name that means something only inside',
      INGRESS.replace('Shop.Example.com', 'shop.web.svc.cluster.local').replace(
        'www.example.com',
        'localhost',
      ),
      ['ingress shop nginx:  @ 203.0.113.7'],
    ],
    [
      'no look-alike of another group',
      INGRESS.replace('networking.k8s.io/v1', 'networking.example.com/v1'),
      [],
    ],
  ])('finds %s', (_name, objects, expected) => {
    expect(told(objects)).toEqual(expected);
  });

  it.each<[string, string, Record<string, ReadOutcome>, string[]]>([
    [
      'Ingresses that may not be listed',
      '',
      { 'networking.k8s.io/ingresses': FORBIDDEN },
      ['ingress'],
    ],
    [
      'Services that may not be listed',
      '',
      { services: FORBIDDEN },
      ['load-balancer'],
    ],
    [
      'the Services of Istio’s Gateways',
      ISTIO.split('---')[0],
      { services: FORBIDDEN },
      ['istio-gateway', 'load-balancer'],
    ],
    [
      'routes of a Gateway',
      GATEWAY,
      { 'gateway.networking.k8s.io/httproutes': FORBIDDEN },
      ['gateway'],
    ],
    [
      'objects that make no sense',
      INGRESS.replace('host: www.example.com', 'host: 7'),
      {},
      ['ingress'],
    ],
    [
      'routes where there is no Gateway: nothing',
      '',
      { 'gateway.networking.k8s.io/httproutes': FORBIDDEN },
      [],
    ],
    [
      'kinds that the cluster does not serve: nothing',
      '',
      { 'k8gb.io/gslbs': { status: 'not-served' } },
      [],
    ],
  ])('says that it did not see %s', (_name, objects, outcomes, unseen) => {
    const found = find(objects, { outcomes });

    expect(found.unseen).toEqual(unseen);
    expect(found.blindSpots.length > 0).toBe(unseen.length > 0);
  });

  it('depends on no order of objects', () => {
    const parts = [INGRESS, NGINX, GATEWAY, ISTIO, gslb('k8gb.io')].concat(
      route('{ namespace: infra, name: public }'),
      record('all.example.com', '203.0.113.7'),
    );
    const forwards = find(parts.join('---'));

    expect(forwards.points).toHaveLength(5);
    expect(find([...parts].reverse().join('---'))).toEqual(forwards);
  });

  it.each<[string, object]>([
    ['nothing', {}],
    ['texts', { spec: 'x', status: 'y' }],
    ['lists', { spec: [], status: [7] }],
    ['null', { spec: null, status: null }],
    ['nonsense within', { spec: { rules: [null], servers: 7, hosts: {} } }],
  ])('stands objects whose content is %s', (_name, content) => {
    const objects = [
      ['v1', 'Service'],
      ['networking.k8s.io/v1', 'Ingress'],
      ['gateway.networking.k8s.io/v1', 'Gateway'],
      ['gateway.networking.k8s.io/v1', 'HTTPRoute'],
      ['networking.istio.io/v1', 'Gateway'],
      ['route.openshift.io/v1', 'Route'],
      ['externaldns.k8s.io/v1alpha1', 'DNSEndpoint'],
      ['k8gb.io/v1beta1', 'Gslb'],
    ].map(([apiVersion, kind]) =>
      JSON.stringify({ apiVersion, kind, metadata: { name: 'x' }, ...content }),
    );
    const { points } = find(objects.join('\n---\n'));

    expect(
      points.flatMap(({ hosts, addresses }) => [hosts, addresses]),
    ).toEqual(Array(points.length * 2).fill([]));
  });

  it('knows nothing of a cluster that was never seen', () => {
    expect(
      findEntryPoints({
        cluster: 'resource:default/dark',
        attemptedAt: '2026-11-01T12:00:00.000Z',
        reads: {},
      }),
    ).toBeUndefined();
  });
});

describe('listEntryPoints', () => {
  it('shows each place in the object that it is from', () => {
    const { points } = listEntryPoints(find(INGRESS));

    expect(points[0].evidence.map(({ path, shows }) => [path, shows])).toEqual([
      ['.spec.rules[0].host', 'Shop.Example.com'],
      ['.spec.rules[1].host', 'www.example.com'],
      ['.status.loadBalancer.ingress[0].ip', '203.0.113.7'],
    ]);
  });

  it('shows fifty of many, and tells how many there are', () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      INGRESS.replace('name: shop', `name: shop-${i}`),
    );
    const listed = listEntryPoints(find(many.join('---')));

    expect(listed.points).toHaveLength(50);
    expect(listed.total).toBe(60);
  });

  it('shows twenty of many names, and tells how many more there are', () => {
    const rules = Array.from(
      { length: 30 },
      (_, i) => `    - host: h${i}.example.com`,
    );
    const {
      points: [point],
    } = listEntryPoints(
      find(INGRESS.replace('    - host: Shop.Example.com', rules.join('\n'))),
    );

    expect(point.hosts).toHaveLength(20);
    expect(point.moreHosts).toBe(11);
    expect(point.moreAddresses).toBeUndefined();
  });
});
