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
import { admiralty } from '.';

const fixture = (name: string) => resolve(__dirname, '__fixtures__', name);
const [target, , node] = manifests(fixture('connected.yaml'));

itBehavesLikeADetector(admiralty, fixture('connected.yaml'));

function look(objects: object[], forbidden: string[] = []) {
  const { detection } = runDetector(
    admiralty,
    observed(admiralty.reads, objects as never, {
      apiGroups: ['multicluster.admiralty.io'],
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
    known: detection.claims.flatMap(claim =>
      claim.type === 'membership'
        ? claim.identities.map(({ value }) => value)
        : [],
    ),
    peers: detection.claims.flatMap(claim =>
      claim.type === 'peer'
        ? `${claim.peer.identities[0].value} ${claim.plane} ${claim.direction} ${claim.state}`
        : [],
    ),
  };
}

function nodeWith(status: string) {
  return { ...node, status: { conditions: [{ type: 'Ready', status }] } };
}

const namespaced = {
  ...target,
  kind: 'Target',
  metadata: { name: 'turbine', namespace: 'wind' },
};

const name = (read: keyof typeof admiralty.reads) =>
  nameOfRead(admiralty.reads[read].spec);

describe('admiralty', () => {
  it.each<[string, object[], string, string[]]>([
    [
      'connected',
      manifests(fixture('connected.yaml')) as object[],
      'present',
      [
        'turbine control outgoing configured',
        'CLUSTER_NAME=office control incoming configured',
      ],
    ],
    ['alone', manifests(fixture('alone.yaml')) as object[], 'present', []],
    ['absent', manifests(fixture('absent.yaml')) as object[], 'absent', []],
    ['resource definitions only', [], 'absent', []],
    [
      'a target without node',
      [target],
      'present',
      ['turbine control outgoing pending'],
    ],
    [
      'a node that is not ready',
      [target, nodeWith('False')],
      'present',
      ['turbine control outgoing down'],
    ],
    [
      'a node that stopped reporting',
      [target, nodeWith('Unknown')],
      'present',
      ['turbine control outgoing unknown'],
    ],
    [
      'a target of a namespace, whose node is not that of the cluster’s target',
      [namespaced, node],
      'present',
      ['turbine control outgoing pending'],
    ],
    [
      'a target of a namespace with its node',
      [
        namespaced,
        {
          ...node,
          metadata: {
            name: 'n',
            labels: {
              'virtual-kubelet.io/provider': 'admiralty',
              'multicluster.admiralty.io/target-name': 'turbine',
              'multicluster.admiralty.io/target-namespace': 'wind',
            },
          },
        },
      ],
      'present',
      ['turbine control outgoing configured'],
    ],
  ])('judges %s', (_name, objects, verdict, peers) => {
    expect(look(objects)).toMatchObject({ verdict, peers });
  });

  it('is known by the name that it sends pods under', () => {
    expect(look(manifests(fixture('connected.yaml'))).known).toEqual([
      'CLUSTER_NAME=mast',
    ]);
  });

  it.each([
    ['targets', [target], 'unknown', []],
    ['clusterTargets', [target], 'unknown', []],
    ['controllers', [], 'unknown', []],
    ['pods', [], 'absent', []],
    ['nodes', [target, node], 'present', ['turbine control outgoing unknown']],
  ] as const)(
    'answers where %s may not be read',
    (read, objects, verdict, peers) => {
      expect(look([...objects], [name(read)])).toMatchObject({
        verdict,
        peers,
      });
    },
  );
});
