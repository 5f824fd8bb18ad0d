import { once } from 'events';
import { AddressInfo } from 'net';
import { createServer, Server, TLSSocket, TlsOptions } from 'tls';
import {
  createServerIdentity,
  ServerIdentity,
} from '@interconnect/demo-clusters';
import { ClusterTransport } from './ClusterTransport';
import { describeFault } from './connectionFault';
import { openTransport } from './openTransport';

/*
 * Servers that send without end what makes no answer longer, written frame by frame: no honest
 * server's library would do it.
 */

const DATA = 0x0;
const HEADERS = 0x1;
const SETTINGS = 0x4;
const GOAWAY = 0x7;
const WINDOW_UPDATE = 0x8;
const ALTSVC = 0xa;
const END_STREAM = 0x1;
const END_HEADERS = 0x4;
const PADDED = 0x8;

/** In HPACK: `:status` 200 by its index, 103 in full. */
const OK = Buffer.from([0x88]);
const EARLY_HINTS = Buffer.from([0x08, 0x03, 0x31, 0x30, 0x33]);

const STREAM = 1;
const CHUNKED = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';
jest.setTimeout(60_000);

const MAX_BYTES = 4_000_000;

let identity: ServerIdentity;
let servers: Server[] = [];
let sockets: TLSSocket[] = [];
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

function frame(type: number, flags: number, stream: number, payload = OK) {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head[3] = type;
  head[4] = flags;
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

function many(piece: Buffer | string): Buffer {
  const one = Buffer.from(piece);
  return Buffer.concat(
    Array.from({ length: Math.ceil(60_000 / one.length) }, () => one),
  );
}

/** Writes as much as is taken, until nobody takes it any more. */
function flood(socket: TLSSocket, bytes: Buffer) {
  const go = () => {
    if (socket.writable && socket.write(bytes)) {
      setImmediate(go);
    }
  };
  socket.on('drain', go);
  go();
}

async function serve(
  protocol: 'h2' | 'http/1.1',
  onConnection: (socket: TLSSocket) => void,
  options: TlsOptions = {},
): Promise<ClusterTransport> {
  const server = createServer(
    {
      cert: identity.certificate,
      key: identity.privateKey,
      ALPNProtocols: [protocol],
      ...options,
    },
    socket => {
      sockets.push(socket);
      socket.on('error', () => {});
      if (protocol === 'h2') {
        socket.write(frame(SETTINGS, 0, 0, Buffer.alloc(0)));
      }
      onConnection(socket);
    },
  );
  server.on('tlsClientError', () => {});
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const transport = openTransport({
    origin: `https://127.0.0.1:${port}`,
    ca: identity.caCertificate,
    verify: true,
  });
  transports.push(transport);
  return transport;
}

async function get(transport: ClusterTransport) {
  const answer = await transport.get({
    path: '/version',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(20_000),
    maxBytes: MAX_BYTES,
  });
  if (answer.type === 'answered') {
    const { status, chunks } = answer;
    return {
      status,
      pieces: chunks.length,
      length: Buffer.concat(chunks).length,
    };
  }
  return answer.type === 'broken' ? describeFault(answer.error) : answer;
}

const GIVEN_UP = {
  reason: 'failed',
  message: 'Far more comes over the connection than its answers hold',
};

const anOrigin = Buffer.from('\0\x09https://ah2=":1"', 'latin1');

describe('a server is given up that sends without end', () => {
  it.each<[string, Buffer, Buffer]>([
    ['alternative services', OK.subarray(1), frame(ALTSVC, 0, 0, anOrigin)],
    [
      'larger windows',
      OK.subarray(1),
      frame(WINDOW_UPDATE, 0, 0, Buffer.from([0, 0, 0, 1])),
    ],
    [
      'that it goes away',
      OK.subarray(1),
      frame(GOAWAY, 0, 0, Buffer.from([0, 0, 0, STREAM, 0, 0, 0, 0])),
    ],
    [
      'early hints',
      OK.subarray(1),
      frame(HEADERS, END_HEADERS, STREAM, EARLY_HINTS),
    ],
    [
      'a body byte by byte',
      frame(HEADERS, END_HEADERS, STREAM),
      frame(DATA, 0, STREAM, Buffer.from('x')),
    ],
    [
      'a body that is mostly padding',
      frame(HEADERS, END_HEADERS, STREAM),
      frame(DATA, PADDED, STREAM, Buffer.alloc(252, 250)),
    ],
  ])('%s, over HTTP/2', async (_name, first, again) => {
    const transport = await serve('h2', socket =>
      socket.once('data', () => {
        socket.write(first);
        flood(socket, many(again));
      }),
    );

    expect(await get(transport)).toEqual(GIVEN_UP);
  });

  it.each([
    ['a body byte by byte', CHUNKED, '1\r\nx\r\n'],
    ['the extension of a chunk', `${CHUNKED}1;`, 'x'],
    ['the size of a chunk', CHUNKED, '0'],
    ['early hints', '', 'HTTP/1.1 103 Early Hints\r\n\r\n'],
    ['the reason of its status', 'HTTP/1.1 200 ', 'x'],
  ])('%s, over HTTP/1.1', async (_name, first, again) => {
    const transport = await serve('http/1.1', socket =>
      socket.once('data', () => {
        socket.write(first);
        flood(socket, many(again));
      }),
    );

    expect(await get(transport)).toEqual(GIVEN_UP);
  });

  it.each<['h2' | 'http/1.1', string, Buffer, Buffer]>([
    [
      'h2',
      'more of an answer that has ended',
      Buffer.concat([
        frame(HEADERS, END_HEADERS, STREAM),
        frame(DATA, END_STREAM, STREAM, Buffer.from('{}')),
      ]),
      frame(DATA, 0, STREAM, Buffer.from('x')),
    ],
    [
      'http/1.1',
      'line breaks after an answer',
      Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'),
      Buffer.from('\r\n'),
    ],
  ])(
    'over %s %s, while nobody asks for anything',
    async (protocol, _name, answer, again) => {
      let given = () => {};
      const givenUp = new Promise<void>(resolve => {
        given = resolve;
      });
      const transport = await serve(protocol, socket => {
        socket.on('close', given);
        socket.once('data', () => {
          socket.write(answer);
          if (sockets.length === 1) {
            setTimeout(() => flood(socket, many(again)), 20);
          }
        });
      });
      expect(await get(transport)).toMatchObject({ status: 200 });

      await givenUp;

      expect(await get(transport)).toMatchObject({ status: 200, length: 2 });
      expect(sockets).toHaveLength(2);
    },
  );

  it('handshakes, by TLS 1.2', async () => {
    let handshakes = 0;
    const transport = await serve(
      'h2',
      socket => {
        const again = () =>
          socket.renegotiate({}, error => {
            if (error === null) {
              handshakes += 1;
              again();
            }
          });
        again();
      },
      { maxVersion: 'TLSv1.2' },
    );

    expect(await get(transport)).toMatchObject({ reason: 'failed' });
    expect(handshakes).toBe(0);
  });
});

describe('a server is heard out that sends', () => {
  it.each<['h2' | 'http/1.1', string, number, number]>([
    ['h2', 'as much as is wanted', 16_000, 250],
    ['h2', 'a long body in pieces of 100 bytes', 100, 30_000],
    ['h2', 'a short body byte by byte', 1, 2_000],
    ['http/1.1', 'as much as is wanted', 16_000, 250],
    ['http/1.1', 'a long body in pieces of 100 bytes', 100, 30_000],
    ['http/1.1', 'a short body byte by byte', 1, 2_000],
  ])('over %s %s', async (protocol, _name, size, count) => {
    const transport = await serve(protocol, socket =>
      socket.once('data', () => {
        const body = Buffer.alloc(size, 'x');
        const piece =
          protocol === 'h2'
            ? frame(DATA, 0, STREAM, body)
            : Buffer.concat([
                Buffer.from(`${size.toString(16)}\r\n`),
                body,
                Buffer.from('\r\n'),
              ]);
        socket.write(
          Buffer.concat([
            protocol === 'h2'
              ? frame(HEADERS, END_HEADERS, STREAM)
              : Buffer.from(CHUNKED),
            ...Array.from({ length: count }, () => piece),
            protocol === 'h2'
              ? frame(DATA, END_STREAM, STREAM, Buffer.alloc(0))
              : Buffer.from('0\r\n\r\n'),
          ]),
        );
      }),
    );

    const answer = await get(transport);

    expect(answer).toMatchObject({ status: 200, length: size * count });
    // Small pieces do not stay on their own.
    expect('pieces' in answer && answer.pieces).toBeLessThan(2_000);
  });
});
