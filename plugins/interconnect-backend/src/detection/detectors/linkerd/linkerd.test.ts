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
import { linkerd } from '.';

const fixture = (name: string) => resolve(__dirname, '__fixtures__', name);
const connected = manifests(fixture('connected.yaml'));
const [controlPlane, gateway, link, controller, lease, slice] = connected;
const mesh = [controlPlane];

itBehavesLikeADetector(linkerd, fixture('connected.yaml'));

function look(objects: readonly ObservedObject[], outcomes = {}) {
  return runDetector(linkerd, observed(linkerd.reads, objects, { outcomes }));
}

function forbidden(read: keyof typeof linkerd.reads) {
  return {
    [nameOfRead(linkerd.reads[read].spec)]: {
      status: 'failed' as const,
      reason: 'forbidden' as const,
      message: 'no',
    },
  };
}

/** A copy in which some fields are others. */
function but(object: ObservedObject, fields: object): ObservedObject {
  return Object.fromEntries(
    [...Object.entries(object), ...Object.entries(fields)].map(
      ([field, value]) => [
        field,
        isRecord(value) && isRecord(object[field])
          ? { ...object[field], ...value }
          : value,
      ],
    ),
  );
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function endpoints(...ready: (boolean | null)[]) {
  return but(slice, {
    endpoints: ready.map(each => ({ conditions: { ready: each } })),
  });
}

const idle = but(controller, { status: { availableReplicas: 0 } });
const oldLease = but(lease, { spec: { renewTime: '2026-11-01T11:58:59Z' } });
const bareLink = but(link, { status: undefined });
const flatLink = but(link, {
  spec: { gatewayAddress: undefined, gatewayPort: undefined },
});
const failedLink = but(link, {
  status: {
    mirrorServices: [
      {
        remoteRef: { name: 'stock', namespace: 'shop' },
        conditions: [
          { type: 'Mirrored', status: 'False', reason: 'MissingNamespace' },
        ],
      },
    ],
  },
});
const legacy = [
  but(link, {
    apiVersion: 'multicluster.linkerd.io/v1alpha1',
    status: undefined,
  }),
  but(controller, {
    metadata: {
      name: 'linkerd-service-mirror-oslo',
      labels: {
        component: 'service-mirror',
        'linkerd.io/extension': 'multicluster',
        'mirror.linkerd.io/cluster-name': 'oslo',
      },
    },
  }),
];

describe('linkerd', () => {
  it.each<[string, readonly ObservedObject[], string, string[]]>([
    ['connected', connected, 'present', ['oslo outgoing up']],
    ['alone', manifests(fixture('alone.yaml')), 'present', []],
    ['the mesh without its extension', mesh, 'present', []],
    ['neighbours', manifests(fixture('absent.yaml')), 'absent', []],
    ['nothing', [], 'absent', []],
    ['what an uninstalled mesh left', connected.slice(1), 'absent', []],
    [
      'a gateway that does not answer',
      [...mesh, link, controller, lease, endpoints(false)],
      'present',
      ['oslo outgoing down'],
    ],
    [
      'a gateway that answers for some',
      [...mesh, link, controller, lease, endpoints(true, false)],
      'present',
      ['oslo outgoing degraded'],
    ],
    [
      'an endpoint of which nothing is known',
      [...mesh, link, controller, lease, endpoints(null)],
      'present',
      ['oslo outgoing configured'],
    ],
    [
      'a gateway without mirrored services',
      [...mesh, link, controller, lease],
      'present',
      ['oslo outgoing configured'],
    ],
    [
      'services mirrored from another cluster',
      [
        ...mesh,
        link,
        controller,
        lease,
        but(slice, {
          metadata: {
            labels: {
              'mirror.linkerd.io/mirrored-service': 'true',
              'mirror.linkerd.io/cluster-name': 'bergen',
            },
          },
        }),
      ],
      'present',
      ['oslo outgoing configured'],
    ],
    [
      'a service that could not be mirrored',
      [...mesh, failedLink, controller, lease, slice],
      'present',
      ['oslo outgoing degraded'],
    ],
    [
      'a dead gateway, and a service that could not be mirrored',
      [...mesh, failedLink, controller, lease, endpoints(false)],
      'present',
      ['oslo outgoing down'],
    ],
    [
      'a controller without a ready pod',
      [...mesh, link, idle, oldLease, slice],
      'present',
      ['oslo outgoing degraded'],
    ],
    [
      'a controller that restarts, and renewed its lease lately',
      [...mesh, link, idle, lease, slice],
      'present',
      ['oslo outgoing up'],
    ],
    [
      'a controller that hangs',
      [...mesh, link, controller, oldLease, endpoints(false)],
      'present',
      ['oslo outgoing unknown'],
    ],
    [
      'a Link whose controller was removed',
      [...mesh, link, oldLease, slice],
      'present',
      ['oslo outgoing degraded'],
    ],
    [
      'a Link that never had a controller',
      [...mesh, bareLink],
      'present',
      ['oslo outgoing pending'],
    ],
    [
      "another Link's controller",
      [
        ...mesh,
        bareLink,
        but(controller, {
          metadata: { labels: { 'mirror.linkerd.io/cluster-name': 'bergen' } },
        }),
      ],
      'present',
      ['oslo outgoing pending'],
    ],
    [
      'a flat Link, which nothing probes',
      [...mesh, flatLink, controller, lease, slice],
      'present',
      ['oslo outgoing configured'],
    ],
    [
      'v1alpha1, with the lease of 2.14',
      [...mesh, ...legacy, lease, slice],
      'present',
      ['oslo outgoing up'],
    ],
    [
      'v1alpha1 before there were leases',
      [...mesh, ...legacy, slice],
      'present',
      ['oslo outgoing configured'],
    ],
    [
      'v1alpha1 before there were leases, and a dead gateway',
      [...mesh, ...legacy, endpoints(false)],
      'present',
      ['oslo outgoing down'],
    ],
    [
      'a Link of a version to come',
      [
        ...mesh,
        but(link, { apiVersion: 'multicluster.linkerd.io/v1' }),
        controller,
        lease,
        slice,
      ],
      'present',
      ['oslo outgoing up'],
    ],
    [
      'a Link that cannot be understood',
      [...mesh, but(link, { spec: { targetClusterName: 7 } })],
      'present',
      [],
    ],
  ])('judges %s', (_name, objects, verdict, peers) => {
    const { detection } = look(objects);

    expect(detection.verdict).toBe(verdict);
    expect(
      detection.claims.flatMap(claim =>
        claim.type === 'peer'
          ? [`${claim.peer.name} ${claim.direction} ${claim.state}`]
          : [],
      ),
    ).toEqual(peers);
  });

  it.each([
    ['its version and mode', connected, 'edge-26.6.4', 'gateway'],
    ['a flat Link', [...mesh, flatLink], 'edge-26.6.4', 'flat'],
    [
      'federated services',
      [
        ...mesh,
        but(flatLink, { status: { federatedServices: [{}] } }),
        but(link, { metadata: { name: 'bergen' } }),
      ],
      'edge-26.6.4',
      'gateway, flat, federated',
    ],
    [
      'no label of a version',
      [
        but(controlPlane, {
          metadata: {
            labels: { 'linkerd.io/control-plane-component': 'destination' },
          },
        }),
      ],
      undefined,
      'no links',
    ],
  ])('tells %s', (_name, objects, version, mode) => {
    const { detection } = look(objects);

    expect([detection.version, detection.mode]).toEqual([version, mode]);
  });

  const node = {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'n1' },
    status: {
      addresses: [
        { type: 'InternalIP', address: '10.1.0.4' },
        { type: 'Hostname', address: 'n1' },
      ],
    },
  };

  it.each<[string, ObservedObject[], string[]]>([
    ['a load balancer', [gateway, node], ['198.51.100.20:4143']],
    [
      'a host name',
      [
        but(gateway, {
          status: { loadBalancer: { ingress: [{ hostname: 'gw.example' }] } },
        }),
      ],
      ['gw.example:4143'],
    ],
    [
      'the nodes of a NodePort',
      [
        but(gateway, {
          spec: {
            type: 'NodePort',
            ports: [
              { name: 'mc-gateway', port: 4143, nodePort: 30143 },
              { name: 'mc-probe', port: 4191, nodePort: 30191 },
            ],
          },
          status: undefined,
        }),
        node,
      ],
      ['10.1.0.4:30143'],
    ],
    [
      'a mirrored Service with the annotations of a gateway',
      [
        but(gateway, {
          metadata: {
            labels: {
              'linkerd.io/extension': 'multicluster',
              'mirror.linkerd.io/mirrored-service': 'true',
            },
          },
        }),
      ],
      [],
    ],
    [
      'a Service that is no gateway',
      [but(gateway, { metadata: { annotations: {} } })],
      [],
    ],
  ])('is reached by %s', (_name, objects, addresses) => {
    const { detection } = look([...mesh, bareLink, ...objects]);

    expect(detection.claims[0]).toMatchObject({
      type: 'membership',
      identities: addresses.map(value => ({ kind: 'address', value })),
    });
  });

  it('knows a peer by each of its gateway addresses', () => {
    const objects = [
      ...mesh,
      but(link, { spec: { gatewayAddress: '192.0.2.1, 192.0.2.2' } }),
    ];

    const { detection } = look(objects);

    expect(detection.claims[1]).toMatchObject({
      peer: {
        identities: [
          { kind: 'id', value: 'oslo' },
          { kind: 'address', value: '192.0.2.1:4143' },
          { kind: 'address', value: '192.0.2.2:4143' },
        ],
      },
    });
  });

  it.each<[keyof typeof linkerd.reads, string]>([
    ['leases', 'configured'],
    ['slices', 'unknown'],
    ['controllers', 'up'],
    ['nodes', 'up'],
  ])('is no surer than it can be where %s are forbidden', (read, state) => {
    const { detection } = look(connected, forbidden(read));

    expect(detection.claims[1]).toMatchObject({ type: 'peer', state });
  });

  it.each<[keyof typeof linkerd.reads, boolean]>([
    ['leases', true],
    ['slices', true],
    ['controllers', true],
    ['nodes', true],
    ['gateways', false],
  ])(
    'misses nothing without links where %s are forbidden: %s',
    (read, whole) => {
      const { detection } = look(
        manifests(fixture('alone.yaml')),
        forbidden(read),
      );

      expect(detection.whole).toBe(whole);
    },
  );

  it('says unknown where Links are forbidden', () => {
    const { detection } = look(connected, forbidden('links'));

    expect(detection.verdict).toBe('unknown');
  });
});
