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
import { netmaker } from '.';

const { fixture, changed } = fixturesOf(__dirname);

type Read = keyof typeof netmaker.reads;

function look(yaml: string, unseen: Read[] = []) {
  const outcomes = Object.fromEntries(
    unseen.map(read => [
      nameOfRead(netmaker.reads[read].spec),
      {
        status: 'failed' as const,
        reason: 'forbidden' as const,
        message: 'no',
      },
    ]),
  );
  return runDetector(
    netmaker,
    observed(netmaker.reads, manifests(yaml), { outcomes }),
  ).detection;
}

function peers(yaml: string): PeerClaim[] {
  return look(yaml).claims.flatMap(claim =>
    claim.type === 'peer' ? [claim] : [],
  );
}

itBehavesLikeADetector(netmaker, fixture('connected.yaml'));

describe('netmaker', () => {
  it.each<[string, string, Replacement[], string, string[]]>([
    [
      'connected',
      'connected.yaml',
      [],
      'present',
      ['billing.nm.internal configured', '100.90.0.9 configured'],
    ],
    [
      'without a ready pod',
      'connected.yaml',
      [['readyReplicas: 1', 'readyReplicas: 0']],
      'present',
      ['billing.nm.internal unknown', '100.90.0.9 unknown'],
    ],
    ['installed, but alone', 'alone.yaml', [], 'present', []],
    ['only its neighbours and its remains', 'absent.yaml', [], 'absent', []],
  ])('recognises it %s', (_name, file, replacements, verdict, claims) => {
    const yaml = changed(file, ...replacements);

    expect(look(yaml).verdict).toBe(verdict);
    expect(
      peers(yaml).map(({ peer, state }) => `${peer.name} ${state}`),
    ).toEqual(claims);
  });

  it('goes by names and addresses of services', () => {
    const { version, claims } = look(changed('connected.yaml'));

    expect(version).toBe('1.0.0');
    expect(claims).toMatchObject([
      {
        identities: [
          { kind: 'address', value: 'orders.nm.internal' },
          { kind: 'address', value: '100.90.0.4' },
        ],
      },
      {
        direction: 'outgoing',
        expects: 'one-way',
        peer: {
          identities: [{ kind: 'address', value: 'billing.nm.internal' }],
        },
      },
      { peer: { identities: [{ kind: 'address', value: '100.90.0.9' }] } },
    ]);
    expect(JSON.stringify(claims)).not.toContain('REDACTED');
  });

  it.each<Read>(['operators', 'services'])('says unknown without %s', read => {
    expect(look(changed('connected.yaml'), [read]).verdict).toBe('unknown');
  });

  it('knows no version of an image without tag', () => {
    expect(look(changed('alone.yaml')).version).toBeUndefined();
  });
});
