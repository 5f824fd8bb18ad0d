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
import { awsVpcLattice } from '.';

const fixture = (name: string) => resolve(__dirname, '__fixtures__', name);
const [gatewayClass, gateway, controller, network, imported, exported, route] =
  manifests(fixture('connected.yaml'));

itBehavesLikeADetector(awsVpcLattice, fixture('connected.yaml'));

function look(objects: object[], forbidden: string[] = []) {
  const { detection } = runDetector(
    awsVpcLattice,
    observed(awsVpcLattice.reads, objects as never, {
      apiGroups: ['application-networking.k8s.aws'],
      outcomes: Object.fromEntries(
        forbidden.map(read => [
          read,
          { status: 'failed', reason: 'forbidden', message: 'no' },
        ]),
      ),
    }),
  );
  const within = (instance?: string) =>
    instance?.replace(/.*servicenetwork\//, '') ?? 'any';
  return {
    verdict: detection.verdict,
    version: detection.version,
    whole: detection.whole,
    known: detection.claims.flatMap(claim =>
      claim.type === 'membership'
        ? `${claim.identities.map(({ value }) => value).join(' ')} in ${within(
            claim.instance,
          )}`
        : [],
    ),
    peers: detection.claims.flatMap(claim =>
      claim.type === 'peer'
        ? `${claim.peer.identities[0].value} in ${within(claim.instance)} ${
            claim.direction
          } ${claim.state}`
        : [],
    ),
  };
}

const OTHER_ARN =
  'arn:aws:vpc-lattice:eu-west-1:444455556666:servicenetwork/sn-0other';
const other = {
  ...network,
  metadata: { name: 'other' },
  status: { serviceNetworkARN: OTHER_ARN },
};

const name = (read: keyof typeof awsVpcLattice.reads) =>
  nameOfRead(awsVpcLattice.reads[read].spec);

describe('aws-vpc-lattice', () => {
  it.each<[string, object[], string, string[]]>([
    [
      'connected',
      manifests(fixture('connected.yaml')) as object[],
      'present',
      ['default/seats in sn-0fedcba9876543210 outgoing configured'],
    ],
    ['alone', manifests(fixture('alone.yaml')) as object[], 'present', []],
    ['absent', manifests(fixture('absent.yaml')) as object[], 'absent', []],
    ['resource definitions only', [], 'absent', []],
    ['its controller and nothing else', [controller], 'present', []],
    [
      'an import that no route leads to',
      [network, imported],
      'present',
      ['default/seats in sn-0fedcba9876543210 outgoing pending'],
    ],
    [
      'a route to a Service of the same name',
      [
        network,
        imported,
        { ...route, spec: { rules: [{ backendRefs: [{ name: 'seats' }] }] } },
      ],
      'present',
      ['default/seats in sn-0fedcba9876543210 outgoing pending'],
    ],
    [
      'a Gateway without ServiceNetwork, as before 1.1',
      [gateway, imported, route],
      'present',
      ['default/seats in sn-0fedcba9876543210 outgoing configured'],
    ],
    [
      'a Gateway that Lattice has not set up',
      [
        {
          ...gateway,
          status: {
            conditions: [
              { type: 'Programmed', status: 'False', message: 'waiting' },
            ],
          },
        },
        imported,
        route,
      ],
      'present',
      ['default/seats in any outgoing pending'],
    ],
    [
      'a class of another name',
      [
        {
          apiVersion: 'gateway.networking.k8s.io/v1',
          kind: 'GatewayClass',
          metadata: { name: 'lattice' },
          spec: {
            controllerName:
              'application-networking.k8s.aws/gateway-api-controller',
          },
        },
        { ...gateway, spec: { gatewayClassName: 'lattice' } },
        imported,
        route,
      ],
      'present',
      ['default/seats in sn-0fedcba9876543210 outgoing configured'],
    ],
    [
      'two networks',
      [network, other, imported, route],
      'present',
      ['default/seats in any outgoing configured'],
    ],
    [
      'an import of one cluster',
      [
        network,
        {
          ...imported,
          metadata: {
            name: 'seats',
            namespace: 'default',
            annotations: {
              'application-networking.k8s.aws/aws-eks-cluster-name':
                'travel-core',
            },
          },
        },
        route,
      ],
      'present',
      ['travel-core:default/seats in sn-0fedcba9876543210 outgoing configured'],
    ],
  ])('judges %s', (_name, objects, verdict, peers) => {
    expect(look(objects)).toMatchObject({ verdict, peers });
  });

  it.each<[string, object[], string[]]>([
    [
      'its exports, in its network, under its name',
      [controller, network, exported],
      ['default/fares travel-web:default/fares in sn-0fedcba9876543210'],
    ],
    ['its exports alone', [exported], ['default/fares in any']],
    [
      'its exports in each of its networks',
      [network, other, exported],
      ['default/fares in sn-0fedcba9876543210', 'default/fares in sn-0other'],
    ],
    ['nothing', [controller, network], []],
  ])('is known by %s', (_name, objects, known) => {
    expect(look(objects).known).toEqual(known);
  });

  it.each([
    ['imports', 'unknown', []],
    ['exports', 'unknown', []],
    [
      'httpRoutes',
      'present',
      ['default/seats in sn-0fedcba9876543210 outgoing unknown'],
    ],
    [
      'networks',
      'present',
      ['default/seats in sn-0fedcba9876543210 outgoing configured'],
    ],
  ] as const)('answers where %s may not be read', (read, verdict, peers) => {
    expect(
      look(manifests(fixture('connected.yaml')), [name(read)]),
    ).toMatchObject({ verdict, peers });
  });

  it('misses nothing where routes that it does not need may not be read', () => {
    const forbidden = [name('httpRoutes'), name('tlsRoutes')];

    expect(look([network, exported], forbidden).whole).toBe(true);
    expect(look([], forbidden)).toMatchObject({ verdict: 'absent' });
    expect(look([], [...forbidden, name('gateways')])).toMatchObject({
      verdict: 'absent',
      whole: true,
    });
    expect(look([gatewayClass], [name('gateways')]).verdict).toBe('unknown');
    expect(look([], [name('controllers')]).verdict).toBe('unknown');
  });

  it('tells the version of its controller', () => {
    expect(look([controller]).version).toBe('2.1.3');
  });
});
