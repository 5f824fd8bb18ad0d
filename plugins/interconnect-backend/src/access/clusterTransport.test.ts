import { createHook } from 'async_hooks';
import { X509Certificate } from 'crypto';
import { once } from 'events';
import {
  createSecureServer,
  Http2SecureServer,
  ServerHttp2Session,
  ServerHttp2Stream,
} from 'http2';
import { createServer as createTlsServer } from 'https';
import { AddressInfo, connect, createServer, Server, Socket } from 'net';
import { TLSSocket } from 'tls';
import {
  createServerIdentity,
  ServerIdentity,
} from '@interconnect/demo-clusters';
import { ClusterTransport, TransportRequest } from './ClusterTransport';
import { Endpoint } from './Endpoint';
import { openTransport } from './openTransport';
import { CONNECT_TIMEOUT_MS, KEEP_ALIVE_MS } from './transportLimits';

let identity: ServerIdentity;
let servers: { close(): unknown }[] = [];
let sockets: Socket[] = [];
let transports: ClusterTransport[] = [];

beforeAll(async () => {
  identity = await createServerIdentity();
});

afterEach(async () => {
  transports.forEach(transport => transport.destroy());
  sockets.forEach(socket => socket.destroy());
  await Promise.all(servers.map(server => server.close()));
  servers = [];
  sockets = [];
  transports = [];
});

async function listen(server: Server | Http2SecureServer): Promise<string> {
  server.on('connection', (socket: Socket) => sockets.push(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An HTTP/2 server; what its streams do is up to the test. */
async function serve(
  answer: (stream: ServerHttp2Stream, path: string) => void,
) {
  const sessions: ServerHttp2Session[] = [];
  const server = createSecureServer({
    cert: identity.certificate,
    key: identity.privateKey,
  });
  server.on('session', session => sessions.push(session));
  server.on('stream', (stream, headers) => {
    stream.on('error', () => {});
    answer(stream, String(headers[':path']));
  });
  return { origin: await listen(server), sessions };
}

function open(origin: string, endpoint: Partial<Endpoint> = {}) {
  const transport = openTransport({
    origin,
    ca: identity.caCertificate,
    verify: true,
    ...endpoint,
  });
  transports.push(transport);
  return transport;
}

async function get(
  transport: ClusterTransport,
  request: Partial<TransportRequest> = {},
) {
  const answer = await transport.get({
    path: '/version',
    headers: { accept: 'application/json', authorization: 'Bearer canary' },
    signal: AbortSignal.timeout(5_000),
    maxBytes: 1_000,
    ...request,
  });
  if (answer.type !== 'answered') {
    return answer;
  }
  const { chunks, ...rest } = answer;
  return { ...rest, body: Buffer.concat(chunks).toString() };
}

function ok(stream: ServerHttp2Stream, body = '{}') {
  stream.respond({ ':status': 200, etag: '"1"' });
  stream.end(body);
}

describe('a transport', () => {
  it('carries all requests over one HTTP/2 connection', async () => {
    const { origin, sessions } = await serve((stream, path) =>
      ok(stream, path),
    );
    const transport = open(origin);

    const answers = await Promise.all(
      ['/a?x=1', '/b'].map(path => get(transport, { path })),
    );

    expect(answers).toEqual(
      ['/a?x=1', '/b'].map(body => ({
        type: 'answered',
        status: 200,
        headers: expect.objectContaining({ etag: '"1"' }),
        body,
      })),
    );
    expect(sessions).toHaveLength(1);
  });

  it('speaks HTTP/1.1 with a server that knows no other', async () => {
    const server = createTlsServer(
      { cert: identity.certificate, key: identity.privateKey },
      (request, response) => response.end(request.httpVersion),
    );
    const transport = open(await listen(server));

    expect(await get(transport)).toMatchObject({ status: 200, body: '1.1' });
    expect(await get(transport)).toMatchObject({ status: 200, body: '1.1' });
  });

  it.each([
    ['as long as the limit', 1_000, 'answered'],
    ['a byte longer', 1_001, 'too-large'],
  ])('counts a body %s', async (_name, length, type) => {
    const { origin } = await serve(stream => ok(stream, 'x'.repeat(length)));

    expect(await get(open(origin))).toMatchObject({ type });
  });

  it('answers the others when one is too large', async () => {
    const { origin, sessions } = await serve((stream, path) =>
      ok(stream, path === '/large' ? 'x'.repeat(100_000) : '{}'),
    );
    const transport = open(origin);

    const answers = await Promise.all(
      ['/large', '/small'].map(path => get(transport, { path })),
    );

    expect(answers).toMatchObject([{ type: 'too-large' }, { status: 200 }]);
    expect(sessions).toHaveLength(1);
  });

  it('opens another connection after the server said that it goes away', async () => {
    const { origin, sessions } = await serve(stream => ok(stream));
    const transport = open(origin);
    await get(transport);
    sessions[0].goaway();
    await new Promise(resolve => setTimeout(resolve, 50));

    expect(await get(transport)).toMatchObject({ status: 200 });
    expect(sessions).toHaveLength(2);
  });

  it('lets a request end that was under way when the server said that it goes away', async () => {
    const { origin, sessions } = await serve(stream => {
      sessions[0].goaway();
      setTimeout(() => ok(stream), 20);
    });

    expect(await get(open(origin))).toMatchObject({ status: 200 });
  });

  it('says that a connection broke, and opens another for what follows', async () => {
    const { origin, sessions } = await serve(stream => {
      if (sessions.length === 1) {
        sessions[0].destroy();
      } else {
        ok(stream);
      }
    });
    const transport = open(origin);

    const broken = await Promise.all([get(transport), get(transport)]);
    const next = await Promise.all([get(transport), get(transport)]);

    expect(broken).toContainEqual({
      type: 'broken',
      error: expect.anything(),
    });
    expect(next).toMatchObject([{ status: 200 }, { status: 200 }]);
    expect(sessions).toHaveLength(2);
  });

  it.each([
    ['resets the stream', (stream: ServerHttp2Stream) => stream.close(2)],
    [
      'cancels the stream in the middle',
      (stream: ServerHttp2Stream) => {
        stream.respond({ ':status': 200, 'content-length': 10 });
        stream.write('{');
        setImmediate(() => stream.close(8));
      },
    ],
  ])(
    'says that an answer broke off when the server %s',
    async (_name, fail) => {
      const { origin } = await serve(fail);

      expect(await get(open(origin))).toMatchObject({ type: 'broken' });
    },
  );

  it.each<[string, 'break' | 'destroy']>([
    ['that broke', 'break'],
    ['that was given up', 'destroy'],
  ])(
    'leaves no timer of a connection %s, which would hold all of it',
    async (_name, end) => {
      const timers = new Set<number>();
      const watch = createHook({
        init(id, _type, _trigger, resource: { _idleTimeout?: number }) {
          if (resource._idleTimeout === KEEP_ALIVE_MS) {
            timers.add(id);
          }
        },
        destroy: id => timers.delete(id),
      }).enable();
      const { origin, sessions } = await serve(stream => ok(stream));
      const transport = open(origin);
      const { signal } = new AbortController();
      expect(await get(transport, { signal })).toMatchObject({ status: 200 });
      expect(timers.size).toBeGreaterThan(0);

      if (end === 'break') {
        sessions.forEach(session => session.destroy());
      } else {
        transport.destroy();
      }
      while (timers.size > 0) {
        await new Promise(resolve => setImmediate(resolve));
      }

      watch.disable();
      expect([...timers]).toEqual([]);
    },
  );

  it('does not wait longer than the signal', async () => {
    const { origin } = await serve(() => {});

    expect(
      await get(open(origin), { signal: AbortSignal.timeout(50) }),
    ).toEqual({ type: 'aborted' });
  });

  it('does not wait longer than the signal where the connection takes nothing more', async () => {
    const { origin } = await serve(stream => ok(stream));
    const { port } = new URL(origin);
    let isStuck = false;
    const through = await listen(
      createServer(socket => {
        const other = connect(Number(port), '127.0.0.1');
        sockets.push(other);
        socket.on('error', () => {});
        other.on('error', () => {});
        other.pipe(socket);
        socket.on('data', data => {
          other.write(data);
          if (isStuck) {
            socket.pause();
          }
        });
      }),
    );
    const transport = open(through);
    await get(transport);
    isStuck = true;
    // More than the buffers on the way hold, so that nothing that follows can be sent.
    const path = `/${'x'.repeat(60_000)}`;
    const signal = AbortSignal.timeout(500);

    const answers = await Promise.all(
      Array.from({ length: 200 }, () => get(transport, { path, signal })),
    );

    expect(answers).toContainEqual({ type: 'aborted' });
  });

  it('sends nothing once the signal has come', async () => {
    const { origin, sessions } = await serve(stream => ok(stream));

    expect(await get(open(origin), { signal: AbortSignal.abort() })).toEqual({
      type: 'aborted',
    });
    expect(sessions).toEqual([]);
  });

  it('does not wait longer than the signal for a connection', async () => {
    const origin = await listen(createServer(() => {}));

    expect(
      await get(open(origin), { signal: AbortSignal.timeout(50) }),
    ).toEqual({ type: 'aborted' });
  });

  it('gives up a server that does not speak TLS in time', async () => {
    const origin = await listen(createServer(() => {}));

    expect(await get(open(origin))).toEqual({
      type: 'broken',
      error: expect.objectContaining({ code: 'UND_ERR_CONNECT_TIMEOUT' }),
    });
  });

  it('does not hold against a server that its own process was held up', async () => {
    const { origin } = await serve(stream => ok(stream));
    const answer = get(open(origin));
    await new Promise(resolve => setTimeout(resolve, 10));
    const end = performance.now() + CONNECT_TIMEOUT_MS + 100;
    while (performance.now() < end) {
      // Nothing else runs.
    }

    expect(await answer).toMatchObject({ status: 200 });
  });

  it.each<[string, Partial<Endpoint>, unknown]>([
    ['of another authority', { ca: undefined }, { type: 'broken' }],
    ['that nobody checks', { ca: undefined, verify: false }, { status: 200 }],
    [
      'which cannot be read',
      { cert: 'x', key: 'y' },
      {
        error: expect.objectContaining({
          code: expect.stringMatching(/^ERR_OSSL/),
        }),
      },
    ],
  ])('with a certificate %s', async (_name, endpoint, expected) => {
    const { origin } = await serve(stream => ok(stream));

    expect(await get(open(origin, endpoint))).toMatchObject(expected as object);
  });

  it.each([
    ['where its host name would lead elsewhere', 'localhost', '127.0.0.1', 200],
    [
      'and never to where only the name leads',
      'localhost',
      '127.0.0.2',
      undefined,
    ],
  ])('goes to the pinned address %s', async (_name, host, pinned, status) => {
    const { origin, sessions } = await serve(stream => ok(stream));
    const { port } = new URL(origin);

    const answer = await get(
      open(`https://${host}:${port}`, { pinned: [pinned] }),
    );

    expect('status' in answer ? answer.status : undefined).toBe(status);
    expect(sessions).toHaveLength(status === undefined ? 0 : 1);
  });

  it('goes where a host name leads that is not pinned', async () => {
    const { origin } = await serve(stream => ok(stream));
    const { port } = new URL(origin);

    expect(await get(open(`https://localhost:${port}`))).toMatchObject({
      status: 200,
    });
    expect(await get(open('https://nowhere.invalid'))).toEqual({
      type: 'broken',
      error: expect.objectContaining({
        code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/),
      }),
    });
  });

  it('takes the port 0 for no other', async () => {
    const dialled: unknown[] = [];
    const connecting = jest.spyOn(Socket.prototype, 'connect');
    connecting.mockImplementation(function dial(this: Socket, ...given) {
      dialled.push(given.flat());
      return this.destroy(new Error('not connected'));
    });

    await get(open('https://127.0.0.1:0'));
    await get(open('https://127.0.0.1'));

    connecting.mockRestore();
    expect(dialled).toMatchObject([
      expect.arrayContaining([expect.objectContaining({ port: 0 })]),
      expect.arrayContaining([expect.objectContaining({ port: 443 })]),
    ]);
  });

  it('trusts no certificate of another authority, whatever the environment says', async () => {
    const { origin, sessions } = await serve(stream => ok(stream));
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';

    const answer = await get(open(origin, { ca: undefined }));

    if (before === undefined) {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    } else {
      process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
    expect(answer).toMatchObject({ type: 'broken' });
    expect(sessions).toEqual([]);
  });

  it.each([
    ['TLSv1.1', 'broken'],
    ['TLSv1.2', 'answered'],
    ['TLSv1.3', 'answered'],
  ] as const)('with a server of %s alone is %s', async (version, type) => {
    const server = createTlsServer(
      {
        cert: identity.certificate,
        key: identity.privateKey,
        minVersion: version,
        maxVersion: version,
        ciphers: 'DEFAULT@SECLEVEL=0',
      },
      (_request, response) => response.end('{}'),
    );

    expect(await get(open(await listen(server)))).toMatchObject({ type });
  });

  it.each([
    ['its own', true],
    ['none', false],
  ])(
    'shows a server that wants a client certificate %s',
    async (_name, has) => {
      const shown: boolean[] = [];
      const server = createTlsServer(
        {
          cert: identity.certificate,
          key: identity.privateKey,
          requestCert: true,
          rejectUnauthorized: false,
        },
        ({ socket }, response) => {
          const { raw } = (socket as TLSSocket).getPeerCertificate();
          const own = new X509Certificate(identity.certificate);
          shown.push(raw?.equals(own.raw) ?? false);
          response.end('{}');
        },
      );
      const own = has
        ? { cert: identity.certificate, key: identity.privateKey }
        : {};

      await get(open(await listen(server), own));

      expect(shown).toEqual([has]);
    },
  );

  it('trusts no certificate of another host, wherever it was pinned to', async () => {
    const { origin, sessions } = await serve(stream => ok(stream));
    const { port } = new URL(origin);

    const answer = await get(
      open(`https://elsewhere.test:${port}`, { pinned: ['127.0.0.1'] }),
    );

    expect(answer).toMatchObject({
      type: 'broken',
      error: { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    });
    expect(sessions).toEqual([]);
  });

  it('ends by itself what it is told to close, once all is answered', async () => {
    const { origin, sessions } = await serve(stream =>
      setTimeout(() => ok(stream), 50),
    );
    const transport = open(origin);
    const waiting = get(transport);
    await new Promise(resolve => setTimeout(resolve, 25));

    transport.close();

    expect(await waiting).toMatchObject({ status: 200 });
    expect(await get(transport)).toMatchObject({ type: 'broken' });
    await new Promise(resolve => setTimeout(resolve, 25));
    expect(sessions.map(({ closed }) => closed)).toEqual([true]);
  });

  it.each(['h2', 'http/1.1'])(
    'never rejects, not even for a header that is none, over %s',
    async protocol => {
      const { origin } =
        protocol === 'h2'
          ? await serve(stream => ok(stream))
          : {
              origin: await listen(
                createTlsServer(
                  { cert: identity.certificate, key: identity.privateKey },
                  (_request, response) => response.end('{}'),
                ),
              ),
            };
      const transport = open(origin);
      const headers = { accept: 'a\r\nb' };

      expect(await get(transport, { headers })).toMatchObject({
        type: 'broken',
      });
      expect(await get(transport)).toMatchObject({ status: 200 });
      expect(await get(transport, { headers })).toMatchObject({
        type: 'broken',
      });
    },
  );

  it('says so where the server ends the connection before it is used', async () => {
    const { origin } = await serve(() => {});
    const ending = await listen(
      createServer(socket => {
        const { port } = new URL(origin);
        const through = connect(Number(port), '127.0.0.1');
        socket.on('error', () => {});
        through.on('error', () => {});
        socket.pipe(through);
        // The server's part of the handshake, and no more.
        through.once('data', data => socket.end(data));
      }),
    );

    expect(await get(open(ending))).toMatchObject({ type: 'broken' });
  });

  it.each([
    ['while it waits for an answer', 50],
    ['while it connects', 0],
  ])('is over when it was destroyed %s', async (_name, ms) => {
    const { origin } = await serve(() => {});
    const transport = open(origin);
    const waiting = get(transport);
    await new Promise(resolve => setTimeout(resolve, ms));

    transport.destroy();

    expect(await waiting).toMatchObject({ type: 'broken' });
    expect(await get(transport)).toMatchObject({ type: 'broken' });
  });
});
