import { PeerClaim } from '@interconnect/backstage-plugin-interconnect-common';
import { runDetector } from '@interconnect/backstage-plugin-interconnect-node';
import {
  itBehavesLikeADetector,
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { readFileSync } from 'fs';
import { join } from 'path';
import { skupper } from '.';

const fixture = (name: string) => join(__dirname, '__fixtures__', name);

/** A fixture with each text replaced by the one that follows it, wherever it stands. */
function changed(name: string, ...replacements: [string, string][]): string {
  let text = readFileSync(fixture(name), 'utf8');
  for (const [from, to] of replacements) {
    expect(text).toContain(from);
    text = text.replaceAll(from, to);
  }
  return text;
}

function look(yaml: string, outcomes = {}) {
  return runDetector(
    skupper,
    observed(skupper.reads, manifests(yaml), { outcomes }),
  );
}

function peers(yaml: string, outcomes = {}): PeerClaim[] {
  return look(yaml, outcomes).detection.claims.flatMap(claim =>
    claim.type === 'peer' ? [claim] : [],
  );
}

function peer(name: string, yaml: string, outcomes = {}) {
  return peers(yaml, outcomes).find(claim => claim.peer.name === name);
}

const forbidden = (...reads: string[]) =>
  Object.fromEntries(
    reads.map(read => [
      read,
      { status: 'failed', reason: 'forbidden', message: 'no' },
    ]),
  );

const NETWORK = 'configmaps (named skupper-network-status)';
const SITES_OF_V1 = 'configmaps (named skupper-site)';
const SECRETS = 'secrets (metadata, skupper.io/type)';

const KIOSK = '11111111-aaaa-4aaa-8aaa-000000000001';
const DEPOT = '22222222-bbbb-4bbb-8bbb-000000000002';

itBehavesLikeADetector(skupper, fixture('connected.yaml'));

describe('skupper', () => {
  it.each([
    [
      'connected',
      'connected.yaml',
      'present',
      ['archive', 'annex', 'link2', 'depot', 'to-spare-depot'],
    ],
    ['listening', 'listening.yaml', 'present', ['kiosk', 'yard']],
    ['installed, but alone', 'alone.yaml', 'present', []],
    ['only its neighbours and its remains', 'absent.yaml', 'absent', []],
  ])('recognises %s', (_name, file, verdict, names) => {
    const yaml = changed(file);

    expect(look(yaml).detection.verdict).toBe(verdict);
    expect(
      peers(yaml)
        .map(claim => claim.peer.name)
        .sort(),
    ).toEqual([...names].sort());
  });

  it('recognises a controller that has no site yet', () => {
    const [controller] = changed('connected.yaml').split('\n---\n');

    expect(look(controller)).toMatchObject({
      detection: {
        verdict: 'present',
        version: '2.2.1',
        mode: 'controller without site',
        claims: [],
      },
    });
  });

  it.each([
    ['connected.yaml', '2.2.1', 'v1 and v2'],
    ['alone.yaml', '2.0.0', 'v2'],
  ])('tells the versions of %s', (file, version, mode) => {
    expect(look(changed(file)).detection).toMatchObject({ version, mode });
  });

  describe('v2', () => {
    it('tells where the site can be reached', () => {
      expect(look(changed('listening.yaml')).detection.claims[0]).toMatchObject(
        {
          type: 'membership',
          instance: 'v2',
          identities: [
            { kind: 'uid', value: DEPOT },
            { kind: 'uid', value: '33333333-cccc-4ccc-8ccc-000000000003' },
            { kind: 'address', value: 'links.depot.example.net:55671' },
            { kind: 'address', value: 'links.depot.example.net:45671' },
            { kind: 'address', value: 'grants.depot.example.net:443' },
          ],
          role: 'interior site',
        },
      );
    });

    it('names the peer by its site, and by where the link leads', () => {
      expect(peer('depot', changed('connected.yaml'))).toMatchObject({
        instance: 'v2',
        plane: 'data',
        peer: {
          identities: [
            { kind: 'uid', value: DEPOT },
            { kind: 'address', value: 'links.depot.example.net:55671' },
            { kind: 'address', value: 'links.depot.example.net:45671' },
          ],
        },
        direction: 'outgoing',
        expects: 'mutual',
        state: 'up',
        encryption: 'mTLS',
      });
    });

    const TRUE = "type: Operational\n      status: 'True'\n      reason: Ready";
    const FALSE = (reason: string) =>
      `type: Operational\n      status: 'False'\n      reason: ${reason}`;
    const REMOTE = `  remoteSiteId: ${DEPOT}\n  remoteSiteName: depot`;
    const ENTRY = '      links:\n        - name: to-depot';
    const RECORD = '[{"name": "to-depot", "status": "up", "peer": "d9:ap1"}]';

    it.each<[string, [string, string][], object, string, RegExp]>([
      ['operational', [], {}, 'up', /network tells of it/],
      [
        'operational, though the records cannot be read',
        [],
        forbidden(NETWORK),
        'up',
        /network tells of it/,
      ],
      [
        'operational by the records alone',
        [[ENTRY, '      others:\n        - name: to-depot']],
        {},
        'up',
        /network tells of it/,
      ],
      [
        'operational, while no router tells of it any more (skupper issue 1916)',
        [
          [ENTRY, '      others:\n        - name: to-depot'],
          [RECORD, '[]'],
        ],
        {},
        'unknown',
        /no router tells of it any more/,
      ],
      [
        'operational by the status of the site too, while its router forgot it',
        [[RECORD, '[]']],
        {},
        'unknown',
        /no router tells of it any more/,
      ],
      [
        'operational, with nothing to confirm it',
        [[ENTRY, '      others:\n        - name: to-depot']],
        forbidden(NETWORK),
        'unknown',
        /no router tells of it any more/,
      ],
      [
        'operational, which the network denies',
        [['operational: true', 'operational: false']],
        {},
        'down',
        /network does not/,
      ],
      [
        'operational, which the records deny',
        [['"status": "up"', '"status": "down"']],
        {},
        'down',
        /network does not/,
      ],
      ['no longer operational', [[TRUE, FALSE('Pending')]], {}, 'down', /OK/],
      [
        'of an unknown condition',
        [
          [
            "Operational\n      status: 'True'",
            'Operational\n      status: Unknown',
          ],
        ],
        {},
        'unknown',
        /Unknown/,
      ],
      [
        'of a site whose routers do not run',
        [["Running\n      status: 'True'", "Running\n      status: 'False'"]],
        {},
        'down',
        /OK/,
      ],
      [
        'of a controller that stopped, so that nothing is up to date',
        [['availableReplicas: 1', 'availableReplicas: 0']],
        {},
        'unknown',
        /controller does not run; when it did: The link is operational/,
      ],
    ])('calls a link %s', (_name, replacements, outcomes, state, reason) => {
      const claim = peer(
        'depot',
        changed('connected.yaml', ...replacements),
        outcomes,
      );

      expect(claim).toMatchObject({
        state,
        reason: expect.stringMatching(reason),
      });
    });

    it.each<[string, [string, string][], string]>([
      ['that never worked', [[TRUE, FALSE('Pending')]], 'pending'],
      ['in error', [[TRUE, FALSE('Error')]], 'down'],
      [
        'that is not taken up yet',
        [['type: Operational', 'type: Other']],
        'pending',
      ],
    ])('knows a link %s by address only', (_name, replacements, state) => {
      const yaml = changed('connected.yaml', [REMOTE, ''], ...replacements);

      expect(peer('to-depot', yaml)).toMatchObject({
        state,
        peer: {
          identities: [
            { kind: 'address', value: 'links.depot.example.net:55671' },
            { kind: 'address', value: 'links.depot.example.net:45671' },
          ],
        },
      });
    });

    it('takes a token that is not redeemed for a link to be', () => {
      expect(peer('to-spare-depot', changed('connected.yaml'))).toMatchObject({
        direction: 'outgoing',
        expects: 'one-way',
        state: 'pending',
        reason: expect.stringContaining('No such access granted'),
        peer: {
          identities: [
            { kind: 'uid', value: '33333333-cccc-4ccc-8ccc-000000000003' },
            { kind: 'address', value: 'grants.spare.example.net:9090' },
          ],
        },
      });
    });

    it('drops a token once it is redeemed, or has become a link', () => {
      const redeemed = changed('connected.yaml', [
        'redeemed: false',
        'redeemed: true',
      ]);
      const linked = changed('connected.yaml', ['to-spare-depot', 'to-depot']);

      expect(peer('to-spare-depot', redeemed)).toBeUndefined();
      expect(peers(linked).filter(({ state }) => state === 'pending')).toEqual([
        expect.objectContaining({ instance: 'v1' }),
      ]);
    });

    it('repeats what other sites open to this one, and nothing else', () => {
      expect(
        peers(changed('listening.yaml')).map(claim => [
          claim.peer.identities,
          claim.direction,
          claim.state,
        ]),
      ).toEqual([
        [[{ kind: 'uid', value: KIOSK }], 'incoming', 'up'],
        [
          [{ kind: 'uid', value: '99999999-efef-4fef-8fef-000000000009' }],
          'incoming',
          'down',
        ],
      ]);
    });

    it('drops a removed link that stays in the status of the site (skupper issue 2069)', () => {
      const told = changed('listening.yaml');
      const confirmed = changed('listening.yaml', [
        '"0/mill-router"}, "links": []',
        '"0/mill-router"}, "links": [{"name": "gone", "status": "up"}]',
      ]);

      expect(peer('mill', told)).toBeUndefined();
      expect(peer('mill', confirmed)).toMatchObject({ state: 'up' });
    });

    it('makes no link between two sites of one cluster', () => {
      const yaml = [changed('connected.yaml'), changed('listening.yaml')].join(
        '---\n',
      );

      const names = peers(yaml).map(claim => claim.peer.name);

      expect(names).not.toContain('depot');
      expect(names).not.toContain('kiosk');
    });
  });

  describe('v1', () => {
    it('tells of links as routers do, in both directions', () => {
      const yaml = changed('connected.yaml');

      expect(['archive', 'annex'].map(name => peer(name, yaml))).toMatchObject([
        {
          instance: 'v1',
          direction: 'outgoing',
          state: 'up',
          peer: {
            identities: [
              { kind: 'uid', value: '55555555-eeee-4eee-8eee-000000000005' },
            ],
          },
        },
        { instance: 'v1', direction: 'incoming', state: 'up' },
      ]);
    });

    it.each<[string, [string, string][], object, string]>([
      [
        'no router tells of',
        [
          [
            '"archive-router", "direction": "outgoing"',
            '"gone", "direction": "outgoing"',
          ],
        ],
        {},
        'down',
      ],
      ['nothing can be read about', [], forbidden(NETWORK), 'unknown'],
      [
        'a version before 1.5 has no status for',
        [['skupper-network-status', 'skupper-nothing']],
        {},
        'configured',
      ],
      [
        'waits for its token to be redeemed',
        [
          ['connection-token', 'token-claim'],
          [
            '"archive-router", "direction": "outgoing"',
            '"gone", "direction": "outgoing"',
          ],
        ],
        {},
        'pending',
      ],
    ])('judges a link that %s', (_name, replacements, outcomes, state) => {
      const yaml = changed('connected.yaml', ...replacements);

      expect(peer('link1', yaml, outcomes)).toMatchObject({
        direction: 'outgoing',
        state,
        peer: {
          identities: [
            { kind: 'uid', value: '55555555-eeee-4eee-8eee-000000000005' },
            { kind: 'address', value: '203.0.113.55:55671' },
          ],
        },
      });
    });

    it('says what it can without Secrets', () => {
      const run = look(changed('connected.yaml'), forbidden(SECRETS));

      expect(run.detection).toMatchObject({ verdict: 'present', whole: false });
      expect(run.blindSpots).toEqual([
        expect.objectContaining({ read: SECRETS, reason: 'forbidden' }),
      ]);
    });
  });

  it.each([
    ['skupper.io/sites', 'connected.yaml', 'unknown', ['skupper.io/sites']],
    ['v1, where there is none', 'alone.yaml', 'present', [SITES_OF_V1]],
    ['v1, where there is nothing', 'absent.yaml', 'unknown', [SITES_OF_V1]],
    [
      'the Secrets of v1, where v2 alone is',
      'alone.yaml',
      'present',
      [],
      SECRETS,
    ],
    ['Secrets, where nothing is', 'absent.yaml', 'absent', [], SECRETS],
    ['the network, where nothing is', 'absent.yaml', 'absent', [], NETWORK],
  ])(
    'is honest without %s',
    (_name, file, verdict, missing: string[], refused = missing[0]) => {
      const { detection, blindSpots } = look(changed(file), forbidden(refused));

      expect(detection.verdict).toBe(verdict);
      expect(blindSpots.map(({ read }) => read)).toEqual(missing);
    },
  );

  it.each([
    ['no JSON', '\'{"siteStatus": '],
    ['JSON of another form', '\'{"siteStatus": 7}\''],
  ])('calls %s in a ConfigMap malformed', (_name, text) => {
    const yaml = changed('alone.yaml').concat(`---
apiVersion: v1
kind: ConfigMap
metadata: { name: skupper-network-status, namespace: till }
data: { NetworkStatus: ${text.endsWith("'") ? text : `${text}'`} }
`);

    expect(look(yaml).blindSpots).toEqual([
      expect.objectContaining({ read: NETWORK, reason: 'malformed' }),
    ]);
  });

  it('never keeps a secret', () => {
    const objects = [
      ...manifests(fixture('connected.yaml')),
      ...manifests(fixture('listening.yaml')),
    ].filter(object => JSON.stringify(object).includes('REDACTED'));
    const kept = objects.flatMap(object =>
      Object.values(skupper.reads).map(({ schema }) =>
        schema.safeParse(object),
      ),
    );

    expect(objects).toHaveLength(3);
    expect(kept.some(({ success }) => success)).toBe(true);
    expect(JSON.stringify(kept.map(({ data }) => data))).not.toContain(
      'REDACTED',
    );
  });
});
