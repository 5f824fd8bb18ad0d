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
import { calico } from '.';
import { bareAddress } from './speakers';

const { fixture, changed } = fixturesOf(__dirname);

type Read = keyof typeof calico.reads;

function look(yaml: string, unseen: Read[] = []) {
  const outcomes = Object.fromEntries(
    unseen.map(read => [
      nameOfRead(calico.reads[read].spec),
      {
        status: 'failed' as const,
        reason: 'forbidden' as const,
        message: 'no',
      },
    ]),
  );
  return runDetector(
    calico,
    observed(calico.reads, manifests(yaml), { outcomes }),
  ).detection;
}

function peers(yaml: string, unseen: Read[] = []): PeerClaim[] {
  return look(yaml, unseen).claims.flatMap(claim =>
    claim.type === 'peer' ? [claim] : [],
  );
}

/** `plant data outgoing configured`. */
const drawn = (yaml: string, unseen: Read[] = []) =>
  peers(yaml, unseen).map(({ peer, plane, direction, state }) =>
    [peer.name, plane, direction, state].join(' '),
  );

const known = (yaml: string, unseen: Read[] = []) =>
  look(yaml, unseen).claims.flatMap(claim =>
    claim.type === 'membership'
      ? claim.identities.map(({ value }) => value)
      : [],
  );

itBehavesLikeADetector(
  calico,
  fixture('connected.yaml'),
  fixture('served.yaml'),
);

describe('calico', () => {
  it.each([
    [
      'connected',
      'connected.yaml',
      'present',
      [
        '192.0.2.5 (AS 64602) data both up',
        '2001:db8::1 (AS 64700) data both down',
        'plant control outgoing configured',
        'plant data outgoing configured',
      ],
    ],
    [
      'connected, without the old group',
      'served.yaml',
      'present',
      ['192.0.2.5 (AS 64512) data both configured'],
    ],
    ['the network of one cluster', 'alone.yaml', 'present', []],
    ['only its neighbours and its remains', 'absent.yaml', 'absent', []],
  ])('recognises %s', (_name, file, verdict, claims) => {
    expect(look(changed(file)).verdict).toBe(verdict);
    expect(drawn(changed(file))).toEqual(claims);
  });

  it('tells who this cluster is, and which nodes speak for it', () => {
    expect(look(changed('connected.yaml'))).toMatchObject({
      version: '3.31.0',
      mode: 'CalicoEnterprise',
    });
    expect(known(changed('connected.yaml'))).toEqual([
      '5f1a0c7be94d4b0f8f3f6f1d2c3b4a59',
      '10.50.0.11 AS 64601',
      '2001:db8:0:50::11 AS 64601',
      '10.50.0.12 AS 64650',
    ]);
    expect(known(changed('served.yaml'))).toContain('10.50.0.11 AS 64512');
  });

  it('says of a router what it is known by, and no more', () => {
    const [router] = peers(changed('connected.yaml'));

    expect(router).toMatchObject({
      peer: {
        identities: [{ kind: 'address', value: '192.0.2.5 AS 64602' }],
      },
      expects: 'mutual',
      evidence: [
        { path: '.spec.peerIP', shows: '192.0.2.5' },
        { path: '.spec.asNumber', shows: '64602' },
        { path: '.status.bgp.peersV4[1].state', shows: 'Established' },
      ],
    });
    expect(JSON.stringify(look(changed('connected.yaml')))).not.toContain(
      'kubeconfig',
    );
  });

  it('makes one claim of all that name a router', () => {
    const twice = changed('served.yaml').concat(`---
apiVersion: projectcalico.org/v3
kind: BGPPeer
metadata: { name: second }
spec: { peerIP: 192.0.2.5, nodeSelector: all() }
`);

    expect(drawn(twice)).toHaveLength(1);
    expect(peers(twice)[0].evidence.map(({ object }) => object.name)).toEqual([
      'other-site',
      'second',
    ]);
  });

  it('reads once what is served under both groups', () => {
    const both = [
      changed('connected.yaml'),
      changed('connected.yaml').replaceAll(
        'crd.projectcalico.org/v1',
        'projectcalico.org/v3',
      ),
    ].join('---\n');

    expect(drawn(both)).toEqual(drawn(changed('connected.yaml')));
  });

  const second = `---
apiVersion: crd.projectcalico.org/v1
kind: CalicoNodeStatus
metadata: { name: node-2 }
status:
  lastUpdated: '{{now}}'
  bgp: { peersV4: [{ peerIP: 192.0.2.5, type: GlobalPeer, state: Idle }] }
`;
  it.each<[string, Replacement[], string, string | undefined]>([
    ['is established', [], 'up', undefined],
    [
      'is established at one node and idle at another',
      [[/$/, second]],
      'degraded',
      undefined,
    ],
    [
      'is idle',
      [
        [
          'GlobalPeer\n        state: Established',
          'GlobalPeer\n        state: Idle',
        ],
      ],
      'down',
      undefined,
    ],
    [
      'is being opened',
      [
        [
          'GlobalPeer\n        state: Established',
          'GlobalPeer\n        state: OpenConfirm',
        ],
      ],
      'pending',
      undefined,
    ],
    [
      'was established ten minutes ago',
      [['{{now-5s}}', '{{now-10m}}']],
      'unknown',
      'up',
    ],
    [
      'was established two minutes ago, as is reported each minute',
      [
        ['{{now-5s}}', '{{now-2m}}'],
        ['Seconds: 10', 'Seconds: 60'],
      ],
      'up',
      undefined,
    ],
    [
      'is established at a time unknown',
      [["lastUpdated: '{{now-5s}}'", 'lastUpdated: null']],
      'unknown',
      'up',
    ],
    [
      'is one of the mesh of nodes',
      [
        [
          'type: GlobalPeer\n        state: Est',
          'type: NodeMesh\n        state: Est',
        ],
      ],
      'configured',
      undefined,
    ],
  ])('judges a session that %s', (_name, replacements, state, before) => {
    const [router] = peers(changed('connected.yaml', ...replacements));

    expect(router.state).toBe(state);
    expect(router.lastKnownState).toBe(before);
  });

  it.each<[string, string[]]>([
    ['Disabled', ['plant control outgoing configured']],
    [
      'Enabled',
      ['plant control outgoing configured', 'plant data outgoing configured'],
    ],
  ])('takes a federation with overlay %s for no more', (mode, claims) => {
    const yaml = changed('connected.yaml', ['Mode: Enabled', `Mode: ${mode}`]);

    expect(drawn(yaml).filter(text => text.startsWith('plant'))).toEqual(
      claims,
    );
  });

  it.each<[string, string, Read[], string, number, boolean]>([
    ['who it is', 'connected.yaml', ['information'], 'unknown', 0, false],
    ['BGP peers', 'connected.yaml', ['bgpPeers'], 'present', 2, false],
    [
      'what Calico’s own API server serves',
      'connected.yaml',
      ['servedInformation', 'servedBgpPeers', 'servedRemotes'],
      'present',
      4,
      true,
    ],
    [
      'what would be served, where nothing is stored',
      'absent.yaml',
      ['servedInformation'],
      'unknown',
      0,
      false,
    ],
    [
      'BGP peers that may be stored',
      'absent.yaml',
      ['bgpPeers'],
      'unknown',
      0,
      false,
    ],
  ])('copes without %s', (_name, file, unseen, verdict, claims, whole) => {
    const detection = look(changed(file), unseen);

    expect(detection.verdict).toBe(verdict);
    expect(peers(changed(file), unseen)).toHaveLength(claims);
    expect(detection.whole).toBe(whole);
  });

  it('takes no AS number for granted that it could not see', () => {
    expect(known(changed('connected.yaml'), ['bgpConfigurations'])).toEqual([
      '5f1a0c7be94d4b0f8f3f6f1d2c3b4a59',
      '10.50.0.12 AS 64650',
    ]);
    expect(
      peers(changed('served.yaml'), ['servedBgpConfigurations'])[0].peer,
    ).toEqual({ name: '192.0.2.5', identities: [] });
  });
});

describe('bareAddress', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:1790', '192.0.2.1'],
    ['[2001:DB8::1]:1790', '2001:db8::1'],
    ['2001:db8:0:0::1', '2001:db8::1'],
    ['router.example.net', undefined],
    ['10', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %s as %s', (text, expected) => {
    expect(bareAddress(text)).toBe(expected);
  });
});
