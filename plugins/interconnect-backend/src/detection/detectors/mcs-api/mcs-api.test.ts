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
import { mcsApi } from '.';

const fixture = (name: string) => resolve(__dirname, '__fixtures__', name);
const [clusterId, clusterSet, exported, imported, slice] = manifests(
  fixture('connected.yaml'),
);

itBehavesLikeADetector(mcsApi, fixture('connected.yaml'));

function look(objects: object[], forbidden: string[] = []) {
  const { detection } = runDetector(
    mcsApi,
    observed(mcsApi.reads, objects as never, {
      apiGroups: ['multicluster.x-k8s.io'],
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
    mode: detection.mode,
    known: detection.claims.flatMap(claim =>
      claim.type === 'membership'
        ? `${claim.identities[0].value} in ${claim.instance}`
        : [],
    ),
    peers: detection.claims.flatMap(claim =>
      claim.type === 'peer'
        ? `${claim.peer.name} in ${claim.instance} ${claim.direction} ${claim.state} ${claim.ifUnmatched}`
        : [],
    ),
  };
}

function importOf(clusters: string[], ready?: string, more: object = {}) {
  return {
    apiVersion: 'multicluster.x-k8s.io/v1beta1',
    kind: 'ServiceImport',
    metadata: { name: clusters.join('-'), namespace: 'press', ...more },
    status: {
      clusters: clusters.map(cluster => ({ cluster })),
      conditions: ready === undefined ? [] : [{ type: 'Ready', status: ready }],
    },
  };
}

function signed(manager: string) {
  return {
    ...slice,
    metadata: {
      name: 's',
      namespace: 'press',
      labels: {
        'multicluster.kubernetes.io/source-cluster': 'accra',
        'endpointslice.kubernetes.io/managed-by': manager,
      },
    },
  };
}

function istiod(imports: string) {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: 'istiod',
      namespace: 'istio-system',
      labels: { app: 'istiod' },
    },
    spec: {
      template: {
        spec: {
          containers: [
            {
              name: 'discovery',
              env: [{ name: 'ENABLE_MCS_SERVICE_DISCOVERY', value: imports }],
            },
          ],
        },
      },
    },
  };
}

const name = (read: keyof typeof mcsApi.reads) =>
  nameOfRead(mcsApi.reads[read].spec);

describe('mcs-api', () => {
  it.each<[string, object[], string, string[]]>([
    [
      'connected',
      manifests(fixture('connected.yaml')) as object[],
      'present',
      ['accra in press outgoing configured loose'],
    ],
    ['alone', manifests(fixture('alone.yaml')) as object[], 'present', []],
    ['absent', manifests(fixture('absent.yaml')) as object[], 'absent', []],
    ['resource definitions only', [], 'absent', []],
    ['an exporter', [clusterId, exported], 'present', []],
    [
      'several sources, by name',
      [clusterId, importOf(['tunis', 'accra']), importOf(['accra'])],
      'present',
      [
        'accra in undefined outgoing configured loose',
        'tunis in undefined outgoing configured loose',
      ],
    ],
    [
      'an import that is not ready',
      [clusterId, importOf(['accra'], 'False')],
      'present',
      ['accra in undefined outgoing pending loose'],
    ],
    [
      'one import of two not ready',
      [clusterId, importOf(['accra'], 'False'), importOf(['accra', 'lagos'])],
      'present',
      ['accra in undefined outgoing degraded loose'],
    ],
    [
      'endpoints where imports name no clusters',
      [clusterId, importOf([]), slice],
      'present',
      ['accra in undefined outgoing configured loose'],
    ],
    [
      'a cluster that does not say its name',
      [clusterSet, importOf(['accra', 'lagos'])],
      'present',
      [
        'accra in press outgoing configured drop',
        'lagos in press outgoing configured drop',
      ],
    ],
    [
      'a name of before the About API',
      [
        { ...clusterId, metadata: { name: 'id.k8s.io' } },
        importOf(['accra', 'lagos']),
      ],
      'present',
      ['accra in undefined outgoing configured loose'],
    ],
  ])('judges %s', (_name, objects, verdict, peers) => {
    expect(look(objects)).toMatchObject({ verdict, peers });
  });

  it.each<[string, object[], string | undefined, number]>([
    ['nobody', [importOf(['accra'])], undefined, 1],
    [
      'Submariner by its object',
      [
        importOf(['accra']),
        {
          apiVersion: 'submariner.io/v1alpha1',
          kind: 'Submariner',
          metadata: { name: 'submariner', namespace: 'submariner-operator' },
        },
      ],
      'by Submariner',
      0,
    ],
    [
      'Antrea by its cluster set',
      [
        importOf(['accra']),
        {
          apiVersion: 'multicluster.crd.antrea.io/v1alpha2',
          kind: 'ClusterSet',
          metadata: { name: 'set', namespace: 'kube-system' },
        },
      ],
      'by Antrea',
      0,
    ],
    [
      'not a cluster set of another group',
      [
        importOf(['accra']),
        {
          apiVersion: 'cluster.example.com/v1',
          kind: 'ClusterSet',
          metadata: { name: 'set' },
        },
      ],
      undefined,
      1,
    ],
    [
      'Cilium by its annotation',
      [
        importOf(['accra'], 'True', {
          annotations: {
            'multicluster.kubernetes.io/derived-service': 'derived-1',
          },
        }),
      ],
      'by Cilium',
      0,
    ],
    [
      'AWS Cloud Map by its annotation',
      [
        importOf(['accra'], 'True', {
          annotations: { 'multicluster.k8s.aws/derived-service': '[]' },
        }),
      ],
      'by AWS Cloud Map',
      0,
    ],
    [
      'Submariner by its labels',
      [
        importOf(['accra'], 'True', {
          labels: { 'lighthouse.submariner.io/sourceName': 'print' },
        }),
      ],
      'by Submariner',
      0,
    ],
    [
      'Karmada by the label of what it propagates, with the links',
      [
        importOf(['accra'], 'True', {
          labels: { 'karmada.io/managed': 'true' },
        }),
      ],
      'by Karmada',
      1,
    ],
    [
      'Istio, where it is told to import',
      [importOf(['accra']), istiod('true')],
      'by Istio',
      0,
    ],
    [
      'not Istio, where it is only there',
      [importOf(['accra']), istiod('false')],
      undefined,
      1,
    ],
    ...(
      [
        ['Antrea', 'mc.antrea.io', 0],
        ['Cilium', 'endpointslice-mesh-controller.cilium.io', 0],
        ['Azure Fleet', 'networking.fleet.azure.com', 1],
        ['GKE', 'mcs.net.gke.io', 1],
        ['Istio', 'mcs.istio.io', 0],
        ['Karmada', 'endpointslice-dispatch-controller.karmada.io', 1],
        ['Kuma', 'mcs.kuma.io', 1],
        ['Submariner', 'lighthouse-agent.submariner.io', 0],
      ] as const
    ).map(
      ([name_, manager, peers]) =>
        [
          `${name_} by its signature`,
          [importOf(['accra']), signed(manager)],
          `by ${name_}`,
          peers,
        ] as [string, object[], string, number],
    ),
    [
      'whoever signs the endpoints',
      [importOf(['accra']), signed('mcs.example.com')],
      'by mcs.example.com',
      1,
    ],
  ])('names as implementer %s', (_name, objects, mode, peers) => {
    const seen = look([clusterId, ...objects]);

    expect(seen.mode).toBe(mode);
    expect(seen.peers).toHaveLength(peers);
  });

  it.each([
    ['exports', 'unknown', []],
    ['imports', 'unknown', []],
    ['slices', 'present', ['accra in press outgoing configured loose']],
    ['properties', 'present', []],
    ['submariners', 'present', []],
    ['clusterSets', 'present', []],
    ['istiods', 'present', []],
  ] as const)('answers where %s may not be read', (read, verdict, peers) => {
    expect(
      look([clusterId, clusterSet, exported, imported, slice], [name(read)]),
    ).toMatchObject({ verdict, peers });
  });

  it('is known by its id within its set', () => {
    expect(look([clusterId, clusterSet, exported]).known).toEqual([
      'lagos in press',
    ]);
  });
});
