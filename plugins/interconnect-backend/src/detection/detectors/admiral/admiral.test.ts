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
import { admiral } from '.';

const { fixture, changed } = fixturesOf(__dirname);

itBehavesLikeADetector(admiral, fixture('connected.yaml'));

function look(yaml: string, forbidden: (keyof typeof admiral.reads)[] = []) {
  const { detection } = runDetector(
    admiral,
    observed(admiral.reads, manifests(yaml), {
      apiGroups: ['admiral.io'],
      outcomes: Object.fromEntries(
        forbidden.map(read => [
          nameOfRead(admiral.reads[read].spec),
          { status: 'failed', reason: 'forbidden', message: 'no' },
        ]),
      ),
    }),
  );
  return {
    verdict: detection.verdict,
    version: detection.version,
    mode: detection.mode,
    claims: detection.claims.map(claim =>
      claim.type === 'membership'
        ? `at ${claim.identities.map(({ value }) => value).join()}`
        : `${claim.plane} ${claim.peer.name} ${claim.state}`,
    ),
  };
}

const MEMBER = [
  'at 203.0.113.7:15443',
  'data gw-west.elb.example.net:15443 configured',
];
const CONTROL = 'control member-west configured';
const WITHOUT_CONTROLLER: [string, string][] = [['app: admiral', 'app: other']];

describe('admiral', () => {
  it.each<[string, string, object]>([
    [
      'a controller that is a member',
      changed('connected.yaml'),
      {
        verdict: 'present',
        version: '1.4.0',
        mode: 'controller and member',
        claims: [...MEMBER, CONTROL],
      },
    ],
    [
      'a controller alone',
      changed('alone.yaml'),
      { verdict: 'present', version: '1.2.0', mode: 'controller', claims: [] },
    ],
    [
      'its neighbours',
      changed('absent.yaml'),
      { verdict: 'absent', claims: [] },
    ],
    [
      'a member alone',
      changed('connected.yaml', ...WITHOUT_CONTROLLER),
      { verdict: 'present', mode: 'member', claims: MEMBER },
    ],
    [
      'a member by what newer versions of Istio serve',
      changed('connected.yaml', ...WITHOUT_CONTROLLER, [
        'networking.istio.io/v1alpha3',
        'networking.istio.io/v1',
      ]),
      { verdict: 'present', mode: 'member', claims: MEMBER },
    ],
    [
      'a member whose entries stand elsewhere, by their annotation',
      changed('connected.yaml', ...WITHOUT_CONTROLLER, [
        'namespace: admiral-sync',
        'namespace: sync\n  annotations:\n    app.kubernetes.io/created-by: admiral',
      ]),
      { verdict: 'present', mode: 'member', claims: MEMBER },
    ],
    [
      'a member that consumes only its own',
      changed('connected.yaml', ...WITHOUT_CONTROLLER, [
        'http: 15443',
        'http: 80',
      ]),
      { verdict: 'present', claims: ['at 203.0.113.7:15443'] },
    ],
    [
      'a controller without ready pod',
      changed('connected.yaml', ['availableReplicas: 1', 'replicas: 1']),
      { claims: [...MEMBER, 'control member-west down'] },
    ],
    [
      'a Secret that the controller does not read',
      changed('connected.yaml', [
        'name: member-west\n  namespace: admiral',
        'name: member-west\n  namespace: backup',
      ]),
      { claims: MEMBER },
    ],
  ])('judges %s', (_name, yaml, answer) => {
    expect(look(yaml)).toMatchObject(answer);
  });

  it.each<[(keyof typeof admiral.reads)[], string, object]>([
    [['controllers'], 'connected.yaml', { verdict: 'unknown', claims: [] }],
    [['memberSecrets'], 'connected.yaml', { claims: MEMBER }],
    [
      ['serviceEntries'],
      'connected.yaml',
      { verdict: 'present', claims: [CONTROL] },
    ],
    [['serviceEntries'], 'absent.yaml', { verdict: 'unknown', claims: [] }],
    [
      ['services'],
      'connected.yaml',
      { verdict: 'present', claims: ['at ', MEMBER[1], CONTROL] },
    ],
  ])('answers without %s of %s', (reads, file, answer) => {
    expect(look(changed(file), reads)).toMatchObject(answer);
  });
});
