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
import { ocm } from '.';

const fixture = (name: string) => resolve(__dirname, '__fixtures__', name);
const [spoke, local, klusterlet, id] = manifests(fixture('connected.yaml'));

itBehavesLikeADetector(ocm, fixture('connected.yaml'));

function look(objects: object[], forbidden: string[] = []) {
  const { detection } = runDetector(
    ocm,
    observed(ocm.reads, objects as never, {
      outcomes: Object.fromEntries(
        forbidden.map(read => [
          read,
          { status: 'failed', reason: 'forbidden', message: 'no' },
        ]),
      ),
    }),
  );
  const values = (keys: { of?: string; value: string }[]) =>
    keys.map(({ of, value }) => `${of} ${value}`).join(' | ');
  return {
    verdict: detection.verdict,
    mode: detection.mode,
    known: detection.claims.flatMap(claim =>
      claim.type === 'membership' ? values(claim.identities) : [],
    ),
    peers: detection.claims.flatMap(claim =>
      claim.type === 'peer'
        ? `${values(claim.peer.identities)} ${claim.plane} ${claim.direction} ${
            claim.state
          }`
        : [],
    ),
  };
}

const ACCEPTED = { hubAcceptsClient: true };
const MILL = 'id.k8s.io 5b3f7f0e-mill control incoming';

function spokeWith(
  conditions: Record<string, string>,
  spec: object = ACCEPTED,
) {
  return {
    ...spoke,
    spec,
    status: {
      clusterClaims: [{ name: 'id.k8s.io', value: '5b3f7f0e-mill' }],
      conditions: Object.entries(conditions).map(([type, status]) => ({
        type,
        status,
      })),
    },
  };
}

function klusterletWith(status: string | undefined, spec?: object) {
  return {
    ...klusterlet,
    spec: spec ?? { clusterName: 'paper-hub' },
    status: {
      conditions:
        status === undefined ? [] : [{ type: 'HubConnectionDegraded', status }],
    },
  };
}

const joined = { ManagedClusterJoined: 'True' };

describe('ocm', () => {
  it.each<[string, object[], string, string[]]>([
    [
      'connected',
      manifests(fixture('connected.yaml')) as object[],
      'present',
      [
        `${MILL} up`,
        'hub by name paper-hub | hub by id.k8s.io 0c91d2aa-hub control outgoing up',
      ],
    ],
    ['alone', manifests(fixture('alone.yaml')) as object[], 'present', []],
    ['absent', manifests(fixture('absent.yaml')) as object[], 'absent', []],
    ['resource definitions only', [], 'absent', []],
    [
      'a spoke that is not accepted',
      [spokeWith(joined, {})],
      'present',
      [`${MILL} pending`],
    ],
    [
      'a spoke that has not joined',
      [spokeWith({ ManagedClusterConditionAvailable: 'Unknown' })],
      'present',
      [`${MILL} pending`],
    ],
    [
      'a spoke that is not available',
      [spokeWith({ ...joined, ManagedClusterConditionAvailable: 'False' })],
      'present',
      [`${MILL} down`],
    ],
    [
      'a spoke whose lease ran out',
      [spokeWith({ ...joined, ManagedClusterConditionAvailable: 'Unknown' })],
      'present',
      [`${MILL} unknown`],
    ],
    [
      'a spoke that tells no id, by its name',
      [{ ...spoke, status: undefined }],
      'present',
      ['name mill control incoming pending'],
    ],
    [
      'an agent that does not reach its hub',
      [klusterletWith('True')],
      'present',
      ['hub by name paper-hub control outgoing down'],
    ],
    [
      'an agent that has not reported',
      [klusterletWith(undefined)],
      'present',
      ['hub by name paper-hub control outgoing pending'],
    ],
    [
      'an agent that does not know',
      [klusterletWith('Unknown')],
      'present',
      ['hub by name paper-hub control outgoing unknown'],
    ],
    ['an agent with no name', [klusterletWith('False', {})], 'present', []],
    [
      'an agent with no name but an id',
      [klusterletWith('False', {}), id],
      'present',
      ['hub by id.k8s.io 0c91d2aa-hub control outgoing up'],
    ],
    [
      'a hub that governs itself, whatever it calls itself',
      [
        {
          ...local,
          metadata: { name: 'home', labels: { 'local-cluster': 'true' } },
        },
        klusterletWith('False', { clusterName: 'home' }),
      ],
      'present',
      [],
    ],
  ])('judges %s', (_name, objects, verdict, peers) => {
    expect(look(objects)).toMatchObject({ verdict, peers });
  });

  it('is known as a spoke, and as the hub of its spokes', () => {
    expect(look(manifests(fixture('connected.yaml')))).toMatchObject({
      mode: 'hub and spoke',
      known: [
        'hub by id.k8s.io 5b3f7f0e-mill',
        'name paper-hub | id.k8s.io 0c91d2aa-hub',
      ],
    });
  });

  it.each([
    ['spokes', 'unknown'],
    ['klusterlets', 'unknown'],
    ['ids', 'present'],
  ] as const)('answers where %s may not be read', (read, verdict) => {
    expect(
      look(manifests(fixture('connected.yaml')), [
        nameOfRead(ocm.reads[read].spec),
      ]).verdict,
    ).toBe(verdict);
  });

  it.each([
    ['the ClusterClaim', [id], 'id.k8s.io 0c91d2aa-hub'],
    ['the uid of kube-system, without it', [], 'id.k8s.io 7e57'],
    [
      'the ClusterClaim before the uid',
      [{ ...id, spec: { value: 'chosen' } }],
      'id.k8s.io chosen',
    ],
  ])('knows the id of a spoke by %s', (_name, ids, expected) => {
    const kubeSystem = {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'kube-system', uid: '7e57' },
    };

    expect(look([klusterlet, kubeSystem, ...ids]).known).toEqual([
      `name paper-hub | ${expected}`,
    ]);
  });
});
