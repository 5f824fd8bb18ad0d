import { once } from 'events';
import { RequestListener } from 'http';
import { createServer, Server } from 'https';
import { AddressInfo } from 'net';
import {
  createServerIdentity,
  ServerIdentity,
} from '@interconnect/demo-clusters';
import { ClusterReader, GetRequest } from './ClusterReader';
import { Connections, createConnections } from './connections';
import { createTransportReader } from './transportReader';

const TOKEN = 'canary-7d1f3c';

let identity: ServerIdentity;
let servers: Server[] = [];
let connections: Connections;

beforeAll(async () => {
  identity = await createServerIdentity();
});

beforeEach(() => {
  connections = createConnections();
});

afterEach(async () => {
  await connections.close();
  servers.forEach(server => server.closeAllConnections());
  await Promise.all(servers.map(server => server.close()));
  servers = [];
});

async function serve(answer: RequestListener): Promise<{
  origin: string;
  opened: () => number;
  breakConnections: () => void;
}> {
  let opened = 0;
  const server = createServer(
    { cert: identity.certificate, key: identity.privateKey },
    answer,
  );
  server.on('connection', () => {
    opened += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://127.0.0.1:${port}`,
    opened: () => opened,
    breakConnections: () => server.closeAllConnections(),
  };
}

function readerOf(origin: string, cluster = 'a', basePath = ''): ClusterReader {
  return createTransportReader({
    connect: () =>
      connections.to(cluster, {
        origin,
        ca: identity.caCertificate,
        verify: true,
      }),
    basePath,
    headers: { authorization: `Bearer ${TOKEN}` },
    secrets: [TOKEN],
  });
}

/** The answer, and what is taken out of it. */
async function get(
  reader: ClusterReader,
  path = '/version',
  request: Partial<GetRequest> = {},
) {
  const answer = await reader.get(path, {
    accept: 'application/json',
    signal: AbortSignal.timeout(5_000),
    maxBytes: 1_000,
    ...request,
  });
  if (answer.type !== 'answered') {
    return answer;
  }
  const { take, ...rest } = answer;
  return { ...rest, ...take() };
}

describe('a reader', () => {
  it('sends path, accept and credential', async () => {
    const asked: unknown[] = [];
    const { origin } = await serve((request, response) => {
      const { url, headers, method } = request;
      const { accept, authorization } = headers;
      asked.push([method, url, accept, authorization]);
      response.end('{}');
    });

    const answer = await get(readerOf(origin, 'a', '/k8s/c-1'), '/api?x=1');

    expect(answer).toEqual({ type: 'body', status: 200, body: '{}' });
    expect(asked).toEqual([
      ['GET', '/k8s/c-1/api?x=1', 'application/json', `Bearer ${TOKEN}`],
    ]);
  });

  it('follows no redirect: the credential stays', async () => {
    const elsewhere = await serve((_request, response) => response.end('{}'));
    const { origin } = await serve((_request, response) => {
      response.writeHead(307, { location: `${elsewhere.origin}/version` });
      response.end();
    });

    const answer = await get(readerOf(origin));

    expect(answer).toMatchObject({ type: 'body', status: 307 });
    expect(elsewhere.opened()).toBe(0);
  });

  it.each([
    ['as it is', TOKEN],
    ['in base64', Buffer.from(TOKEN).toString('base64')],
  ])(
    'takes the credential out of an error page that repeats it %s',
    async (_name, echo) => {
      const { origin } = await serve((_request, response) => {
        response.writeHead(502);
        response.end(`you sent ${echo} to me`);
      });

      expect(await get(readerOf(origin))).toEqual({
        type: 'body',
        status: 502,
        body: 'you sent […] to me',
      });
    },
  );

  it.each([
    ['as long as may be', 64 * 1024],
    ['longer', 64 * 1024 + 1],
  ])(
    'repeats an error page only of a sensible length: %s (%d)',
    async (_name, length) => {
      const { origin } = await serve((_request, response) => {
        response.writeHead(502);
        response.end('x'.repeat(length));
      });

      const answer = await get(readerOf(origin), '/x', { maxBytes: 1_000_000 });

      expect(answer).toMatchObject({
        status: 502,
        body: length > 64 * 1024 ? '' : 'x'.repeat(length),
      });
    },
  );

  it.each([
    ['the credential', TOKEN, '{"a":"it is […]"}'],
    ['a piece of it', TOKEN.slice(1), `{"a":"it is ${TOKEN.slice(1)}"}`],
  ])('of an answer that holds %s gives %s as %s', async (_name, held, body) => {
    const { origin } = await serve((_request, response) =>
      response.end(`{"a":"it is ${held}"}`),
    );

    expect(await get(readerOf(origin))).toMatchObject({ status: 200, body });
    expect(
      await get(readerOf(origin), '/x', { conditional: {} }),
    ).toMatchObject({ status: 200, body });
  });

  it('repeats how long to wait', async () => {
    const { origin } = await serve((_request, response) => {
      response.writeHead(429, { 'retry-after': '2' });
      response.end();
    });

    expect(await get(readerOf(origin))).toMatchObject({ retryAfter: '2' });
  });

  it.each([
    ['as long as the limit', 1_000, 'body'],
    ['a byte longer', 1_001, 'failed'],
  ])('judges a body %s', async (_name, length, type) => {
    const { origin } = await serve((_request, response) =>
      response.end('x'.repeat(length)),
    );

    expect(await get(readerOf(origin))).toMatchObject({ type });
  });

  it.each<[string, string | undefined, 'same' | 'other', string]>([
    ['a body that is still the same', undefined, 'same', 'unchanged'],
    ['a body that changed', undefined, 'other', 'answered'],
    ['what the server says is unchanged', '"1"', 'same', 'unchanged'],
    ['what the server says is another', '"1"', 'other', 'answered'],
  ])('recognises %s', async (_name, etag, second, expected) => {
    let asked = 0;
    const { origin } = await serve((request, response) => {
      asked += 1;
      const changed = asked > 1 && second === 'other';
      if (etag !== undefined) {
        const tag = changed ? '"2"' : etag;
        response.setHeader('etag', tag);
        if (request.headers['if-none-match'] === tag) {
          response.writeHead(304);
          response.end();
          return;
        }
      }
      response.end(changed ? '{"a":2}' : '{"a":1}');
    });
    const first = await get(readerOf(origin), '/x', { conditional: {} });
    const { mark } = first.type === 'body' ? first : { mark: undefined };

    const again = await get(readerOf(origin), '/x', { conditional: { mark } });

    expect(mark).toBeDefined();
    expect(again).toMatchObject(
      expected === 'answered'
        ? { type: 'body', body: '{"a":2}' }
        : { type: expected },
    );
  });

  it.each([
    ['a 304 that nobody asked for', undefined],
    ['an error that is the same', 'sha256 x '],
  ])('does not take %s for an answer', async (_name, mark) => {
    const { origin } = await serve((_request, response) => {
      response.writeHead(mark === undefined ? 304 : 500);
      response.end();
    });

    expect(
      await get(readerOf(origin), '/x', { conditional: { mark } }),
    ).toMatchObject({
      type: 'body',
      status: mark === undefined ? 304 : 500,
    });
  });

  it('stops to receive a body without end', async () => {
    let sent = 0;
    const { origin } = await serve((_request, response) => {
      const timer = setInterval(() => {
        response.write('x'.repeat(500));
        sent += 500;
      }, 1);
      response.on('close', () => clearInterval(timer));
    });

    expect(await get(readerOf(origin))).toEqual({
      type: 'failed',
      reason: 'too-large',
      message: 'The answer is longer than 1000 bytes',
    });
    const before = sent;
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(sent - before).toBeLessThan(20_000);
  });

  it('keeps one connection for all requests', async () => {
    const { origin, opened } = await serve((_request, response) =>
      response.end('{}'),
    );

    await Promise.all(Array.from({ length: 8 }, () => get(readerOf(origin))));
    await get(readerOf(origin));

    expect(opened()).toBe(1);
  });

  it('opens another connection when the kept one was ended meanwhile', async () => {
    const { origin, opened, breakConnections } = await serve(
      (_request, response) => response.end('{}'),
    );
    await get(readerOf(origin));
    breakConnections();

    const answers = await Promise.all([
      get(readerOf(origin)),
      get(readerOf(origin)),
    ]);

    expect(answers).toMatchObject([{ status: 200 }, { status: 200 }]);
    expect(opened()).toBe(2);
  });

  it('does not use a connection again on which an answer did not come', async () => {
    let silent = true;
    const { origin, opened } = await serve((_request, response) => {
      if (!silent) {
        response.end('{}');
      }
    });

    const late = await get(readerOf(origin), '/version', {
      signal: AbortSignal.timeout(50),
    });
    silent = false;
    const next = await get(readerOf(origin));

    expect(late).toEqual({
      type: 'failed',
      reason: 'timeout',
      message: 'No complete answer came within access.clusterDeadline',
    });
    expect(next).toMatchObject({ status: 200 });
    expect(opened()).toBe(2);
  });

  it('tells of a body that breaks off, after a second try', async () => {
    let requests = 0;
    const { origin } = await serve((_request, response) => {
      requests += 1;
      response.writeHead(200, { 'content-length': '100' });
      response.write('{');
      setTimeout(() => response.destroy(), 5);
    });

    expect(await get(readerOf(origin))).toMatchObject({
      type: 'failed',
      reason: 'failed',
    });
    expect(requests).toBe(2);
  });

  it('tells of a server that is not there', async () => {
    const { origin } = await serve((_request, response) => response.end());
    servers[0].close();

    expect(await get(readerOf(origin))).toEqual({
      type: 'failed',
      reason: 'unreachable',
      message: 'The connection is refused',
    });
  });
});

describe('connections', () => {
  it('are one for each cluster', async () => {
    const { origin, opened } = await serve((_request, response) =>
      response.end('{}'),
    );

    await get(readerOf(origin, 'a'));
    await get(readerOf(origin, 'b'));

    expect(opened()).toBe(2);
  });

  it.each([
    ['its authority', { ca: 'x' }],
    ['its client certificate', { cert: 'x', key: 'y' }],
    ['whether its certificate is checked', { verify: false }],
    ['its pinned address', { pinned: ['127.0.0.1'] }],
  ])('are new when a cluster changes %s', (_name, change) => {
    const endpoint = { origin: 'https://127.0.0.1', verify: true };
    const { transport } = connections.to('a', endpoint);

    expect(connections.to('a', { ...endpoint }).transport).toBe(transport);
    expect(connections.to('a', { ...endpoint, ...change }).transport).not.toBe(
      transport,
    );
  });

  it('end with the cluster', async () => {
    const { origin, opened } = await serve((_request, response) =>
      response.end('{}'),
    );
    await get(readerOf(origin, 'a'));
    await get(readerOf(origin, 'b'));

    await connections.keepOnly(new Set(['a']));
    await get(readerOf(origin, 'a'));
    await get(readerOf(origin, 'b'));

    expect(opened()).toBe(3);
  });
});
