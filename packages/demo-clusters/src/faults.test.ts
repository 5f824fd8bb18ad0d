import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { get } from 'node:https';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { PAIR } from './__fixtures__/pair';
import { DemoCluster } from './demoCluster';
import { DemoClusters, startDemoClusters } from './demoClusters';
import { FaultInput, parseFault } from './faults';

const TIMEOUT_MS = 300;

let demo: DemoClusters;
let east: DemoCluster;

beforeAll(async () => {
  demo = await startDemoClusters({ inventories: [PAIR] });
  east = demo.cluster('east');
});

afterEach(() => demo.reset());

afterAll(() => demo.stop());

async function fetchFrom(
  cluster: DemoCluster,
  path: string,
  timeout = TIMEOUT_MS * 10,
) {
  const request = get(`${cluster.url}${path}`, {
    ca: Buffer.from(cluster.caData, 'base64'),
    agent: false,
    headers: { authorization: `Bearer ${cluster.token}` },
    signal: AbortSignal.timeout(timeout),
  });
  const [response] = await once(request, 'response');
  const started = Date.now();
  const body = await text(response);
  return { status: response.statusCode, body, bodyMs: Date.now() - started };
}

describe('faults', () => {
  it('unreachable: refuses connections, breaks open ones, and comes back on the same port', async () => {
    const session = connectHttp2(east.url, {
      ca: Buffer.from(east.caData, 'base64'),
    });
    session.on('error', () => {});
    await once(session, 'connect');
    const broken = once(session, 'close');

    await east.faults.set({ type: 'unreachable' });

    await broken;
    await expect(fetchFrom(east, '/version')).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
    expect((await fetchFrom(demo.cluster('west'), '/version')).status).toBe(
      200,
    );

    await east.faults.clear();
    expect((await fetchFrom(east, '/version')).status).toBe(200);
  });

  it('hang: takes the request, never answers, and notes that', async () => {
    await east.faults.set({ type: 'hang' });

    await expect(fetchFrom(east, '/version', TIMEOUT_MS)).rejects.toThrow(
      /abort/,
    );

    const [seen] = east.requestLog.entries();
    expect(seen).toMatchObject({ path: '/version' });
    expect(seen.status).toBeUndefined();
  });

  it('hang: lets go of what hangs once it is healed', async () => {
    await east.faults.set({ type: 'hang' });
    const hanging = fetchFrom(east, '/version');
    hanging.catch(() => {});
    while (east.requestLog.entries().length === 0) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }

    await east.faults.clear();

    await expect(hanging).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('hang at tcp: accepts the connection and says nothing', async () => {
    await east.faults.set({ type: 'hang', at: 'tcp' });
    const socket = connect(east.port, '127.0.0.1');
    await once(socket, 'connect');
    const received = jest.fn();
    socket.on('data', received);

    await expect(fetchFrom(east, '/version', TIMEOUT_MS)).rejects.toThrow(
      /abort/,
    );

    expect(socket.closed).toBe(false);
    expect(received).not.toHaveBeenCalled();
    expect(east.requestLog.entries()).toEqual([]);
    socket.destroy();
  });

  it.each<[string, FaultInput, string, number, RegExp]>([
    [
      'unauthorized',
      { type: 'unauthorized' },
      '/version',
      401,
      /"reason":"Unauthorized"/,
    ],
    [
      'forbidden',
      { type: 'forbidden', resource: 'secrets' },
      '/api/v1/secrets',
      403,
      /secrets is forbidden: User \\"system:serviceaccount:[a-z:-]+\\" cannot list/,
    ],
    [
      'forbidden elsewhere',
      { type: 'forbidden', resource: 'secrets' },
      '/api/v1/services',
      200,
      /ServiceList/,
    ],
    [
      'forbidden in another group',
      { type: 'forbidden', resource: 'secrets', group: 'x.io' },
      '/api/v1/secrets',
      200,
      /SecretList/,
    ],
    ['garbage', { type: 'garbage' }, '/version', 200, /^<!DOCTYPE html>/],
    [
      'server-error',
      { type: 'server-error' },
      '/version',
      500,
      /"reason":"InternalError"/,
    ],
    [
      'server-error 503',
      { type: 'server-error', status: 503 },
      '/version',
      503,
      /"reason":"ServiceUnavailable"/,
    ],
    [
      'server-error elsewhere',
      { type: 'server-error', only: { resource: 'secrets' } },
      '/version',
      200,
      /gitVersion/,
    ],
    [
      'server-error there',
      { type: 'server-error', only: { resource: 'secrets' } },
      '/api/v1/secrets',
      500,
      /InternalError/,
    ],
  ])('%s', async (_, fault, path, status, body) => {
    await east.faults.set(fault);

    const answer = await fetchFrom(east, path);

    expect(answer.status).toBe(status);
    expect(answer.body).toMatch(body);
  });

  it('truncated-body: breaks off over HTTP/1.1', async () => {
    await east.faults.set({ type: 'truncated-body' });

    await expect(fetchFrom(east, '/api/v1/nodes')).rejects.toThrow(/aborted/);
  });

  it('truncated-body: breaks off over HTTP/2', async () => {
    await east.faults.set({ type: 'truncated-body' });
    const session = connectHttp2(east.url, {
      ca: Buffer.from(east.caData, 'base64'),
    });
    const stream = session.request({
      ':path': '/api/v1/nodes',
      authorization: `Bearer ${east.token}`,
    });

    await expect(text(stream)).rejects.toThrow(/INTERNAL_ERROR/);
    session.destroy();
  });

  it('slow-drip: takes its time, but sends all', async () => {
    const { body } = await fetchFrom(east, '/version');
    await east.faults.set({ type: 'slow-drip', bytesPerSecond: 400 });

    const slow = await fetchFrom(east, '/version');

    expect(slow.body).toBe(body);
    expect(slow.bodyMs).toBeGreaterThan(150);
  });

  it('huge-list: adds objects, which can be paged through', async () => {
    await east.faults.set({
      type: 'huge-list',
      resource: 'services',
      count: 5000,
    });

    const whole = JSON.parse((await fetchFrom(east, '/api/v1/services')).body);
    const page = JSON.parse(
      (await fetchFrom(east, '/api/v1/services?limit=500')).body,
    );

    expect(whole.items).toHaveLength(5002);
    expect(page.items).toHaveLength(500);
    expect(page.metadata.remainingItemCount).toBe(4502);
    expect(
      new Set(
        whole.items.map(
          (item: { metadata: { uid: string } }) => item.metadata.uid,
        ),
      ).size,
    ).toBe(5002);
  });

  it('huge-list: makes up objects of a resource that has none', async () => {
    await east.faults.set({ type: 'huge-list', resource: 'pods', count: 3 });

    const { items } = JSON.parse(
      (await fetchFrom(east, '/api/v1/namespaces/default/pods')).body,
    );

    expect(items).toHaveLength(3);
  });

  it('latency: delays, also on top of another fault, and goes when it is cleared', async () => {
    await east.faults.set({ type: 'server-error' });
    await east.faults.set({ type: 'latency', ms: 200, jitterMs: 20 });
    const started = Date.now();

    const { status } = await fetchFrom(east, '/version');

    expect(status).toBe(500);
    expect(Date.now() - started).toBeGreaterThanOrEqual(195);
    expect(Object.keys(east.faults.current()).sort()).toEqual([
      'fault',
      'latency',
    ]);

    await east.faults.clear();
    expect(east.faults.current()).toEqual({});
  });

  it.each<FaultInput>([
    { type: 'latency', ms: 100 },
    { type: 'slow-drip', bytesPerSecond: 20 },
  ])('%j: takes no harm from callers that go away', async fault => {
    await east.faults.set(fault);
    const session = connectHttp2(east.url, {
      ca: Buffer.from(east.caData, 'base64'),
    });
    const stream = session.request({
      ':path': '/version',
      authorization: `Bearer ${east.token}`,
    });
    stream.on('error', () => {});
    await expect(fetchFrom(east, '/version', 50)).rejects.toThrow();
    session.destroy();
    await new Promise(resolve => setTimeout(resolve, 200));

    await east.faults.clear();

    expect((await fetchFrom(east, '/version')).status).toBe(200);
  });
});

describe('the request log', () => {
  it('notes what was asked, by whom, on which connection', async () => {
    await fetchFrom(east, '/api/v1/nodes?limit=1');
    await fetchFrom(east, '/nope');

    const entries = east.requestLog.entries();

    expect(entries).toMatchObject([
      {
        method: 'GET',
        path: '/api/v1/nodes',
        query: 'limit=1',
        status: 200,
        httpVersion: '1.1',
        connection: 1,
        tlsSessionReused: false,
        user: expect.stringContaining('system:serviceaccount:'),
      },
      { path: '/nope', status: 404, connection: 2 },
    ]);
    expect(JSON.stringify(entries)).not.toContain(east.token);
    expect(east.requestLog.connections()).toBe(2);
  });

  it('sees two requests on one HTTP/2 connection, and a resumed TLS session', async () => {
    const options = { ca: Buffer.from(east.caData, 'base64') };
    const first = connectHttp2(east.url, options);
    const [ticket] = await Promise.all([
      new Promise<Buffer>(resolve => {
        first.once('connect', (_, socket) => socket.once('session', resolve));
      }),
      ask(first),
    ]);
    await ask(first);
    first.destroy();
    const second = connectHttp2(east.url, { ...options, session: ticket });
    await ask(second);
    second.destroy();

    expect(
      east.requestLog
        .entries()
        .map(entry => [
          entry.httpVersion,
          entry.connection,
          entry.tlsSessionReused,
        ]),
    ).toEqual([
      ['2.0', 1, false],
      ['2.0', 1, false],
      ['2.0', 2, true],
    ]);
  });

  function ask(session: ReturnType<typeof connectHttp2>) {
    return text(
      session.request({
        ':path': '/version',
        authorization: `Bearer ${east.token}`,
      }),
    );
  }
});

describe('parseFault', () => {
  it.each([
    [{ type: 'hang' }, { type: 'hang', at: 'http' }],
    [
      { type: 'latency', ms: 5 },
      { type: 'latency', ms: 5, jitterMs: 0 },
    ],
    [
      { type: 'forbidden', resource: 'pods' },
      { type: 'forbidden', group: '', resource: 'pods' },
    ],
    [
      { type: 'garbage', only: { resource: 'pods' } },
      { type: 'garbage', only: { group: '', resource: 'pods' } },
    ],
  ])('reads %j', (input, fault) => {
    expect(parseFault(input)).toEqual(fault);
  });

  it.each([
    [undefined, /needs a type, one of latency, unreachable/],
    [{ type: 'fire' }, /needs a type/],
    [{ type: 'latency' }, /latency has wrong options/],
    [{ type: 'latency', ms: -1 }, /ms/],
    [{ type: 'forbidden' }, /resource/],
    [{ type: 'huge-list', resource: 'pods', count: 1e9 }, /count/],
    [{ type: 'unreachable', speed: 3 }, /speed/],
    [{ type: 'server-error', status: 404 }, /status/],
  ])('refuses %j', (input, message) => {
    expect(() => parseFault(input)).toThrow(message);
  });
});
