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
import { netbird } from '.';

const { fixture, changed } = fixturesOf(__dirname);

type Read = keyof typeof netbird.reads;

function look(yaml: string, unseen: Read[] = []) {
  const outcomes = Object.fromEntries(
    unseen.map(read => [
      nameOfRead(netbird.reads[read].spec),
      {
        status: 'failed' as const,
        reason: 'forbidden' as const,
        message: 'no',
      },
    ]),
  );
  return runDetector(
    netbird,
    observed(netbird.reads, manifests(yaml), { outcomes }),
  ).detection;
}

function peers(yaml: string): PeerClaim[] {
  return look(yaml).claims.flatMap(claim =>
    claim.type === 'peer' ? [claim] : [],
  );
}

itBehavesLikeADetector(netbird, fixture('connected.yaml'));

describe('netbird', () => {
  it.each([
    [
      'connected',
      'connected.yaml',
      'present',
      undefined,
      ['billing.shop.a.example.net configured', '192.0.2.200 pending'],
    ],
    [
      'of the older group version',
      'alone.yaml',
      'present',
      'routing peers of netbird.io/v1',
      [],
    ],
    [
      'only its neighbours and its remains',
      'absent.yaml',
      'absent',
      undefined,
      [],
    ],
  ])('recognises it %s', (_name, file, verdict, mode, claims) => {
    expect(look(changed(file)).verdict).toBe(verdict);
    expect(look(changed(file)).mode).toBe(mode);
    expect(
      peers(changed(file)).map(({ peer, state }) => `${peer.name} ${state}`),
    ).toEqual(claims);
  });

  it('goes by domains, and by no address', () => {
    const { version, claims } = look(changed('connected.yaml'));

    expect(version).toBe('0.8.0');
    expect(claims).toMatchObject([
      { identities: [{ kind: 'address', value: 'zone b.example.net' }] },
      {
        direction: 'outgoing',
        expects: 'one-way',
        peer: {
          identities: [
            { kind: 'address', value: 'zone shop.a.example.net' },
            { kind: 'address', value: 'zone a.example.net' },
            { kind: 'address', value: 'zone example.net' },
          ],
        },
      },
      { peer: { identities: [] } },
    ]);
  });

  it.each<[string, Replacement[], string]>([
    ['set up', [], 'configured'],
    ['not set up', [["status: 'True'", "status: 'False'"]], 'pending'],
    ['not looked at', [['type: Ready', 'type: Another']], 'pending'],
  ])('judges an egress that is %s', (_name, replacements, state) => {
    const [billing] = peers(changed('connected.yaml', ...replacements));

    expect(billing.state).toBe(state);
  });

  it('takes no peer from an egress without target', () => {
    const yaml = changed('connected.yaml', [
      /fqdn:\n {6}hostname: .*/,
      'fqdn: null',
    ]);

    expect(peers(yaml).map(({ peer }) => peer.name)).toEqual(['192.0.2.200']);
  });

  it.each<[Read, string, string]>([
    ['routers', 'connected.yaml', 'unknown'],
    ['operators', 'connected.yaml', 'present'],
    ['operators', 'absent.yaml', 'unknown'],
  ])('copes without %s in %s', (read, file, verdict) => {
    expect(look(changed(file), [read])).toMatchObject({
      verdict,
      whole: false,
    });
  });
});
