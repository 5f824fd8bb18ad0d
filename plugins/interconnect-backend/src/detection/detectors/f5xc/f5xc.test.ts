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
import { f5xc } from '.';

const { fixture, changed } = fixturesOf(__dirname);

itBehavesLikeADetector(f5xc, fixture('connected.yaml'));

function look(yaml: string, forbidden: (keyof typeof f5xc.reads)[] = []) {
  const { detection } = runDetector(
    f5xc,
    observed(f5xc.reads, manifests(yaml), {
      outcomes: Object.fromEntries(
        forbidden.map(read => [
          nameOfRead(f5xc.reads[read].spec),
          { status: 'failed', reason: 'forbidden', message: 'no' },
        ]),
      ),
    }),
  );
  return {
    verdict: detection.verdict,
    mode: detection.mode,
    states: detection.claims.flatMap(claim =>
      claim.type === 'peer' ? [claim.state] : [],
    ),
  };
}

const SITE = 'Kubernetes site';
const OPEN = 'Kubernetes site, open to other sites';

describe('f5xc', () => {
  it.each<[string, string, string, string | undefined, string[]]>([
    [
      'a site that runs',
      changed('connected.yaml'),
      'present',
      OPEN,
      ['configured'],
    ],
    [
      'a site that was not accepted',
      changed('alone.yaml'),
      'present',
      SITE,
      ['pending'],
    ],
    ['its neighbours', changed('absent.yaml'), 'absent', undefined, []],
    [
      'a site without ready pods',
      changed('connected.yaml', ['readyReplicas: 3', 'replicas: 3']),
      'present',
      OPEN,
      ['down'],
    ],
    [
      'a site with some ready pods',
      changed('connected.yaml', ['readyReplicas: 3', 'readyReplicas: 1']),
      'present',
      OPEN,
      ['degraded'],
    ],
    [
      'a manager alone',
      changed('alone.yaml', ['volterra-ce-init', 'other']),
      'absent',
      undefined,
      [],
    ],
    [
      'a site that lets no other in',
      changed('connected.yaml', ['type: NodePort', 'type: ClusterIP']),
      'present',
      SITE,
      ['configured'],
    ],
    [
      'a site that opens another port',
      changed('connected.yaml', ['port: 4500', 'port: 65003']),
      'present',
      SITE,
      ['configured'],
    ],
  ])('judges %s', (_name, yaml, verdict, mode, states) => {
    expect(look(yaml)).toEqual({ verdict, mode, states });
  });

  it.each<[keyof typeof f5xc.reads, string, object]>([
    ['daemonSets', 'connected.yaml', { verdict: 'unknown', states: [] }],
    [
      'statefulSets',
      'connected.yaml',
      { verdict: 'present', states: ['unknown'] },
    ],
    ['statefulSets', 'absent.yaml', { verdict: 'absent', states: [] }],
    [
      'services',
      'connected.yaml',
      { verdict: 'present', mode: undefined, states: ['configured'] },
    ],
  ])('answers without %s of %s', (read, file, answer) => {
    expect(look(changed(file), [read])).toMatchObject(answer);
  });

  it('names nobody as its peer', () => {
    const { detection } = runDetector(
      f5xc,
      observed(f5xc.reads, manifests(fixture('connected.yaml'))),
    );

    expect(detection.claims).toMatchObject([
      { type: 'membership', identities: [] },
      { peer: { name: 'F5 global network', identities: [] } },
    ]);
  });
});
