import {
  nameOfRead,
  runDetector,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  itBehavesLikeADetector,
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { fixturesOf } from '../../__testUtils__/fixturesOf';
import { clusterInventory } from '.';

const { fixture, changed } = fixturesOf(__dirname);

itBehavesLikeADetector(clusterInventory, fixture('connected.yaml'));

function look(
  yaml: string,
  forbidden: (keyof typeof clusterInventory.reads)[] = [],
) {
  const { detection } = runDetector(
    clusterInventory,
    observed(clusterInventory.reads, manifests(yaml), {
      outcomes: Object.fromEntries(
        forbidden.map(read => [
          nameOfRead(clusterInventory.reads[read].spec),
          { status: 'failed', reason: 'forbidden', message: 'no' },
        ]),
      ),
    }),
  );
  return {
    verdict: detection.verdict,
    mode: detection.mode,
    whole: detection.whole,
    claims: detection.claims.flatMap(claim =>
      claim.type === 'peer'
        ? `${claim.direction} ${claim.peer.identities
            .map(({ of, value }) => `${of} ${value}`)
            .join()} in ${claim.instance} ${claim.state}`
        : [],
    ),
  };
}

const ONE = 'incoming about.k8s.io one,profile prod-one in retail';

describe('cluster-inventory', () => {
  it.each<[string, string, string, string[]]>([
    ['a hub', changed('connected.yaml'), 'present', [`${ONE} configured`]],
    [
      'a hub whose manager tells of the cluster itself',
      changed('alone.yaml'),
      'present',
      [],
    ],
    ['its neighbours', changed('absent.yaml'), 'absent', []],
    [
      'a manager’s object of another name',
      changed('alone.yaml', [
        'kind: ManagedCluster\nmetadata:\n  name: prod-one',
        'kind: ManagedCluster\nmetadata:\n  name: prod-two',
      ]),
      'present',
      ['incoming profile prod-one in undefined pending'],
    ],
    [
      'a control plane that is not healthy',
      changed('connected.yaml', ["status: 'True'", "status: 'False'"]),
      'present',
      [`${ONE} degraded`],
    ],
    [
      'a control plane that nobody knows of',
      changed('connected.yaml', ["status: 'True'", 'status: Unknown']),
      'present',
      [`${ONE} unknown`],
    ],
    [
      'a profile without a set',
      changed('connected.yaml', ['name: clusterset.k8s.io', 'name: other']),
      'present',
      ['incoming about.k8s.io one,profile prod-one in undefined configured'],
    ],
    [
      'a profile that says no name',
      changed('connected.yaml', [
        'name: cluster.clusterset.k8s.io',
        'name: other',
      ]),
      'present',
      ['incoming profile prod-one in retail configured'],
    ],
    [
      'a newer version of the API',
      changed('connected.yaml', ['x-k8s.io/v1alpha1', 'x-k8s.io/v1beta1']),
      'present',
      [`${ONE} configured`],
    ],
  ])('judges %s', (_name, yaml, verdict, claims) => {
    expect(look(yaml)).toMatchObject({ verdict, claims });
  });

  it.each<[keyof typeof clusterInventory.reads, object]>([
    ['profiles', { verdict: 'unknown' }],
    ['managed', { verdict: 'present', whole: false, claims: [] }],
    ['members', { verdict: 'present', whole: false, claims: [] }],
    ['governed', { verdict: 'present', whole: false, claims: [] }],
  ])('answers without %s', (read, answer) => {
    expect(look(changed('connected.yaml'), [read])).toMatchObject(answer);
  });

  it('names who manages', () => {
    expect(look(changed('connected.yaml')).mode).toBe(
      'by open-cluster-management',
    );
  });
});
