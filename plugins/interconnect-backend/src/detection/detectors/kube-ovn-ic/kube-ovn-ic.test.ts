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
import { kubeOvnIc } from '.';

const { fixture, changed } = fixturesOf(__dirname);

type Read = keyof typeof kubeOvnIc.reads;

function look(yaml: string, unseen: Read[] = []) {
  const outcomes = Object.fromEntries(
    unseen.map(read => [
      nameOfRead(kubeOvnIc.reads[read].spec),
      {
        status: 'failed' as const,
        reason: 'forbidden' as const,
        message: 'no',
      },
    ]),
  );
  return runDetector(
    kubeOvnIc,
    observed(kubeOvnIc.reads, manifests(yaml), { outcomes }),
  ).detection;
}

function peers(yaml: string, unseen: Read[] = []): PeerClaim[] {
  return look(yaml, unseen).claims.flatMap(claim =>
    claim.type === 'peer' ? [claim] : [],
  );
}

itBehavesLikeADetector(kubeOvnIc, fixture('connected.yaml'));

const DATABASE = '192.0.2.3:6645/6646';

describe('kube-ovn-ic', () => {
  it.each<[string, string, Replacement[], string, string | undefined, number]>([
    ['connected', 'connected.yaml', [], 'present', 'automatic routes', 1],
    [
      'connected, with routes set by hand',
      'connected.yaml',
      [["auto-route: 'true'", "auto-route: 'false'"]],
      'present',
      'manual routes',
      1,
    ],
    [
      'connected, without saying so',
      'connected.yaml',
      [["  enable-ic: 'true'\n", '']],
      'present',
      'automatic routes',
      1,
    ],
    ['switched off', 'alone.yaml', [], 'present', 'off', 0],
    [
      'without a database',
      'connected.yaml',
      [['ic-db-host: 192.0.2.3', "ic-db-host: ' , '"]],
      'present',
      'off',
      0,
    ],
    [
      'without a name',
      'connected.yaml',
      [['az-name: mill', "az-name: ''"]],
      'present',
      'off',
      0,
    ],
    ['only its neighbours', 'absent.yaml', [], 'absent', undefined, 0],
  ])('recognises %s', (_name, file, replacements, verdict, mode, claims) => {
    const yaml = changed(file, ...replacements);

    expect(look(yaml).verdict).toBe(verdict);
    expect(look(yaml).mode).toBe(mode);
    expect(peers(yaml)).toHaveLength(claims);
  });

  it('claims everyone at its database, and names nobody', () => {
    const { claims } = look(changed('connected.yaml'));

    expect(claims).toMatchObject([
      {
        instance: DATABASE,
        identities: [
          { kind: 'id', value: 'mill' },
          { kind: 'address', value: `ovn-ic ${DATABASE}` },
        ],
      },
      {
        instance: DATABASE,
        peer: {
          identities: [{ kind: 'address', value: `ovn-ic ${DATABASE}` }],
          everyone: true,
        },
        plane: 'data',
        direction: 'both',
        expects: 'mutual',
        state: 'configured',
      },
    ]);
  });

  it.each<[string, Replacement[], string]>([
    [
      'no ports, which are the usual ones',
      [
        ["  ic-nb-port: '6645'\n", ''],
        ["ic-sb-port: '6646'", "ic-sb-port: ''"],
      ],
      DATABASE,
    ],
    [
      'three hosts, in another order',
      [['host: 192.0.2.3', "host: '192.0.2.5, 192.0.2.3,192.0.2.4'"]],
      '192.0.2.3,192.0.2.4,192.0.2.5:6645/6646',
    ],
    ['a port of its own', [["'6646'", "'16646'"]], '192.0.2.3:6645/16646'],
  ])('knows the database by %s', (_name, replacements, database) => {
    const [claim] = peers(changed('connected.yaml', ...replacements));

    expect(claim.instance).toBe(database);
  });

  it.each<[string, Replacement[], string]>([
    [
      'one of two that is lost',
      [[/Ready\n {6}status: 'True'/, "Ready\n      status: 'Unknown'"]],
      'degraded',
    ],
    [
      'all lost',
      [
        [/Ready\n {6}status: 'True'/, "Ready\n      status: 'Unknown'"],
        [/Ready\n {6}status: 'True'/, "Ready\n      status: 'False'"],
      ],
      'down',
    ],
    [
      'none',
      [
        [/ic-gw: 'true'/, "ic-gw: 'false'"],
        [/ic-gw: 'true'/, "ic-gw: 'false'"],
      ],
      'pending',
    ],
    [
      'nodes that say nothing of themselves',
      [
        [/status:\n {2}conditions:[^]*?---/, '---'],
        [/status:\n {2}conditions:[^]*$/, ''],
      ],
      'configured',
    ],
  ])('judges gateways: %s', (_name, replacements, state) => {
    const [claim] = peers(changed('connected.yaml', ...replacements));

    expect(claim.state).toBe(state);
  });

  it.each<[Read, string, number, boolean]>([
    ['configs', 'unknown', 0, false],
    ['gatewayNodes', 'present', 1, false],
  ])('copes without %s', (unseen, verdict, claims, whole) => {
    const yaml = changed('connected.yaml');

    expect(look(yaml, [unseen]).verdict).toBe(verdict);
    expect(look(yaml, [unseen]).whole).toBe(whole);
    expect(peers(yaml, [unseen])).toHaveLength(claims);
  });
});
