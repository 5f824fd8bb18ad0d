import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { PAIR } from './__fixtures__/pair';
import { runDemoCommand } from './demoCommand';
import { UsageError } from './demoUsage';
import { parseFaultOptions } from './faultOptions';
import { demoClustersPlugin } from './plugin';

const INVENTORIES = join(PAIR, '..');
const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: new}\n';

let folder: string;
let caFile: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-clusters-'));
  caFile = join(folder, 'made', 'ca.crt');
});
afterEach(() => rm(folder, { recursive: true }));

/** The guest provider's answer, as that of the auth backend: a token for the caller. */
const guests = createBackendPlugin({
  pluginId: 'auth',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      async init({ httpRouter }) {
        httpRouter.addAuthPolicy({ path: '/guest', allow: 'unauthenticated' });
        httpRouter.use((request, response, next) => {
          if (request.headers['x-requested-with'] !== 'XMLHttpRequest') next();
          else {
            const token = mockCredentials.user.token();
            response.json({ backstageIdentity: { token } });
          }
        });
      },
    });
  },
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function startBackend(config: { demo?: object; clusters?: object[] }) {
  const backend = await startTestBackend({
    features: [
      demoClustersPlugin,
      guests,
      mockServices.rootConfig.factory({
        data: {
          demo: config.demo ?? { enabled: true, inventories: INVENTORIES },
          interconnect: { clusters: config.clusters ?? [] },
        },
      }),
    ],
  });
  const url = `http://127.0.0.1:${backend.server.port()}`;
  return {
    url,
    stop: () => backend.stop(),
    async call(method: string, path: string, body?: string, signedIn = true) {
      const response = await fetch(`${url}/api/demo-clusters${path}`, {
        method,
        body,
        headers: {
          'content-type': 'application/json',
          authorization: signedIn
            ? mockCredentials.user.header()
            : mockCredentials.none.header(),
        },
      });
      return {
        status: response.status,
        body: JSON.parse((await response.text()) || 'null'),
      };
    },
    demo: (...args: string[]) => runDemoCommand([...args, '--backend', url]),
  };
}

describe('demoClustersPlugin', () => {
  it('serves a configured cluster at its port, with its token, under the CA that it wrote', async () => {
    const port = await freePort();
    const { stop } = await startBackend({
      clusters: [
        {
          name: 'east',
          url: `https://127.0.0.1:${port}`,
          serviceAccountToken: 'east-token',
          caFile,
        },
        { name: 'real', url: 'https://k8s.example.com', caFile: '/nowhere/ca' },
      ],
    });

    const request = get(`https://localhost:${port}/version`, {
      ca: await readFile(caFile),
      agent: false,
      headers: { authorization: 'Bearer east-token' },
    });
    const [response] = await once(request, 'response');

    expect(await json(response)).toMatchObject({ gitVersion: 'v1.31.4' });
    await stop();
  });

  it('does nothing unless it is enabled', async () => {
    const { call, stop } = await startBackend({
      demo: { inventories: '/does/not/exist' },
    });

    expect((await call('GET', '/clusters')).status).toBe(404);
    await stop();
  });

  it('never writes over a file that is not its own, but over its own', async () => {
    const clusters = [
      {
        name: 'east',
        url: `https://127.0.0.1:${await freePort()}`,
        serviceAccountToken: 'x',
        caFile,
      },
    ];
    await (await startBackend({ clusters })).stop();
    const first = await readFile(caFile, 'utf8');
    await (await startBackend({ clusters })).stop();
    expect(await readFile(caFile, 'utf8')).not.toBe(first);

    await writeFile(caFile, 'precious');
    await expect(startBackend({ clusters })).rejects.toThrow(
      /holds something else/,
    );
    expect(await readFile(caFile, 'utf8')).toBe('precious');
  });
});

describe('the control API', () => {
  let backend: Awaited<ReturnType<typeof startBackend>>;
  beforeAll(async () => {
    backend = await startBackend({});
  });
  beforeEach(() => backend.call('POST', '/reset'));
  afterAll(() => backend.stop());

  it.each([
    ['GET', '/clusters'],
    ['PUT', '/clusters/east/fault'],
    ['POST', '/reset'],
  ])('wants a credential for %s %s', async (method, path) => {
    const body = method === 'PUT' ? '{"type":"hang"}' : undefined;

    expect((await backend.call(method, path, body, false)).status).toBe(401);
  });

  it('lists clusters without their tokens', async () => {
    const { body } = await backend.call('GET', '/clusters');

    expect(body.items).toEqual(
      ['east', 'west'].map(name => ({
        name,
        inventory: 'pair',
        url: expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/),
        faults: {},
        requests: 0,
        connections: 0,
      })),
    );
  });

  it('sets and clears a fault', async () => {
    const set = await backend.call(
      'PUT',
      '/clusters/east/fault',
      '{"type":"hang"}',
    );
    const cleared = await backend.call('DELETE', '/clusters/east/fault');

    expect(set.body.faults).toEqual({ fault: { type: 'hang', at: 'http' } });
    expect(cleared.body.faults).toEqual({});
  });

  it.each([
    [
      'PUT',
      '/clusters/north/fault',
      '{"type":"hang"}',
      404,
      /No cluster 'north'/,
    ],
    [
      'PUT',
      '/clusters/east/fault',
      '{"type":"fire"}',
      400,
      /A fault needs a type/,
    ],
    ['PUT', '/clusters/east/fault', '{', 400, /JSON/],
    ['POST', '/clusters/east/objects', 'a: [', 400, /not valid YAML/],
    ['POST', '/clusters/east/objects', '# none', 400, /holds no objects/],
    ['POST', '/clusters/north/objects', CONFIG_MAP, 404, /No cluster/],
    [
      'POST',
      '/inventories/none/effects/leave',
      undefined,
      404,
      /No inventory 'none'/,
    ],
    [
      'POST',
      '/inventories/pair/effects/none',
      undefined,
      404,
      /no effect 'none'/,
    ],
    ['GET', '/clusters/north/requests', undefined, 404, /No cluster/],
  ])(
    'answers %s %s of %j with %i',
    async (method, path, body, status, message) => {
      const answer = await backend.call(method, path, body);

      expect(answer.status).toBe(status);
      expect(answer.body.error.message).toMatch(message);
    },
  );

  it('applies YAML', async () => {
    const { body } = await backend.call(
      'POST',
      '/clusters/east/objects',
      CONFIG_MAP,
    );

    expect(body).toEqual({ applied: 1 });
  });

  describe('by the demo command', () => {
    it('shows clusters and what they suffer from, and heals them', async () => {
      expect(await backend.demo('fault', 'east', 'latency', 'ms=5')).toBe(
        'east now suffers from latency\n',
      );
      await backend.demo(
        'fault',
        'east',
        'server-error',
        'only.resource=secrets',
      );

      const listed = await backend.demo('clusters');
      await backend.demo('heal', 'east');

      expect(listed).toMatch(/^INVENTORY +CLUSTER +URL/);
      expect(listed).toMatch(
        /pair +east +https:\S+ +0 +latency, server-error\n/,
      );
      expect(await backend.demo('clusters')).not.toMatch(/latency/);
    });

    it('plays effects', async () => {
      expect(await backend.demo('effects')).toBe(
        'INVENTORY  EFFECT\npair       leave\npair       link-both\n',
      );
      expect(await backend.demo('effect', 'pair', 'link-both')).toBe(
        'link-both changed east, west\n',
      );
      expect(await backend.demo('reset')).toMatch(/All clusters are back/);
    });

    it('applies a file', async () => {
      const file = join(folder, 'a.yaml');
      await writeFile(file, CONFIG_MAP);

      expect(await backend.demo('apply', 'west', file)).toBe(
        '1 object applied to west\n',
      );
    });

    it('shows requests', async () => {
      expect(await backend.demo('requests', 'west')).toMatch(
        /0 requests on 0 connections\n$/,
      );
    });

    it.each([
      [['fault', 'north', 'hang'], /No cluster 'north' is served/],
      [['fault', 'east', 'fire'], /A fault needs a type, one of/],
      [['fault', 'east', 'latency', 'ms=-5'], /latency has wrong options/],
      [['apply', 'east', '/does/not/exist'], /ENOENT/],
    ])('says what is wrong with %j', async (args, message) => {
      await expect(backend.demo(...args)).rejects.toThrow(message);
    });
  });
});

describe('runDemoCommand', () => {
  it('explains itself', async () => {
    expect(await runDemoCommand(['--help'])).toMatch(
      /demo fault <cluster> <type>/,
    );
  });

  it.each([
    [[], /A command is missing/],
    [['dance'], /There is no command 'dance'/],
    [['clusters', 'east'], /'clusters' takes no arguments/],
    [['fault', 'east'], /'fault' takes <cluster> <type>/],
    [['heal'], /'heal' takes <cluster>/],
    [['fault', 'east', 'latency', '800'], /'800' is not an option/],
    [['clusters', '--loud'], /--loud/],
  ])('refuses %j', async (args, message) => {
    const failure = await runDemoCommand(args).catch(error => error);

    expect(failure).toBeInstanceOf(UsageError);
    expect(failure.message).toMatch(message);
  });

  it('says that no backend is there', async () => {
    const backend = `http://127.0.0.1:${await freePort()}`;

    await expect(
      runDemoCommand(['clusters', '--backend', backend]),
    ).rejects.toThrow(/No backend answers at/);
  });

  it('says that a backend has no demo', async () => {
    const { demo, stop } = await startBackend({ demo: {} });

    await expect(demo('clusters')).rejects.toThrow(/is demo\.enabled true/);
    await stop();
  });
});

describe('parseFaultOptions', () => {
  it('reads numbers, words and the limit to one resource', () => {
    expect(
      parseFaultOptions(['ms=800', 'group=', 'only.resource=secrets']),
    ).toEqual({ ms: 800, group: '', only: { resource: 'secrets' } });
  });
});
