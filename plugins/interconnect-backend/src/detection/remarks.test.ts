import { readFileSync } from 'fs';
import { join } from 'path';
import { Setting } from '@interconnect/backstage-plugin-interconnect-common';
import {
  apiGroups,
  Detector,
  runDetector,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { LONG, SOON } from './__fixtures__/roots';
import { detectors } from './detectors';

const declared: readonly Detector[] = detectors;

function fixture(id: string, name: string): string {
  return readFileSync(
    join(__dirname, 'detectors', id, '__fixtures__', `${name}.yaml`),
    'utf8',
  );
}

/** What a detector says of a fixture, with some of its text replaced and some objects added. */
function look(
  id: string,
  name: string,
  { replace = [] as [string | RegExp, string][], add = '', groups = [''] } = {},
) {
  const text = replace.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    return after;
  }, fixture(id, name));
  const detector = declared.find(each => each.id === id)!;
  const reads = [{ groups: apiGroups() }, detector.reads];
  return runDetector(
    detector,
    observed(
      reads,
      [...manifests(text), ...(add === '' ? [] : manifests(add))],
      { apiGroups: groups.filter(group => group !== '') },
    ),
  ).detection;
}

const codesOf = (...args: Parameters<typeof look>) =>
  (look(...args).remarks ?? []).map(
    ({ code, severity }) => `${severity} ${code}`,
  );

function settingsOf(...args: Parameters<typeof look>): string[] {
  return look(...args).claims.flatMap(claim =>
    claim.type === 'membership'
      ? (claim.settings ?? []).map(
          ({ name, rule, values }: Setting) =>
            `${name} ${rule} ${values.join()}`,
        )
      : [],
  );
}

const indented = (pem: string) => pem.trim().replace(/\n/g, '\n    ');

function roots(pem: string): string {
  return `
apiVersion: v1
kind: ConfigMap
metadata: { name: linkerd-identity-trust-roots, namespace: linkerd }
data:
  ca-bundle.crt: |
    ${indented(pem)}
`;
}

function gateway(replicas: number): string {
  return `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: linkerd-gateway
  namespace: linkerd-multicluster
  labels: { component: gateway, linkerd.io/extension: multicluster }
spec: { replicas: ${replicas} }
`;
}

function istioRoot(pem: string): [RegExp, string] {
  return [
    /-----BEGIN CERTIFICATE-----\n.*\n *-----END CERTIFICATE-----/,
    indented(pem),
  ];
}

describe('detectors remark', () => {
  it.each<[string, Parameters<typeof look>, string[]]>([
    [
      'one gateway of Submariner',
      ['submariner', 'dualStack'],
      ['info single-gateway'],
    ],
    ['no pair of gateways', ['submariner', 'connected'], []],
    ['no gateway that has nobody to reach', ['submariner', 'alone'], []],
    [
      'that the health check of Submariner is off',
      [
        'submariner',
        'connected',
        { replace: [['    enabled: true', '    enabled: false']] },
      ],
      ['warning health-unchecked'],
    ],
    [
      'one API server of a Cilium mesh',
      ['cilium', 'connected'],
      ['info single-gateway'],
    ],
    [
      'no two of them',
      ['cilium', 'connected', { replace: [['replicas: 1', 'replicas: 2']] }],
      [],
    ],
    ['none where there is no peer', ['cilium', 'alone'], []],
    [
      'one pod of an east-west gateway',
      ['istio', 'connected', { replace: [['  replicas: 2', '  replicas: 1']] }],
      ['info single-gateway'],
    ],
    ['no two of them', ['istio', 'connected'], []],
    [
      'that the root of Istio expires',
      ['istio', 'connected', { replace: [istioRoot(SOON)] }],
      ['warning certificate-expiry'],
    ],
    [
      'no root that lasts',
      ['istio', 'connected', { replace: [istioRoot(LONG)] }],
      [],
    ],
    [
      'that the root of Linkerd expires',
      ['linkerd', 'connected', { add: roots(SOON) }],
      ['warning certificate-expiry'],
    ],
    [
      'no root of Linkerd that lasts',
      ['linkerd', 'connected', { add: roots(LONG) }],
      [],
    ],
    [
      'one gateway of Linkerd',
      ['linkerd', 'connected', { add: gateway(1) }],
      ['info single-gateway'],
    ],
    ['no three of them', ['linkerd', 'connected', { add: gateway(3) }], []],
    [
      'one mesh gateway of Consul',
      ['consul', 'connected'],
      ['info single-gateway'],
    ],
    ['no mesh gateway that is not there', ['consul', 'alone'], []],
    [
      'two generations of Skupper, which cannot be linked',
      ['skupper', 'connected'],
      ['info settings-differ'],
    ],
    [
      'one router that others connect to',
      ['skupper', 'listening'],
      ['info single-gateway'],
    ],
    [
      'no pair of routers',
      [
        'skupper',
        'listening',
        { replace: [['linkAccess: loadbalancer', 'ha: true']] },
      ],
      [],
    ],
    [
      'that App Mesh has ended',
      ['aws-app-mesh', 'connected'],
      ['warning end-of-support'],
    ],
    [
      'resource definitions that were left behind',
      ['submariner', 'absent', { groups: ['submariner.io'] }],
      ['info leftovers'],
    ],
    [
      'none of a look-alike in another group',
      ['liqo', 'absent', { groups: ['networking.example.com'] }],
      [],
    ],
    [
      'none where it runs',
      ['submariner', 'alone', { groups: ['submariner.io'] }],
      [],
    ],
  ])('%s', (_name, args, codes) => {
    expect(codesOf(...args)).toEqual(codes);
  });
});

describe('what clusters must agree on', () => {
  it.each<[string, Parameters<typeof look>, string[]]>([
    [
      'in a mesh of Cilium',
      ['cilium', 'connected'],
      ['max-connected-clusters equal 255', 'cluster-id unique 3'],
    ],
    [
      'in a mesh of Cilium, when all is said',
      [
        'cilium',
        'connected',
        {
          replace: [
            [
              "max-connected-clusters: '255'",
              "max-connected-clusters: '511'\n  routing-mode: tunnel\n  tunnel-protocol: geneve",
            ],
          ],
        },
      ],
      [
        'max-connected-clusters equal 511',
        'cluster-id unique 3',
        'routing-mode equal tunnel',
        'tunnel-protocol equal geneve',
      ],
    ],
    [
      'in a mesh of Cilium, by default',
      [
        'cilium',
        'connected',
        { replace: [["  max-connected-clusters: '255'\n", '']] },
      ],
      ['max-connected-clusters equal 255', 'cluster-id unique 3'],
    ],
    [
      'among gateways of Submariner',
      ['submariner', 'connected'],
      ['cable driver equal libreswan'],
    ],
    ['without trusted roots of Linkerd', ['linkerd', 'connected'], []],
  ])('%s', (_name, args, settings) => {
    expect(settingsOf(...args)).toEqual(settings);
  });

  it.each<[string, Parameters<typeof look>]>([
    ['Istio', ['istio', 'connected', { replace: [istioRoot(LONG)] }]],
    ['Linkerd', ['linkerd', 'connected', { add: roots(LONG) }]],
  ])('is a root, by %s', (_name, args) => {
    expect(settingsOf(...args)).toEqual([
      expect.stringMatching(/^trusted root overlapping [0-9a-f]{64}$/),
    ]);
  });
});

describe('what links route as it is', () => {
  const routesOf = (...args: Parameters<typeof look>) => [
    ...new Set(
      look(...args).claims.flatMap(claim =>
        claim.type === 'peer' && claim.plane === 'data'
          ? [(claim.routes ?? ['not known']).join()]
          : [],
      ),
    ),
  ];

  it.each<[string, Parameters<typeof look>, string[]]>([
    ['of Antrea', ['antrea-multicluster', 'connected'], ['service']],
    ['of App Mesh', ['aws-app-mesh', 'connected'], ['pod']],
    ['of Calico', ['calico', 'connected'], ['pod']],
    ['of Cilium', ['cilium', 'connected'], ['pod']],
    ['of ClusterLink', ['clusterlink', 'connected'], ['not known']],
    ['of Istio through gateways', ['istio', 'connected'], ['']],
    [
      'of Istio on one network',
      [
        'istio',
        'connected',
        {
          replace: [
            [/ {2}meshNetworks: \|\n(?: {4}.*\n)+/, ''],
            [
              '    topology.istio.io/network: net-a\nspec',
              '    other: label\nspec',
            ],
          ],
        },
      ],
      ['pod'],
    ],
    ['of Kilo', ['kilo', 'connected'], ['pod,service']],
    ['of Kube-OVN', ['kube-ovn-ic', 'connected'], ['pod']],
    ['of Linkerd through a gateway', ['linkerd', 'connected'], ['']],
    [
      'of Linkerd without one',
      [
        'linkerd',
        'connected',
        { replace: [['  gatewayAddress: 198.51.100.40\n', '']] },
      ],
      ['pod'],
    ],
    ['of Liqo', ['liqo', 'connected'], ['']],
    [
      'of Skupper over the network outside',
      ['skupper', 'listening'],
      ['not known'],
    ],
    [
      'of Skupper over a cluster set',
      [
        'skupper',
        'connected',
        {
          replace: [
            [
              'host: links.depot.example.net',
              'host: depot.hub.svc.clusterset.local',
            ],
          ],
        },
      ],
      ['not known', 'service'],
    ],
    ['of Submariner', ['submariner', 'connected'], ['pod,service']],
    [
      'of Submariner with Globalnet',
      [
        'submariner',
        'connected',
        {
          replace: [
            [
              '  cableDriver: libreswan',
              '  cableDriver: libreswan\n  globalCIDR: 242.0.0.0/16',
            ],
          ],
        },
      ],
      [''],
    ],
  ])('%s', (_name, args, routes) => {
    expect(routesOf(...args).sort()).toEqual(routes);
  });
});
