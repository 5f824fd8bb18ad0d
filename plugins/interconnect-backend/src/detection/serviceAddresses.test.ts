import { manifests } from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import {
  AddressedServiceSchema,
  addressesOf,
  NodeSchema,
} from './serviceAddresses';

const [node] = manifests(`
apiVersion: v1
kind: Node
metadata: { name: n1 }
status:
  addresses:
    - { type: InternalIP, address: 10.1.0.4 }
    - { type: ExternalIP, address: 198.51.100.4 }
    - { type: Hostname, address: n1 }
`).map(object => NodeSchema.parse(object));

const PORTS = 'ports: [{ name: a, port: 80, nodePort: 30080 }, { port: 81 }]';

function service(spec: string, more = '') {
  const [object] = manifests(`
apiVersion: v1
kind: Service
metadata:
  name: gateway
  annotations:
    example.com/hostname: not.this.example
${more}
spec: { ${PORTS}, ${spec} }
status: { loadBalancer: { ingress: [{ ip: 192.0.2.1 }, { hostname: lb.example }] } }
`);
  return AddressedServiceSchema.parse(object);
}

describe('addressesOf', () => {
  it.each([
    [
      'a load balancer',
      service('type: LoadBalancer'),
      ['192.0.2.1:80', 'lb.example:80', '192.0.2.1:81', 'lb.example:81'],
    ],
    [
      'external addresses beside it',
      service('externalIPs: [192.0.2.9, 192.0.2.1]'),
      [
        '192.0.2.1:80',
        'lb.example:80',
        '192.0.2.9:80',
        '192.0.2.1:81',
        'lb.example:81',
        '192.0.2.9:81',
      ],
    ],
    [
      'names of external-dns',
      service(
        'type: LoadBalancer',
        '    external-dns.alpha.kubernetes.io/hostname: "a.example, b.example"',
      ),
      [
        '192.0.2.1:80',
        'lb.example:80',
        'a.example:80',
        'b.example:80',
        '192.0.2.1:81',
        'lb.example:81',
        'a.example:81',
        'b.example:81',
      ],
    ],
  ])('knows %s', (_name, object, addresses) => {
    expect(addressesOf(object, [node]).map(({ value }) => value)).toEqual(
      addresses,
    );
  });

  it('knows the nodes of a NodePort, and its ports on them', () => {
    const object = { ...service('type: NodePort'), status: undefined };

    expect(addressesOf(object, [node]).map(({ value }) => value)).toEqual([
      '10.1.0.4:30080',
      '198.51.100.4:30080',
    ]);
    expect(addressesOf(object, [])).toEqual([]);
  });

  it('leaves out ports that are not wanted', () => {
    const addresses = addressesOf(
      service('type: LoadBalancer'),
      [],
      name => name === 'a',
    );

    expect(addresses.map(({ value }) => value)).toEqual([
      '192.0.2.1:80',
      'lb.example:80',
    ]);
  });
});
