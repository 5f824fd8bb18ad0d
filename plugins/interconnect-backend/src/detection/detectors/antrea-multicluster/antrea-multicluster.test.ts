import { PeerClaim } from '@interconnect/backstage-plugin-interconnect-common';
import {
  nameOfRead,
  runDetector,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  itBehavesLikeADetector,
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { fixturesOf, Replacement } from '../../__testUtils__/fixturesOf';
import { antreaMulticluster } from '.';

const { fixture, changed } = fixturesOf(__dirname);

type Read = keyof typeof antreaMulticluster.reads;

function look(yaml: string, unseen: Read[] = []) {
  const outcomes = Object.fromEntries(
    unseen.map(read => [
      nameOfRead(antreaMulticluster.reads[read].spec),
      {
        status: 'failed' as const,
        reason: 'forbidden' as const,
        message: 'no',
      },
    ]),
  );
  return runDetector(
    antreaMulticluster,
    observed(antreaMulticluster.reads, manifests(yaml), { outcomes }),
  ).detection;
}

function peers(yaml: string, unseen: Read[] = []): PeerClaim[] {
  return look(yaml, unseen).claims.flatMap(claim =>
    claim.type === 'peer' ? [claim] : [],
  );
}

/** `fir data both configured`. */
const drawn = (yaml: string, unseen: Read[] = []) =>
  peers(yaml, unseen).map(({ peer, plane, direction, state }) =>
    [peer.name, plane, direction, state].join(' '),
  );

itBehavesLikeADetector(
  antreaMulticluster,
  fixture('connected.yaml'),
  fixture('v1alpha1.yaml'),
);

describe('antrea-multicluster', () => {
  it.each([
    [
      'connected',
      'connected.yaml',
      'present',
      'leader and member',
      [
        'elm control incoming up',
        'fir control incoming down',
        'fir data both configured',
        'oak control outgoing up',
      ],
    ],
    [
      'connected, as of 1.6',
      'v1alpha1.yaml',
      'present',
      'member',
      ['fir data both pending', 'oak control outgoing up'],
    ],
    ['a leader alone', 'alone.yaml', 'present', 'leader', []],
    ['only its neighbours', 'absent.yaml', 'absent', undefined, []],
  ])('recognises %s', (_name, file, verdict, mode, claims) => {
    const detection = look(changed(file));

    expect(detection.verdict).toBe(verdict);
    expect(detection.mode).toBe(mode);
    expect(drawn(changed(file))).toEqual(claims);
  });

  it('tells who this cluster is, in which set', () => {
    const detection = look(changed('connected.yaml'));

    expect(detection.version).toBe('2.7.0');
    expect(
      detection.claims.filter(({ type }) => type === 'membership'),
    ).toMatchObject([
      {
        instance: 'grove of oak',
        identities: [{ kind: 'id', value: 'oak' }],
        role: 'leader',
      },
      {
        instance: 'grove of oak',
        identities: [
          {
            kind: 'key',
            value: 'ZWxtLWVsbS1lbG0tZWxtLWVsbS1lbG0tZWxtLWVsbS0=',
          },
          { kind: 'id', value: 'elm' },
        ],
        role: 'member',
      },
    ]);
  });

  it('knows a peer by its key, its id and its gateway', () => {
    const [tunnel] = peers(changed('connected.yaml')).filter(
      ({ plane }) => plane === 'data',
    );

    expect(tunnel).toMatchObject({
      instance: 'grove of oak',
      peer: {
        identities: [
          {
            kind: 'key',
            value: 'ZmlyLWZpci1maXItZmlyLWZpci1maXItZmlyLWZpci0=',
          },
          { kind: 'id', value: 'fir' },
        ],
      },
      expects: 'mutual',
      encryption: 'WireGuard',
      evidence: [
        { path: '.spec.clusterID', shows: 'fir' },
        { path: '.spec.gatewayInfos[0].gatewayIP', shows: '192.0.2.42' },
        { path: '.gatewayIP', shows: '192.0.2.41' },
      ],
    });
  });

  it.each<[string, Replacement[], string, string | undefined]>([
    [
      'no gateway here',
      [['kind: Gateway', 'kind: GatewayOfOthers']],
      'pending',
      undefined,
    ],
    [
      'a gateway of another part',
      [['elm-node-2\n  namespace: kube-system', 'n\n  namespace: other']],
      'pending',
      undefined,
    ],
    [
      'no gateway there',
      [['gatewayInfos:\n    - gatewayIP: 192.0.2.42', 'gatewayInfos: []']],
      'pending',
      'WireGuard',
    ],
    [
      'no key here',
      [[/wireGuard:\n {2}publicKey: ZWxt.*/, 'wireGuard: {}']],
      'configured',
      'none',
    ],
  ])('judges a tunnel with %s', (_name, replacements, state, encryption) => {
    const [tunnel] = peers(changed('connected.yaml', ...replacements)).filter(
      ({ plane }) => plane === 'data',
    );

    expect(tunnel.state).toBe(state);
    expect(tunnel.encryption).toBe(encryption);
  });

  it('takes no tunnel to itself, nor one of another part', () => {
    const own = changed('connected.yaml', [
      '  clusterID: fir\n  serviceCIDR',
      '  clusterID: elm\n  serviceCIDR',
    ]);
    const other = changed('connected.yaml', [
      'fir-clusterinfo\n  namespace: kube-system',
      'fir-clusterinfo\n  namespace: other',
    ]);

    expect(drawn(own).join()).not.toContain('data');
    expect(drawn(other).join()).not.toContain('data');
  });

  it.each<[string, Replacement[], string, string | undefined]>([
    ['is connected, and beats', [], 'up', undefined],
    [
      'is connected, but beat an hour ago',
      [['{{now-5s}}', '{{now-1h}}']],
      'unknown',
      'up',
    ],
    [
      'is connected, but beats in the future',
      [['{{now-5s}}', '2026-11-01T13:00:00Z']],
      'unknown',
      'up',
    ],
    [
      'is connected, but never beat',
      [['touch-ts: ', 'another: ']],
      'unknown',
      'up',
    ],
    ['is of unknown state', [["'True'", 'Unknown']], 'unknown', undefined],
    [
      'has not been judged',
      [['- clusterID: elm\n      conditions', '- clusterID: elm\n      x']],
      'pending',
      undefined,
    ],
    [
      'is connected to a controller that does not run',
      [['readyReplicas: 1', 'readyReplicas: 0']],
      'unknown',
      'up',
    ],
  ])('judges a member that %s', (_name, replacements, state, before) => {
    const claims = peers(changed('connected.yaml', ...replacements));
    const [elm] = claims.filter(({ direction }) => direction === 'incoming');

    expect(elm.peer.name).toBe('elm');
    expect(elm.state).toBe(state);
    expect(elm.lastKnownState).toBe(before);
  });

  it.each<[string, Read[], string, string[]]>([
    ['tunnels', ['imports'], 'unknown', []],
    [
      'controllers, so that nothing tells whether the status is fresh',
      ['controllers'],
      'present',
      [
        'elm control incoming unknown',
        'fir control incoming unknown',
        'fir data both configured',
        'oak control outgoing unknown',
      ],
    ],
  ])('copes without %s', (_name, unseen, verdict, claims) => {
    expect(look(changed('connected.yaml'), unseen).verdict).toBe(verdict);
    expect(drawn(changed('connected.yaml'), unseen)).toEqual(claims);
  });

  it('takes a leader that joined itself under its own id for both', () => {
    const yaml = changed('connected.yaml', [
      'clusterID: elm\n  namespace: antrea',
      'clusterID: oak\n  namespace: antrea',
    ]);

    expect(look(yaml).mode).toBe('leader and member');
    expect(drawn(yaml)).toContain('oak control outgoing up');
    expect(drawn(yaml)).toContain('fir data both configured');
  });

  it('says nothing of a set in which it does not know itself', () => {
    const detection = look(changed('v1alpha1.yaml'), ['claims']);

    expect(detection).toMatchObject({
      verdict: 'present',
      mode: 'in no set',
      whole: false,
      claims: [],
    });
    expect(look(changed('connected.yaml'), ['claims']).whole).toBe(true);
  });

  it('does not rule out a controller that it cannot see', () => {
    expect(look(changed('absent.yaml'), ['controllers']).verdict).toBe(
      'unknown',
    );
  });
});
