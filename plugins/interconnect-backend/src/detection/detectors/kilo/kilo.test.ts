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
import { kilo } from '.';

const { fixture, changed } = fixturesOf(__dirname);

type Read = keyof typeof kilo.reads;

function look(yaml: string, unseen: Read[] = []) {
  const outcomes = Object.fromEntries(
    unseen.map(read => [
      nameOfRead(kilo.reads[read].spec),
      {
        status: 'failed' as const,
        reason: 'forbidden' as const,
        message: 'no',
      },
    ]),
  );
  return runDetector(kilo, observed(kilo.reads, manifests(yaml), { outcomes }))
    .detection;
}

function peers(yaml: string): PeerClaim[] {
  return look(yaml).claims.flatMap(claim =>
    claim.type === 'peer' ? [claim] : [],
  );
}

itBehavesLikeADetector(kilo, fixture('connected.yaml'));

describe('kilo', () => {
  it.each([
    [
      'connected',
      'connected.yaml',
      'present',
      ['acer-1 outgoing configured', 'laptop incoming configured'],
    ],
    ['the network of one cluster', 'alone.yaml', 'present', []],
    ['only its neighbours and its remains', 'absent.yaml', 'absent', []],
  ])('recognises %s', (_name, file, verdict, claims) => {
    expect(look(changed(file)).verdict).toBe(verdict);
    expect(
      peers(changed(file)).map(({ peer, direction, state }) =>
        [peer.name, direction, state].join(' '),
      ),
    ).toEqual(claims);
  });

  it('knows nodes and peers by their keys, and nothing by name', () => {
    const { mode, claims } = look(changed('connected.yaml'));

    expect(mode).toBe('location');
    expect(
      claims.map(claim =>
        claim.type === 'peer' ? claim.peer.identities : claim.identities,
      ),
    ).toEqual([
      [{ kind: 'key', value: 'aWxleC0xLWlsZXgtMS1pbGV4LTEtaWxleC0xLWlsZXg=' }],
      [{ kind: 'key', value: 'aWxleC0yLWlsZXgtMi1pbGV4LTItaWxleC0yLWlsZXg=' }],
      [{ kind: 'key', value: 'YWNlci0xLWFjZXItMS1hY2VyLTEtYWNlci0xLWFjZXI=' }],
      [{ kind: 'key', value: 'bGFwdG9wLWxhcHRvcC1sYXB0b3AtbGFwdG9wLWxhcHQ=' }],
    ]);
    expect(JSON.stringify(claims)).not.toContain('REDACTED');
  });

  it.each<[string, Replacement[], string, string | undefined]>([
    ['one agent checks in', [], 'configured', undefined],
    [
      'no agent checks in any more',
      [['{{unix-now-20s}}', '{{unix-now-20m}}']],
      'unknown',
      'configured',
    ],
    [
      'an agent does not say when it did',
      [["last-seen: '{{unix-now-20s}}'", "last-seen: ''"]],
      'configured',
      undefined,
    ],
  ])('judges peers while %s', (_name, replacements, state, before) => {
    const [acer] = peers(changed('connected.yaml', ...replacements));

    expect(acer.state).toBe(state);
    expect(acer.lastKnownState).toBe(before);
  });

  it.each<Read>(['peers', 'nodes'])('says unknown without %s', read => {
    expect(look(changed('connected.yaml'), [read]).verdict).toBe('unknown');
  });

  it('leaves out a peer of another form, and tells', () => {
    const yaml = changed('connected.yaml', ['publicKey: bGFw', 'hidden: bGFw']);

    expect(peers(yaml)).toHaveLength(1);
    expect(look(yaml).whole).toBe(false);
  });
});
