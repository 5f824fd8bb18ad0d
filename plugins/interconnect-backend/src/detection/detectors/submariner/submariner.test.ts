import { PeerClaim } from '@interconnect/backstage-plugin-interconnect-common';
import { runDetector } from '@interconnect/backstage-plugin-interconnect-node';
import {
  itBehavesLikeADetector,
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { fixturesOf } from '../../__testUtils__/fixturesOf';
import { submariner } from '.';

const { fixture, changed } = fixturesOf(__dirname);

function look(yaml: string, outcomes = {}) {
  return runDetector(
    submariner,
    observed(submariner.reads, manifests(yaml), { outcomes }),
  );
}

function peers(yaml: string, outcomes = {}): PeerClaim[] {
  return look(yaml, outcomes).detection.claims.flatMap(claim =>
    claim.type === 'peer' ? [claim] : [],
  );
}

const tunnels = (yaml: string, outcomes = {}) =>
  peers(yaml, outcomes).filter(({ plane }) => plane === 'data');

const forbidden = (read: string) => ({
  [read]: { status: 'failed', reason: 'forbidden', message: 'no' },
});

itBehavesLikeADetector(submariner, fixture('connected.yaml'));

describe('submariner', () => {
  it.each([
    ['connected', 'connected.yaml', 'present', ['bcn', 'osl']],
    ['dual stack', 'dualStack.yaml', 'present', ['bcn']],
    ['installed, but alone', 'alone.yaml', 'present', []],
    ['a broker that is no member', 'broker.yaml', 'present', []],
    ['only its neighbours and its remains', 'absent.yaml', 'absent', []],
  ])('recognises %s', (_name, file, verdict, names) => {
    const yaml = changed(file);

    expect(look(yaml).detection.verdict).toBe(verdict);
    expect(tunnels(yaml).map(({ peer }) => peer.name)).toEqual(names);
  });

  it('tells who this cluster is, at which broker', () => {
    const { detection } = look(changed('dualStack.yaml'));

    expect(detection).toMatchObject({
      version: '0.24.0',
      mode: 'wireguard with Globalnet',
    });
    expect(detection.claims[0]).toMatchObject({
      type: 'membership',
      instance: 'api.hub.example.net:443/submariner-k8s-broker',
      identities: [
        { kind: 'key', value: '9xGsZ0Yb1o2U6H8l7dQ0dJmJt6p8dN3c0oXwq4VbA1E=' },
        { kind: 'id', value: 'ams' },
        { kind: 'id', value: 'ams at broker submariner-k8s-broker' },
      ],
      role: 'member',
    });
  });

  it.each<[string, [string, string][], [string, string][]]>([
    ['nothing of a plain member', [], []],
    [
      'the range that the operator was told',
      [
        [
          'cableDriver: libreswan',
          'cableDriver: libreswan\n  globalCIDR: 242.3.0.0/16',
        ],
      ],
      [['.spec.globalCIDR', '242.3.0.0/16']],
    ],
    [
      'the range that the operator reports',
      [
        ['version: 0.19.0', 'version: 0.19.0\n  globalCIDR: 242.4.0.0/16'],
        [
          'cableDriver: libreswan',
          'cableDriver: libreswan\n  globalCIDR: 242.3.0.0/16',
        ],
      ],
      [['.status.globalCIDR', '242.4.0.0/16']],
    ],
    [
      'no range that is empty',
      [['cableDriver: libreswan', "cableDriver: libreswan\n  globalCIDR: ''"]],
      [],
    ],
    [
      'a load balancer before the gateway',
      [
        [
          'cableDriver: libreswan',
          'cableDriver: libreswan\n  loadBalancerEnabled: true',
        ],
      ],
      [['.spec.loadBalancerEnabled', 'true']],
    ],
    [
      'no load balancer that is switched off',
      [
        [
          'cableDriver: libreswan',
          'cableDriver: libreswan\n  loadBalancerEnabled: false',
        ],
      ],
      [],
    ],
  ])('shows how others reach this member: %s', (_name, changes, shown) => {
    const [membership] = look(changed('connected.yaml', ...changes)).detection
      .claims;

    expect(
      membership.evidence
        .filter(({ path }) => /globalCIDR|loadBalancer/.test(path))
        .map(({ path, shows }) => [path, shows]),
    ).toEqual(shown);
  });

  it.each<[string, string, [string, string][]]>([
    [
      'on',
      'globalnetEnabled: true\n  globalnetCIDRRange: 242.0.0.0/8',
      [
        ['.spec.globalnetEnabled', 'true'],
        ['.spec.globalnetCIDRRange', '242.0.0.0/8'],
      ],
    ],
    [
      'off, whatever range it would use',
      'globalnetEnabled: false\n  globalnetCIDRRange: 242.0.0.0/8',
      [],
    ],
  ])('shows that Globalnet is %s at the broker', (_name, spec, shown) => {
    const { detection } = look(
      changed('broker.yaml', [
        'name: submariner-broker\n  namespace: submariner-k8s-broker',
        `name: submariner-broker\n  namespace: submariner-k8s-broker\nspec:\n  ${spec}`,
      ]),
    );

    expect(
      detection.evidence
        .filter(({ path }) => path.includes('globalnet'))
        .map(({ path, shows }) => [path, shows]),
    ).toEqual(shown);
  });

  it('makes one tunnel of the connections of two IP families', () => {
    const [tunnel] = tunnels(changed('dualStack.yaml'));

    expect(tunnel).toMatchObject({
      peer: {
        identities: [
          {
            kind: 'key',
            value: 'm2V0m1Q9o8s6Y3r7cJx5fT4b1hWzKp0uNq2LdEaR3Xk=',
          },
          { kind: 'id', value: 'bcn' },
        ],
      },
      direction: 'both',
      expects: 'mutual',
      state: 'up',
      latencyMs: 0.447,
      encryption: 'WireGuard',
    });
    expect(tunnel.evidence.map(({ path }) => path)).toEqual([
      '.status.connections[0].endpoint.cluster_id',
      '.status.connections[0].status',
      '.status.connections[1].endpoint.cluster_id',
      '.status.connections[1].status',
    ]);
  });

  it.each<[string, [string, string][], string, RegExp]>([
    ['connected', [], 'up', /reports connected$/],
    [
      'connecting, which is not yet down',
      [['status: connected', 'status: connecting']],
      'pending',
      /still connecting/,
    ],
    [
      'in error',
      [['status: connected', 'status: error']],
      'down',
      /reports an error/,
    ],
    [
      'in a state that a newer version invented',
      [['status: connected', 'status: resting']],
      'unknown',
      /'resting'/,
    ],
    [
      'connected while the driver reports a failure',
      [["statusFailure: ''", 'statusFailure: whack failed']],
      'degraded',
      /whack failed/,
    ],
    [
      'over vxlan with health check',
      [['bcn\n        backend: libreswan', 'bcn\n        backend: vxlan']],
      'up',
      /reports connected$/,
    ],
    [
      'over vxlan without health check',
      [
        ['bcn\n        backend: libreswan', 'bcn\n        backend: vxlan'],
        ['enabled: true', 'enabled: false'],
      ],
      'configured',
      /unchecked/,
    ],
    [
      'over vxlan with health check, but nothing to ping',
      [
        ['bcn\n        backend: libreswan', 'bcn\n        backend: vxlan'],
        ['        healthCheckIP: 10.62.0.1\n', ''],
      ],
      'configured',
      /unchecked/,
    ],
    [
      'over IPsec without health check, which checks by itself',
      [['enabled: true', 'enabled: false']],
      'up',
      /reports connected$/,
    ],
    [
      'connected, says a gateway that crashed an hour ago',
      [['{{unix-now-4s}}', '{{unix-now-1h}}']],
      'unknown',
      /has not reported for 3600 s; it then said: The gateway reports connected/,
    ],
    [
      'connected a minute ago, which is just fresh',
      [['{{unix-now-4s}}', '{{unix-now-60s}}']],
      'up',
      /reports connected$/,
    ],
    [
      'connected more than a minute ago',
      [['{{unix-now-4s}}', '{{unix-now-61s}}']],
      'unknown',
      /61 s/,
    ],
    [
      'connected, by a clock that is ahead',
      [['{{unix-now-4s}}', '4102444800']],
      'unknown',
      /clock is \d+ s ahead/,
    ],
    [
      'connected, by a gateway without heartbeat',
      [["'{{unix-now-4s}}'", 'soon']],
      'unknown',
      /no heartbeat/,
    ],
    [
      'connected, says a gateway of which no pod runs',
      [['numberReady: 2', 'numberReady: 0']],
      'down',
      /No pod of the gateway is ready/,
    ],
    [
      'known, while every gateway is passive',
      [['haStatus: active', 'haStatus: passive']],
      'down',
      /No gateway is active/,
    ],
    [
      'known with its gateway, but not connected',
      [['cluster_id: bcn', 'cluster_id: rom']],
      'down',
      /no connection to it/,
    ],
    [
      'known without its gateway',
      [
        ['cluster_id: bcn', 'cluster_id: rom'],
        ['kind: Endpoint', 'kind: Nothing'],
      ],
      'pending',
      /no gateway of it is known/,
    ],
    [
      'connected, though a firewall diagnosis failed (submariner-operator issue 1614)',
      [
        [
          'apiVersion: apps/v1',
          [
            'apiVersion: submarineraddon.open-cluster-management.io/v1alpha1',
            'kind: SubmarinerDiagnoseConfig',
            'metadata: { name: diagnose, namespace: submariner-operator }',
            'status: { firewallStatus: { status: failed } }',
            '---',
            'apiVersion: apps/v1',
          ].join('\n'),
        ],
      ],
      'up',
      /reports connected$/,
    ],
  ])('calls a peer %s', (_name, replacements, state, reason) => {
    const bcn = tunnels(changed('connected.yaml', ...replacements)).find(
      ({ peer }) => peer.name === 'bcn',
    );

    expect(bcn).toMatchObject({
      state,
      reason: expect.stringMatching(reason),
    });
  });

  it('keeps what a stale gateway said', () => {
    const yaml = changed('connected.yaml', [
      '{{unix-now-4s}}',
      '{{unix-now-5m}}',
    ]);

    expect(
      tunnels(yaml).map(({ state, lastKnownState }) => [state, lastKnownState]),
    ).toEqual([
      ['unknown', 'up'],
      ['unknown', 'down'],
    ]);
  });

  it('calls a tunnel degraded that works over one IP family only', () => {
    const [tunnel] = tunnels(
      changed('dualStack.yaml', ['status: connected', 'status: error']),
    );

    expect(tunnel).toMatchObject({
      state: 'degraded',
      reason: expect.stringContaining('Only 1 of 2'),
    });
  });

  it('believes the freshest of two gateways that both call themselves active', () => {
    const yaml = changed('connected.yaml', ['passive', 'active']);

    expect(tunnels(yaml).map(({ peer, state }) => [peer.name, state])).toEqual([
      ['bcn', 'down'],
      ['osl', 'pending'],
    ]);
  });

  it.each([
    ['submariner.io/endpoints', 'present', ['bcn', 'osl']],
    [
      'apps/daemonsets (app=submariner-gateway, with submariner.io)',
      'present',
      ['bcn', 'osl'],
    ],
    ['submariner.io/gateways', 'unknown', []],
  ])('says what it can without %s', (read, verdict, names) => {
    const run = look(changed('connected.yaml'), forbidden(read));

    expect(run.detection.verdict).toBe(verdict);
    expect(
      tunnels(changed('connected.yaml'), forbidden(read)).map(
        ({ peer }) => peer.name,
      ),
    ).toEqual(names);
    expect(run.blindSpots).toEqual([
      expect.objectContaining({ read, reason: 'forbidden' }),
    ]);
  });

  describe('control links', () => {
    const control = (yaml: string) =>
      peers(yaml).filter(({ plane }) => plane === 'control');

    it('go from a member to its broker', () => {
      expect(control(changed('connected.yaml'))).toMatchObject([
        {
          instance: 'api.hub.example.net:6443/submariner-k8s-broker',
          peer: {
            name: 'broker at api.hub.example.net:6443',
            identities: [
              { kind: 'id', value: 'broker submariner-k8s-broker of ams' },
              { kind: 'address', value: 'api.hub.example.net:6443' },
            ],
          },
          direction: 'outgoing',
          expects: 'mutual',
          state: 'configured',
        },
      ]);
    });

    it('come from the members of every broker that is here', () => {
      const yaml = changed('broker.yaml');

      expect(
        control(yaml).map(({ direction, peer }) => [
          direction,
          peer.identities[0].value,
        ]),
      ).toEqual([
        ['incoming', 'ams at broker lab-broker'],
        ['incoming', 'ams at broker submariner-k8s-broker'],
        ['incoming', 'bcn at broker submariner-k8s-broker'],
      ]);
      expect(look(yaml).detection).toMatchObject({
        mode: 'broker',
        claims: [
          { role: 'broker' },
          {
            role: 'broker',
            identities: [
              { kind: 'id', value: 'broker submariner-k8s-broker of ams' },
              { kind: 'id', value: 'broker submariner-k8s-broker of bcn' },
            ],
          },
          {},
          {},
          {},
        ],
      });
    });

    it('do not lead from a broker to itself as a member', () => {
      const yaml = `${changed('connected.yaml')}---\n${changed('broker.yaml')}`;

      expect(
        control(yaml).map(({ direction, instance, peer }) => [
          direction,
          instance,
          peer.name,
        ]),
      ).toEqual([
        ['incoming', undefined, 'ams'],
        ['incoming', 'api.hub.example.net:6443/submariner-k8s-broker', 'bcn'],
      ]);
    });
  });

  it.each([
    ['https://Api.Hub.example.net:6443/', 'api.hub.example.net:6443'],
    ['api.hub.example.net', 'api.hub.example.net:443'],
    ['203.0.113.5:6443', '203.0.113.5:6443'],
  ])('normalises a broker at %s', (written, normal) => {
    const yaml = changed('connected.yaml', [
      'https://API.hub.example.net:6443/',
      written,
    ]);

    expect(look(yaml).detection.claims[0]).toMatchObject({
      instance: `${normal}/submariner-k8s-broker`,
    });
  });

  it('never keeps a credential', () => {
    const { schema } = submariner.reads.submariners;
    const [object] = manifests(changed('connected.yaml'));

    expect(JSON.stringify(object)).toContain('REDACTED');
    expect(JSON.stringify(schema.parse(object))).not.toContain('REDACTED');
  });
});
