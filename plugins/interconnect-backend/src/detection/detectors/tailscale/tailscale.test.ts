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
import { tailscale } from '.';
import { tailnetOf } from './devices';

const { fixture, changed } = fixturesOf(__dirname);

type Read = keyof typeof tailscale.reads;

function look(yaml: string, unseen: Read[] = []) {
  const outcomes = Object.fromEntries(
    unseen.map(read => [
      nameOfRead(tailscale.reads[read].spec),
      {
        status: 'failed' as const,
        reason: 'forbidden' as const,
        message: 'no',
      },
    ]),
  );
  return runDetector(
    tailscale,
    observed(tailscale.reads, manifests(yaml), { outcomes }),
  ).detection;
}

function peers(yaml: string): PeerClaim[] {
  return look(yaml).claims.flatMap(claim =>
    claim.type === 'peer' ? [claim] : [],
  );
}

const billing = (yaml: string) =>
  peers(yaml).find(({ peer }) => peer.name.startsWith('billing'));

itBehavesLikeADetector(tailscale, fixture('connected.yaml'));

describe('tailscale', () => {
  it.each([
    [
      'connected',
      'connected.yaml',
      'present',
      'tail9z8y7.ts.net',
      [
        'billing.tail9z8y7.ts.net outgoing configured',
        '100.64.0.99 outgoing down',
        '100.64.0.98 outgoing pending',
      ],
    ],
    ['installed, but alone', 'alone.yaml', 'present', undefined, []],
    [
      'only its neighbours and its remains',
      'absent.yaml',
      'absent',
      undefined,
      [],
    ],
  ])('recognises %s', (_name, file, verdict, mode, claims) => {
    expect(look(changed(file)).verdict).toBe(verdict);
    expect(look(changed(file)).mode).toBe(mode);
    expect(
      peers(changed(file)).map(({ peer, direction, state }) =>
        [peer.name, direction, state].join(' '),
      ),
    ).toEqual(claims);
  });

  it('is known by its devices, within its tailnet', () => {
    const { version, claims } = look(changed('connected.yaml'));
    const members = claims.flatMap(claim =>
      claim.type === 'membership' ? [claim] : [],
    );

    expect(version).toBe('1.90.0');
    expect(new Set(members.map(({ instance }) => instance))).toEqual(
      new Set(['tail9z8y7.ts.net']),
    );
    expect(
      members.flatMap(({ identities }) => identities.map(({ value }) => value)),
    ).toEqual([
      'subnet.tail9z8y7.ts.net',
      '100.64.0.31',
      'out-0.tail9z8y7.ts.net',
      '100.64.0.32',
      'orders.tail9z8y7.ts.net',
      '100.64.0.33',
      'shop.tail9z8y7.ts.net',
    ]);
  });

  it('expects nothing of the device that a Service leads to', () => {
    expect(billing(changed('connected.yaml'))).toMatchObject({
      instance: 'tail9z8y7.ts.net',
      peer: {
        identities: [{ kind: 'address', value: 'billing.tail9z8y7.ts.net' }],
      },
      expects: 'one-way',
      encryption: 'WireGuard',
      evidence: [
        {
          path: ".metadata.annotations['tailscale.com/tailnet-fqdn']",
          shows: 'Billing.tail9z8y7.ts.net.',
        },
        { path: '.status.conditions[0].status' },
        { path: '.status.conditions[1].status' },
        { path: '.status.conditions[2].status' },
      ],
    });
  });

  it.each<[string, Replacement[], string]>([
    [
      'is not valid',
      [["SvcValid\n      status: 'True'", "SvcValid\n      status: 'False'"]],
      'down',
    ],
    [
      'is not ready',
      [["SvcReady\n      status: 'True'", "SvcReady\n      status: 'False'"]],
      'pending',
    ],
    [
      'is not known to be configured',
      [
        [
          "SvcConfigured\n      status: 'True'",
          'SvcConfigured\n      status: Unknown',
        ],
      ],
      'pending',
    ],
  ])('judges a Service whose egress %s', (_name, replacements, state) => {
    expect(billing(changed('connected.yaml', ...replacements))?.state).toBe(
      state,
    );
  });

  it('takes an address for one of its own tailnet, where it is in one only', () => {
    const instances = (yaml: string) =>
      peers(yaml)
        .filter(({ peer }) => peer.name.startsWith('100.'))
        .map(({ instance }) => instance);

    expect(instances(changed('connected.yaml'))).toEqual([
      'tail9z8y7.ts.net',
      'tail9z8y7.ts.net',
    ]);
    expect(
      instances(
        changed('connected.yaml', ['out-0.tail9z8y7', 'out-0.tail0other']),
      ),
    ).toEqual([undefined, undefined]);
  });

  it.each<[Read, string, string]>([
    ['services', 'connected.yaml', 'unknown'],
    ['ingresses', 'connected.yaml', 'present'],
    ['operators', 'absent.yaml', 'unknown'],
  ])('copes without %s in %s', (read, file, verdict) => {
    expect(look(changed(file), [read])).toMatchObject({
      verdict,
      whole: false,
    });
  });
});

describe('tailnetOf', () => {
  it.each([
    ['web.tail9z8y7.ts.net', 'tail9z8y7.ts.net'],
    ['WEB.Tail9z8y7.ts.net.', 'tail9z8y7.ts.net'],
    ['tail9z8y7.ts.net', undefined],
    ['web.example.net', undefined],
    ['100.64.0.1', undefined],
  ])('finds in %s the tailnet %s', (hostname, tailnet) => {
    expect(tailnetOf(hostname)).toBe(tailnet);
  });
});
