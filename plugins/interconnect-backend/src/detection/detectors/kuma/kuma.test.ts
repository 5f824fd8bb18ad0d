import {
  itBehavesLikeADetector,
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import {
  nameOfRead,
  ObservedObject,
  runDetector,
} from '@interconnect/backstage-plugin-interconnect-node';
import { resolve } from 'path';
import { kuma } from '.';

const fixture = (name: string) => resolve(__dirname, '__fixtures__', name);
const global = manifests(fixture('connected.yaml'));
const zone = manifests(fixture('zone.yaml'));
const [plane, sync, , north, insight, ingress] = global;
const [zonePlane, , own, south, east] = zone;

itBehavesLikeADetector(kuma, fixture('connected.yaml'), fixture('zone.yaml'));

function look(objects: readonly ObservedObject[], outcomes = {}) {
  return runDetector(kuma, observed(kuma.reads, objects, { outcomes }));
}

function forbidden(read: keyof typeof kuma.reads) {
  return {
    [nameOfRead(kuma.reads[read].spec)]: {
      status: 'failed' as const,
      reason: 'forbidden' as const,
      message: 'no',
    },
  };
}

function peersOf({ detection }: ReturnType<typeof look>) {
  return detection.claims.flatMap(claim =>
    claim.type === 'peer'
      ? [[claim.plane, claim.peer.name, claim.direction, claim.state].join(' ')]
      : [],
  );
}

function planeWith(env: Record<string, string>, more = {}) {
  return {
    ...plane,
    spec: {
      template: {
        spec: {
          containers: [
            {
              name: 'control-plane',
              image: 'docker.io/kumahq/kuma-cp:2.14.3',
              env: Object.entries(env).map(([name, value]) => ({
                name,
                value,
              })),
            },
          ],
        },
      },
    },
    ...more,
  };
}

function insightOf(spec: object | null) {
  return { ...insight, spec };
}

const idle = { status: { availableReplicas: 0 } };
const open = { connectTime: '2026-10-30T12:00:00Z' };
const ended = { ...open, disconnectTime: '2026-10-31T12:00:00Z' };
const sign = (time: string) => ({ healthCheck: { time } });
const fresh = sign('2026-11-01T11:55:00Z');
const ZONE_ENV = {
  KUMA_MODE: 'zone',
  KUMA_MULTIZONE_ZONE_NAME: 'north',
  KUMA_MULTIZONE_ZONE_GLOBAL_ADDRESS: 'grpcs://198.51.100.70:5685',
};

describe('kuma', () => {
  it.each<[string, readonly ObservedObject[], string, string | undefined]>([
    ['a global control plane', global, 'present', 'global'],
    ['a zone', zone, 'present', 'zone'],
    [
      'a zone of nobody',
      manifests(fixture('alone.yaml')),
      'present',
      'single zone',
    ],
    [
      'the mode of older versions',
      [planeWith({ KUMA_MODE: 'standalone' }), own],
      'present',
      'single zone',
    ],
    [
      'a zone whose global address is empty',
      [planeWith({ ...ZONE_ENV, KUMA_MULTIZONE_ZONE_GLOBAL_ADDRESS: '' }), own],
      'present',
      'single zone',
    ],
    [
      'Kong Mesh',
      [
        planeWith(ZONE_ENV, {
          metadata: {
            name: 'kong-mesh-control-plane',
            labels: { app: 'kong-mesh-control-plane' },
          },
        }),
        own,
      ],
      'present',
      'Kong Mesh zone',
    ],
    ['neighbours', manifests(fixture('absent.yaml')), 'absent', undefined],
    ['what an uninstalled Kuma left', zone.slice(1), 'absent', undefined],
    ['nothing', [], 'absent', undefined],
  ])('judges %s', (_name, objects, verdict, mode) => {
    const { detection } = look(objects);

    expect([detection.verdict, detection.mode]).toEqual([verdict, mode]);
  });

  it.each<[string, readonly ObservedObject[]]>([
    ['a zone of nobody', manifests(fixture('alone.yaml'))],
    ['a global control plane without zones', [plane, sync]],
    ['neighbours', manifests(fixture('absent.yaml'))],
  ])('sees no peer of %s', (_name, objects) => {
    expect(peersOf(look(objects))).toEqual([]);
  });

  it.each<[string, object | undefined, string, object]>([
    [
      'an open subscription, and a sign of life',
      { subscriptions: [ended, open], ...fresh },
      'up',
      {},
    ],
    [
      'an open subscription of a version without signs of life',
      { subscriptions: [open] },
      'up',
      {},
    ],
    [
      'a sign of life that is too old',
      { subscriptions: [open], ...sign('2026-11-01T11:54:59Z') },
      'unknown',
      {},
    ],
    ['ended subscriptions', { subscriptions: [ended], ...fresh }, 'down', {}],
    ['no subscriptions', { subscriptions: null }, 'pending', {}],
    ['no insight', undefined, 'pending', {}],
    [
      'a zone that is turned off',
      { subscriptions: [open], ...fresh },
      'degraded',
      { spec: { enabled: false } },
    ],
    [
      'a zone that is turned off, and gone',
      { subscriptions: [ended], ...fresh },
      'down',
      { spec: { enabled: false } },
    ],
    [
      'a zone that never was turned on or off',
      { subscriptions: [open], ...fresh },
      'up',
      { spec: {} },
    ],
    [
      'an incompatible version',
      {
        subscriptions: [
          { ...open, version: { kumaCp: { kumaCpGlobalCompatible: false } } },
        ],
        ...fresh,
      },
      'degraded',
      {},
    ],
    [
      'an incompatible version that was replaced',
      {
        subscriptions: [
          { ...ended, version: { kumaCp: { kumaCpGlobalCompatible: false } } },
          { ...open, version: { kumaCp: { kumaCpGlobalCompatible: true } } },
        ],
        ...fresh,
      },
      'up',
      {},
    ],
  ])('says of %s that it is %s', (_name, spec, state, more) => {
    const objects = [
      plane,
      sync,
      { ...north, ...more },
      ...(spec === undefined ? [] : [insightOf(spec)]),
    ];

    expect(peersOf(look(objects))).toEqual([`control north incoming ${state}`]);
  });

  it('does not believe what nobody follows any more', () => {
    const objects = [{ ...plane, ...idle }, north, insight];

    expect(peersOf(look(objects))).toEqual(['control north incoming unknown']);
  });

  it('does not know how zones are where insights are forbidden', () => {
    expect(peersOf(look(global, forbidden('insights')))).toEqual([
      'control north incoming unknown',
    ]);
  });

  it.each<[string, ObservedObject[], string[]]>([
    [
      'other zones, and not itself',
      [zonePlane, own, south, east],
      [
        'control 198.51.100.70:5685 outgoing unknown',
        'data east outgoing configured',
        'data south outgoing configured',
      ],
    ],
    [
      'no zone twice',
      [zonePlane, south, { ...south, metadata: { name: 'another' } }],
      [
        'control 198.51.100.70:5685 outgoing unknown',
        'data south outgoing configured',
      ],
    ],
    [
      'itself not, where its ingress names it',
      [zonePlane, { ...own, spec: { zone: 'north' } }],
      ['control 198.51.100.70:5685 outgoing unknown'],
    ],
    [
      'an ingress that waits for an address',
      [
        zonePlane,
        { ...south, spec: { zone: 'south', networking: { port: 10001 } } },
      ],
      [
        'control 198.51.100.70:5685 outgoing unknown',
        'data south outgoing pending',
      ],
    ],
    [
      'that its own control plane does not run',
      [{ ...zonePlane, ...idle }, own],
      ['control 198.51.100.70:5685 outgoing down'],
    ],
  ])('tells a zone of %s', (_name, objects, peers) => {
    expect(peersOf(look(objects))).toEqual(peers);
  });

  it.each([
    ['grpcs://Global.Example.org:5685', 'global.example.org:5685'],
    ['grpcs://global.example.org', 'global.example.org:5685'],
    ['grpc://10.0.0.9:30685/', '10.0.0.9:30685'],
    ['grpcs://[2001:db8::7]:5685', '[2001:db8::7]:5685'],
  ])('reads the address %s as %s', (url, address) => {
    const { detection } = look([
      planeWith({ ...ZONE_ENV, KUMA_MULTIZONE_ZONE_GLOBAL_ADDRESS: url }),
      own,
    ]);

    expect(detection.claims).toMatchObject([
      { identities: [{ kind: 'id', value: `north@${address}` }, {}] },
      { peer: { name: address } },
    ]);
  });

  it('calls a zone whose name is empty as Kuma does', () => {
    const { detection } = look([
      planeWith({ ...ZONE_ENV, KUMA_MULTIZONE_ZONE_NAME: '' }),
      own,
    ]);

    expect(detection.claims[0]).toMatchObject({
      identities: [{ value: 'default@198.51.100.70:5685' }, {}],
    });
  });

  it('knows a zone by the address of its global control plane', () => {
    const of = (objects: readonly ObservedObject[]) =>
      look(objects).detection.claims[0];

    expect(of(zone)).toMatchObject({
      role: 'zone',
      identities: [
        { kind: 'id', value: 'north@198.51.100.70:5685' },
        { kind: 'address', value: '198.51.100.71:10001' },
      ],
    });
    expect(of(global)).toMatchObject({
      role: 'global',
      identities: [{ kind: 'address', value: '198.51.100.70:5685' }],
    });
    expect(look(global).detection.claims[1]).toMatchObject({
      peer: {
        identities: [
          { kind: 'id', value: 'north@198.51.100.70:5685' },
          { kind: 'id', value: 'north' },
          { kind: 'address', value: '198.51.100.71:10001' },
        ],
      },
    });
  });

  it.each<
    [string, keyof typeof kuma.reads, readonly ObservedObject[], boolean]
  >([
    ['a zone', 'insights', zone, true],
    ['a zone', 'services', zone, true],
    ['a zone', 'ingresses', zone, false],
    ['a global control plane', 'insights', global, false],
    ['a global control plane', 'services', global, false],
    ['a global control plane', 'kongMeshServices', global, true],
    ['a global control plane', 'nodes', global, true],
    ['a zone of nobody', 'ingresses', manifests(fixture('alone.yaml')), true],
    ['a cluster without it', 'ingresses', [], true],
  ])(
    'sees all of %s where %s are forbidden: %#',
    (_name, read, objects, whole) => {
      const { detection, blindSpots } = look(objects, forbidden(read));

      expect([detection.whole || blindSpots.length === 0]).toEqual([whole]);
    },
  );

  it.each<keyof typeof kuma.reads>(['zones', 'controlPlanes'])(
    'says unknown where %s are forbidden',
    read => {
      expect(look(global, forbidden(read)).detection.verdict).toBe('unknown');
    },
  );

  it('never keeps the configuration of a zone, nor other variables', () => {
    const objects = [
      planeWith({ ...ZONE_ENV, KUMA_STORE_POSTGRES_PASSWORD: 'hunter2' }),
      own,
    ];

    expect(JSON.stringify(look(objects))).not.toContain('hunter2');
    expect(JSON.stringify(look([...global, ingress]))).not.toContain(
      'environment',
    );
  });
});
