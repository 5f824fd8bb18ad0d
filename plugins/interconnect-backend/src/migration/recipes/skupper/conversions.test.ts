import { spawnSync } from 'node:child_process';
import { stringify } from 'yaml';
import { manifestFaults } from '../../__testUtils__/manifestFaults';
import { CONNECTORS, LISTENERS } from './switchFromSubmariner/exposeExported';
import { CONVERSION } from './upgradeFromV1/exposeAgain';

/*
 * What the programs of plans make of objects. They run where the plan is followed, so nothing here
 * brings a jq along: without one on the PATH they are left out, and the runner says so.
 */
const JQ = spawnSync('jq', ['--version']).status === 0;

function made(program: string, args: Record<string, string>, input: unknown) {
  const { stdout, stderr } = spawnSync(
    'jq',
    [
      ...Object.entries(args).flatMap(([name, value]) => [
        '--arg',
        name,
        value,
      ]),
      program,
    ],
    { encoding: 'utf8', input: JSON.stringify(input) },
  );
  expect(stderr).toBe('');
  const { items } = JSON.parse(stdout);
  for (const item of items) {
    expect(manifestFaults(stringify(item))).toEqual([]);
  }
  return items.map(
    ({ kind, metadata: { namespace, name }, spec }: Record<string, any>) => [
      `${kind} ${namespace}/${name}`,
      spec,
    ],
  );
}

function service(namespace: string, name: string, ports: object[]) {
  return { kind: 'Service', metadata: { namespace, name }, spec: { ports } };
}

(JQ ? describe : describe.skip)('programs of plans', () => {
  it.each<[string, unknown, unknown[]]>([
    ['nothing of no service', { data: null }, []],
    [
      'a listener of a service of another site',
      {
        data: {
          sails: JSON.stringify({
            address: 'sails',
            protocol: 'tcp',
            ports: [8080],
            targets: null,
          }),
        },
      },
      [
        [
          'Listener new/sails-8080',
          { routingKey: 'sails-8080', host: 'sails', port: 8080 },
        ],
      ],
    ],
    [
      'connectors of pods and Services beside it',
      {
        data: {
          db: JSON.stringify({
            address: 'db',
            protocol: 'http',
            ports: [5432],
            targets: [
              {
                name: 'pods',
                selector: 'app=db',
                targetPorts: { '5432': 15432 },
              },
              { name: 'near', service: 'db-near' },
              { name: 'far', service: 'db.far' },
            ],
          }),
        },
      },
      [
        [
          'Listener new/db-5432',
          { routingKey: 'db-5432', host: 'db', port: 5432 },
        ],
        [
          'AttachedConnector old/db-5432-pods',
          { siteNamespace: 'new', selector: 'app=db', port: 15432 },
        ],
        [
          'AttachedConnectorBinding new/db-5432-pods',
          { connectorNamespace: 'old', routingKey: 'db-5432' },
        ],
        [
          'Connector new/db-5432-near',
          { routingKey: 'db-5432', host: 'db-near.old', port: 5432 },
        ],
        [
          'Connector new/db-5432-far',
          { routingKey: 'db-5432', host: 'db.far', port: 5432 },
        ],
      ],
    ],
  ])('make %s of the list of version 1', (_name, input, expected) => {
    expect(made(CONVERSION, { old: 'old', new: 'new' }, input)).toEqual(
      expected,
    );
  });

  it('take only TCP of exported Services in', () => {
    const items = [
      { kind: 'ServiceExport', metadata: { namespace: 'shop', name: 'cart' } },
      { kind: 'ServiceExport', metadata: { namespace: 'shop', name: 'gone' } },
      service('shop', 'cart', [
        { port: 8080 },
        { port: 9000, protocol: 'UDP' },
      ]),
      service('shop', 'inner', [{ port: 1 }]),
      service('bank', 'cart', [{ port: 2 }]),
    ];

    expect(made(CONNECTORS, { site: 'net' }, { items })).toEqual([
      [
        'Connector net/cart.shop.8080',
        { routingKey: 'cart.shop.8080', host: 'cart.shop.svc', port: 8080 },
      ],
    ]);
  });

  it('listen for imported Services, and not for copies and headless ones', () => {
    const imported = (namespace: string, type: string, ports: object[]) => ({
      kind: 'ServiceImport',
      metadata: { namespace, name: 'cart' },
      spec: { type, ports },
    });
    const items = [
      imported('shop', 'ClusterSetIP', [
        { port: 8080, protocol: 'TCP' },
        { port: 9000, protocol: 'UDP' },
      ]),
      imported('queue', 'Headless', [{ port: 1 }]),
      imported('submariner-operator', 'ClusterSetIP', [{ port: 8080 }]),
    ];

    expect(made(LISTENERS, { site: 'net' }, { items })).toEqual([
      [
        'Listener net/cart.shop.8080',
        { routingKey: 'cart.shop.8080', host: 'cart-shop', port: 8080 },
      ],
    ]);
  });
});
