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
import { kubeslice } from '.';

const { fixture, changed } = fixturesOf(__dirname);

type Read = keyof typeof kubeslice.reads;

function look(yaml: string, unseen: Read[] = []) {
  const outcomes = Object.fromEntries(
    unseen.map(read => [
      nameOfRead(kubeslice.reads[read].spec),
      {
        status: 'failed' as const,
        reason: 'forbidden' as const,
        message: 'no',
      },
    ]),
  );
  return runDetector(
    kubeslice,
    observed(kubeslice.reads, manifests(yaml), { outcomes }),
  ).detection;
}

function peers(yaml: string): PeerClaim[] {
  return look(yaml).claims.flatMap(claim =>
    claim.type === 'peer' ? [claim] : [],
  );
}

/** `lima data outgoing up`. */
const drawn = (yaml: string) =>
  peers(yaml).map(({ peer, plane, direction, state }) =>
    [peer.name, plane, direction, state].join(' '),
  );

itBehavesLikeADetector(kubeslice, fixture('connected.yaml'));

describe('kubeslice', () => {
  it.each([
    [
      'connected',
      'connected.yaml',
      'present',
      'controller and worker',
      [
        'lima data outgoing up',
        'controller at hub.example.net:443 control outgoing configured',
        'cusco control incoming up',
      ],
    ],
    ['installed, but alone', 'alone.yaml', 'present', 'worker', []],
    ['only its neighbours', 'absent.yaml', 'absent', undefined, []],
  ])('recognises %s', (_name, file, verdict, mode, claims) => {
    expect(look(changed(file))).toMatchObject({ verdict });
    expect(look(changed(file)).mode).toBe(mode);
    expect(drawn(changed(file))).toEqual(claims);
  });

  it('tells who this cluster is, at which controller', () => {
    const { version, claims } = look(changed('connected.yaml'));

    expect(version).toBe('1.6.4');
    expect(claims.filter(({ type }) => type === 'membership')).toMatchObject([
      {
        instance: 'hub.example.net:443/kubeslice-andes',
        identities: [
          { kind: 'id', value: 'quito' },
          { kind: 'id', value: 'quito in kubeslice-andes' },
        ],
        role: 'worker',
      },
      {
        identities: [
          { kind: 'id', value: 'controller of cusco in kubeslice-inca' },
        ],
        role: 'controller',
      },
    ]);
  });

  it.each<[string, Replacement[], string, string | undefined]>([
    ['up in both slices', [], 'up', undefined],
    [
      'up in one slice',
      [['TunnelState: UP', 'TunnelState: DOWN']],
      'degraded',
      undefined,
    ],
    [
      'down in both, one of which leaves its 0 out',
      [
        ['TunnelState: UP', 'TunnelState: DOWN'],
        [
          /Status: 1\n---\napiVersion: controller/,
          'X: 1\n---\napiVersion: controller',
        ],
      ],
      'down',
      undefined,
    ],
    [
      'of unknown state, where the other is unknown too',
      [
        ['TunnelState: UP', 'TunnelState: UNKNOWN'],
        ['        Status: 1\n---', '        TunnelState: UNKNOWN\n---'],
      ],
      'unknown',
      undefined,
    ],
    [
      'without gateway pods in one slice',
      [[/ {2}gatewayPodStatus:\n {4}- podName: red[^]*?---/, '---']],
      'degraded',
      undefined,
    ],
    [
      'what an operator that no longer runs said',
      [['readyReplicas: 1', 'readyReplicas: 0']],
      'unknown',
      'up',
    ],
  ])('judges a tunnel that is %s', (_name, replacements, state, before) => {
    const [lima] = peers(changed('connected.yaml', ...replacements));

    expect(lima.state).toBe(state);
    expect(lima.lastKnownState).toBe(before);
  });

  it.each<[string, Replacement[], string]>([
    ['the client', [], 'outgoing'],
    [
      'the server',
      [
        ['HostType: Client', 'HostType: Server'],
        ['HostType: Client', 'HostType: Server'],
      ],
      'incoming',
    ],
    [
      'client and server by turns',
      [['HostType: Client', 'HostType: Server']],
      'both',
    ],
  ])('lets %s open tunnels', (_name, replacements, direction) => {
    const [lima] = peers(changed('connected.yaml', ...replacements));

    expect(lima.direction).toBe(direction);
    expect(lima.encryption).toBe('OpenVPN');
  });

  it('takes no tunnel to itself, nor to nobody', () => {
    const yaml = changed(
      'connected.yaml',
      ['RemoteClusterId: lima', 'RemoteClusterId: quito'],
      ['RemoteClusterId: lima', "RemoteClusterId: ''"],
    );

    expect(drawn(yaml).join()).not.toContain('data');
  });

  it.each<[string, Replacement[], string, string | undefined]>([
    ['in good health', [], 'up', undefined],
    [
      'in worse health',
      [['Status: Normal', 'Status: Warning']],
      'degraded',
      undefined,
    ],
    ['silent since', [['{{now-30s}}', '{{now-1h}}']], 'unknown', 'up'],
    [
      'silent at all',
      [[/ {2}clusterHealth:[^]*$/, '']],
      'configured',
      undefined,
    ],
    [
      'being registered',
      [['Status: Registered', 'Status: InProgress']],
      'pending',
      undefined,
    ],
  ])('judges a worker that is %s', (_name, replacements, state, before) => {
    const [, , cusco] = peers(changed('connected.yaml', ...replacements));

    expect(cusco.state).toBe(state);
    expect(cusco.lastKnownState).toBe(before);
  });

  it.each<Read>(['operators', 'sliceGateways', 'clusters'])(
    'says unknown where %s are forbidden',
    read => {
      expect(look(changed('absent.yaml'), [read]).verdict).toBe('unknown');
    },
  );

  it('keeps no token', () => {
    expect(JSON.stringify(look(changed('connected.yaml')))).not.toContain(
      'REDACTED',
    );
  });
});
