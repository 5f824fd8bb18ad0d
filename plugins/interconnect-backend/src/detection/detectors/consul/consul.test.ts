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
import { consul } from '.';

const fixture = (name: string) => resolve(__dirname, '__fixtures__', name);
const connected = manifests(fixture('connected.yaml'));
const [config, injector, gatewayService, gateway, acceptor] = connected;
const dialing = manifests(fixture('dialer.yaml'));
const partition = manifests(fixture('partition.yaml'));
const alone = manifests(fixture('alone.yaml'));

itBehavesLikeADetector(
  consul,
  fixture('connected.yaml'),
  fixture('dialer.yaml'),
  fixture('partition.yaml'),
);

function look(objects: readonly ObservedObject[], outcomes = {}) {
  return runDetector(consul, observed(consul.reads, objects, { outcomes }));
}

function forbidden(read: keyof typeof consul.reads) {
  return {
    [nameOfRead(consul.reads[read].spec)]: {
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

function identitiesOf(
  { detection }: ReturnType<typeof look>,
  index: number,
): string[] {
  const claim = detection.claims[index];
  const keys =
    claim.type === 'membership' ? claim.identities : claim.peer.identities;
  return keys.map(({ kind, value }) => `${kind}:${value}`);
}

function injectorWith(env: Record<string, string>, more = {}) {
  return {
    ...injector,
    spec: {
      template: {
        spec: {
          containers: [
            {
              name: 'sidecar-injector',
              image: 'hashicorp/consul-k8s-control-plane:2.0.3',
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

function synced(status: string, lastSyncedTime?: string) {
  return {
    ...acceptor,
    status: {
      conditions: [{ type: 'Synced', status, reason: 'internalError' }],
      lastSyncedTime,
    },
  };
}

function federation(json: object) {
  return {
    ...config,
    data: {
      'server.json': '{ "datacenter": "core" }',
      'federation-config.json': JSON.stringify(json),
    },
  };
}

const idle = { status: { availableReplicas: 0 } };
const waiting = { status: { loadBalancer: {} } };
const once = '2026-10-01T00:00:00Z';

describe('consul', () => {
  it.each<[string, readonly ObservedObject[], string, string | undefined]>([
    ['an acceptor', connected, 'present', 'peering'],
    ['a dialer in a federation', dialing, 'present', 'peering, WAN federation'],
    ['a partition', partition, 'present', 'partition billing'],
    ['one datacenter', alone, 'present', 'single datacenter'],
    [
      'the default partition',
      [
        injectorWith({
          CONSUL_PARTITION: 'default',
          CONSUL_ADDRESSES: 'consul-server.consul.svc',
        }),
        acceptor,
      ],
      'present',
      'peering',
    ],
    [
      'a cluster that uses servers elsewhere',
      [injectorWith({ CONSUL_ADDRESSES: 'consul.example.org' }), partition[0]],
      'present',
      'servers elsewhere',
    ],
    ['neighbours', manifests(fixture('absent.yaml')), 'absent', undefined],
    [
      'what an uninstalled Consul left',
      [config, acceptor],
      'absent',
      undefined,
    ],
    ['nothing', [], 'absent', undefined],
  ])('judges %s', (_name, objects, verdict, mode) => {
    const { detection } = look(objects);

    expect([detection.verdict, detection.mode]).toEqual([verdict, mode]);
  });

  it.each<[string, readonly ObservedObject[], string[]]>([
    ['the peer that it accepts', connected, ['data shop incoming configured']],
    [
      'the peer that it dials, and its primary',
      dialing,
      [
        'data core outgoing configured',
        'data hq both configured',
        'control hq outgoing configured',
      ],
    ],
    [
      "its partition's servers",
      partition,
      ['control 198.51.100.95:8502 outgoing configured'],
    ],
    ['nobody, alone', alone, []],
    [
      'a peering that was not looked at yet',
      [injector, { ...acceptor, status: undefined }],
      ['data shop incoming pending'],
    ],
    [
      'a peering that never could be set up',
      [injector, synced('False')],
      ['data shop incoming pending'],
    ],
    [
      'a peering that is not in sync any more',
      [injector, synced('False', once)],
      ['data shop incoming degraded'],
    ],
    [
      'a peering of which nothing is known any more',
      [injector, synced('Unknown', once)],
      ['data shop incoming pending'],
    ],
    [
      'a mesh gateway without address',
      [injector, gateway, { ...gatewayService, ...waiting }, acceptor],
      ['data shop incoming pending'],
    ],
    [
      'a peering out of sync rather than a mesh gateway without address',
      [
        injector,
        gateway,
        { ...gatewayService, ...waiting },
        synced('False', once),
      ],
      ['data shop incoming degraded'],
    ],
    [
      'a mesh gateway inside the cluster only',
      [
        injector,
        gateway,
        { ...gatewayService, ...waiting, spec: { type: 'ClusterIP' } },
        acceptor,
      ],
      ['data shop incoming configured'],
    ],
    [
      'a mesh gateway without pods',
      [injector, { ...gateway, ...idle }, gatewayService, acceptor],
      ['data shop incoming down'],
    ],
    [
      'an injector without pods',
      [{ ...injector, ...idle }, gateway, gatewayService, acceptor],
      ['data shop incoming degraded'],
    ],
    [
      'that it is the primary of a federation',
      [
        injector,
        partition[0],
        federation({ primary_datacenter: 'core', primary_gateways: null }),
      ],
      [],
    ],
    [
      'a federation whose primary only a Secret names',
      [
        injector,
        partition[0],
        federation({ primary_datacenter: '', primary_gateways: [] }),
      ],
      [],
    ],
    [
      'a primary that only its gateway names',
      [
        injector,
        partition[0],
        federation({ primary_gateways: ['192.0.2.1:443'] }),
      ],
      [
        'data 192.0.2.1:443 both configured',
        'control 192.0.2.1:443 outgoing configured',
      ],
    ],
    [
      'no servers that a program finds',
      [
        injectorWith({ CONSUL_ADDRESSES: 'exec=discover -q addrs' }),
        partition[0],
      ],
      [],
    ],
  ])('tells %s', (_name, objects, peers) => {
    expect(peersOf(look(objects))).toEqual(peers);
  });

  it('knows its peers by the token, and by both names', () => {
    expect(identitiesOf(look(connected), 0)).toEqual([
      'id:acceptor of token-for-shop/data',
      'key:token-for-shop/data of core for shop',
      'id:core',
      'address:198.51.100.90:443',
    ]);
    expect(identitiesOf(look(dialing), 1)).toEqual([
      'key:token-for-shop/data of core for shop',
      'id:acceptor of token-for-shop/data',
      'id:core',
    ]);
    expect(identitiesOf(look(dialing), 0)).toContain(
      'key:token-for-shop/data of core for shop',
    );
  });

  it.each<[string, ObservedObject[], string[]]>([
    ['the default name nobody', alone, []],
    ['a partition of a datacenter', partition, ['id:core/billing']],
    [
      'a datacenter whose injector does not say it, as before 1.0',
      [injectorWith({}), { ...acceptor, spec: { peer: {} } }, config],
      ['id:core'],
    ],
    [
      'clients of a datacenter nobody',
      [
        injectorWith({
          CONSUL_DATACENTER: 'core',
          CONSUL_ADDRESSES: 'consul.example.org',
        }),
        partition[0],
      ],
      [],
    ],
  ])('calls %s', (_name, objects, identities) => {
    expect(identitiesOf(look(objects), 0)).toEqual(identities);
  });

  it('recognises the servers of a partition by their exposed address', () => {
    const exposed = {
      ...gatewayService,
      metadata: {
        name: 'consul-expose-servers',
        namespace: 'consul',
        labels: { chart: 'consul-helm', component: 'server' },
      },
      spec: {
        type: 'LoadBalancer',
        ports: [{ port: 8501 }, { port: 8502 }],
      },
      status: { loadBalancer: { ingress: [{ ip: '198.51.100.95' }] } },
    };

    expect(identitiesOf(look([...connected, exposed]), 0)).toContain(
      'address:198.51.100.95:8502',
    );
    expect(identitiesOf(look(partition), 1)).toEqual([
      'id:core',
      'address:198.51.100.95:8502',
    ]);
  });

  it.each<[keyof typeof consul.reads, readonly ObservedObject[], boolean]>([
    ['nodes', connected, true],
    ['services', connected, false],
    ['configs', connected, false],
    ['configs', [], true],
  ])('misses something where %s are forbidden: %#', (read, objects, whole) => {
    const { blindSpots } = look(objects, forbidden(read));

    expect(blindSpots.length === 0).toBe(whole);
  });

  it.each<keyof typeof consul.reads>(['deployments', 'acceptors', 'dialers'])(
    'says unknown where %s are forbidden',
    read => {
      expect(look(connected, forbidden(read)).detection.verdict).toBe(
        'unknown',
      );
    },
  );

  it('never keeps other variables, nor other configuration', () => {
    const objects = [
      injectorWith({ CONSUL_ACL_TOKEN: 'hunter2' }),
      acceptor,
      {
        ...config,
        data: { 'server.json': '{}', 'extra.json': '{"encrypt":"hunter2"}' },
      },
    ];

    expect(JSON.stringify(look(objects))).not.toContain('hunter2');
  });
});
