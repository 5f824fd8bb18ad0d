import {
  nameOfRead,
  runDetector,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  itBehavesLikeADetector,
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { resolve } from 'path';
import { gatewayApi } from '.';

const fixture = (name: string) => resolve(__dirname, '__fixtures__', name);

itBehavesLikeADetector(gatewayApi, fixture('connected.yaml'));

function look(objects: object[], forbidden: string[] = []) {
  const { detection } = runDetector(
    gatewayApi,
    observed(gatewayApi.reads, objects as never, {
      outcomes: Object.fromEntries(
        forbidden.map(read => [
          read,
          { status: 'failed', reason: 'forbidden', message: 'no' },
        ]),
      ),
    }),
  );
  return {
    verdict: detection.verdict,
    whole: detection.whole,
    offers: detection.claims.flatMap(claim =>
      claim.type === 'membership' ? claim.identities[0].value : [],
    ),
    calls: detection.claims.flatMap(claim =>
      claim.type === 'peer'
        ? `${claim.peer.identities.map(({ value }) => value).join(' ')} ${
            claim.direction
          } ${claim.state} ${claim.ifUnmatched}`
        : [],
    ),
  };
}

const GROUP = 'gateway.networking.k8s.io';

const GATEWAY = {
  apiVersion: `${GROUP}/v1`,
  kind: 'Gateway',
  metadata: { name: 'edge', namespace: 'edge' },
  spec: {
    gatewayClassName: 'envoy',
    listeners: [
      { name: 'a', hostname: '*.a.example.com' },
      { name: 'b', hostname: 'b.example.com' },
      { name: 'any' },
    ],
  },
};

function route(
  hostnames: string[] | undefined,
  parentRefs: object[] = [{ name: 'edge', namespace: 'edge' }],
  status: object = {},
) {
  return {
    apiVersion: `${GROUP}/v1`,
    kind: 'HTTPRoute',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { parentRefs, hostnames },
    status,
  };
}

function answered(value: string) {
  return {
    parents: [
      {
        parentRef: { name: 'edge', namespace: 'edge' },
        conditions: [{ type: 'Accepted', status: value }],
      },
    ],
  };
}

describe('what a cluster offers through its Gateways', () => {
  it.each<[string, object[], string[]]>([
    [
      'everything in the connected fixture',
      manifests(fixture('connected.yaml')) as object[],
      [
        '203.0.113.90',
        'web.rome.example.com',
        'api.rome.example.com',
        'db.rome.example.com',
        'www.rome.example.com',
      ],
    ],
    ['no names of listeners that no route takes', [GATEWAY], []],
    [
      'names of a route',
      [GATEWAY, route(['x.a.example.com'])],
      ['x.a.example.com'],
    ],
    [
      'names of listeners that a route takes wholly',
      [GATEWAY, route(undefined)],
      ['*.a.example.com', 'b.example.com'],
    ],
    [
      'names of the one listener that a route takes',
      [
        GATEWAY,
        route([], [{ name: 'edge', namespace: 'edge', sectionName: 'b' }]),
      ],
      ['b.example.com'],
    ],
    [
      'a route that was accepted',
      [GATEWAY, route(['x.a.example.com'], undefined, answered('True'))],
      ['x.a.example.com'],
    ],
    [
      'not a route that was refused',
      [GATEWAY, route(['x.a.example.com'], undefined, answered('False'))],
      [],
    ],
    [
      'not a route of another namespace’s Gateway',
      [GATEWAY, route(['x.a.example.com'], [{ name: 'edge' }])],
      [],
    ],
    [
      'not a route within a mesh',
      [
        GATEWAY,
        route(
          ['x.a.example.com'],
          [{ group: '', kind: 'Service', name: 'edge', namespace: 'edge' }],
        ),
      ],
      [],
    ],
    [
      'a Gateway of before 1.0',
      [
        { ...GATEWAY, apiVersion: `${GROUP}/v1beta1` },
        { ...route(['x.a.example.com']), apiVersion: `${GROUP}/v1beta1` },
      ],
      ['x.a.example.com'],
    ],
  ])('%s', (_name, objects, offers) => {
    expect(look(objects).offers).toEqual(offers);
  });
});

describe('gateway-api', () => {
  it('calls by name, by address and by backend, one way', () => {
    expect(look(manifests(fixture('connected.yaml'))).calls).toEqual([
      'prices.oslo.example.com *.oslo.example.com *.example.com outgoing configured drop',
      '203.0.113.91 outgoing configured drop',
      'mail.oslo.example.com *.oslo.example.com *.example.com outgoing configured drop',
    ]);
  });

  it('does not call itself', () => {
    const own = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'own', namespace: 'shop' },
      spec: { type: 'ExternalName', externalName: 'x.a.example.com' },
    };

    expect(look([GATEWAY, route(['x.a.example.com']), own]).calls).toEqual([]);
  });

  it.each([
    ['connected', 'connected.yaml', [], 'present', true],
    ['alone', 'alone.yaml', [], 'present', true],
    ['absent', 'absent.yaml', [], 'absent', true],
    [
      'Gateways forbidden',
      'connected.yaml',
      [nameOfRead(gatewayApi.reads.gateways.spec)],
      'unknown',
      false,
    ],
    [
      'Services forbidden',
      'connected.yaml',
      [nameOfRead(gatewayApi.reads.services.spec)],
      'present',
      false,
    ],
    [
      'Services forbidden where there is no Gateway',
      'absent.yaml',
      [nameOfRead(gatewayApi.reads.services.spec)],
      'absent',
      true,
    ],
  ])('judges %s', (_name, file, forbidden, verdict, whole) => {
    expect(look(manifests(fixture(file)), forbidden)).toMatchObject({
      verdict,
      whole,
    });
  });

  it('calls nobody in the alone fixture', () => {
    expect(look(manifests(fixture('alone.yaml')))).toMatchObject({
      offers: [],
      calls: [],
    });
  });
});
