import { once } from 'node:events';
import { IncomingMessage, ServerResponse } from 'node:http';
import { createSecureServer, Http2SecureServer } from 'node:http2';
import { createServer, Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ServerIdentity } from '@interconnect/demo-clusters';
import { answerOf } from './answers';
import { Simulation, Traffic } from './SimulatedApis';

export type SimulatedServer = {
  readonly ports: readonly number[];
  /** What was seen since this was called the last time. */
  takeTraffic(): Traffic;
};

/** All of loopback is ours; a port each, as clusters have a host each. */
const HOST = '127.0.0.1';

const BACKLOG = 511;

/**
 * Many API servers in one process, one port each, over HTTP/2 and HTTP/1.1.
 *
 * The network's distance is simulated: the first byte of a new connection is held for two round
 * trips (TCP and TLS 1.3), every response for one. Bodies are made once, so that what is measured
 * is the client.
 */
export async function startSimulatedServer(
  { clusters, rttMs, blackHoles }: Simulation,
  identity: ServerIdentity,
): Promise<SimulatedServer> {
  let seen = nothingSeen();
  const handshakes = new Map<number, number>();
  const secure = createSecureServer({
    allowHTTP1: true,
    cert: identity.certificate,
    key: identity.privateKey,
    settings: { maxConcurrentStreams: 250 },
  });

  secure.on('secureConnection', socket => {
    const port = socket.localPort ?? 0;
    seen.handshakes += 1;
    handshakes.set(port, (handshakes.get(port) ?? 0) + 1);
  });
  answerHttp2(secure, rttMs, countRequest);
  answerHttp1(secure, rttMs, countRequest);

  const listeners: Server[] = [];
  for (let index = 0; index < clusters; index++) {
    listeners.push(await listen(index < blackHoles));
  }
  return {
    ports: listeners.map(portOf),
    takeTraffic() {
      const taken = {
        ...seen,
        mostHandshakes: Math.max(0, ...handshakes.values()),
      };
      seen = nothingSeen();
      handshakes.clear();
      return taken;
    },
  };

  function countRequest(bytes: number) {
    seen.requests += 1;
    seen.bytes += bytes;
  }

  async function listen(isBlackHole: boolean): Promise<Server> {
    const listener = createServer({ noDelay: true }, async socket => {
      seen.tcpConnections += 1;
      // A client that goes away is no failure of ours.
      socket.on('error', () => socket.destroy());
      if (isBlackHole) {
        socket.resume();
        return;
      }
      await pause(2 * rttMs);
      secure.emit('connection', socket);
    });
    listener.listen({ port: 0, host: HOST, backlog: BACKLOG });
    await once(listener, 'listening');
    return listener;
  }
}

function nothingSeen() {
  return { tcpConnections: 0, handshakes: 0, requests: 0, bytes: 0 };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('A TCP listener has no port');
  }
  return address.port;
}

function answerHttp2(
  server: Http2SecureServer,
  rttMs: number,
  countRequest: (bytes: number) => void,
) {
  server.on('stream', async (stream, headers) => {
    stream.on('error', () => stream.destroy());
    const answer = answerOf(
      String(headers[':path']),
      headers.accept,
      headers['if-none-match'],
    );
    countRequest(answer.bytes.byteLength);
    await pause(rttMs);
    if (stream.destroyed) {
      return;
    }
    stream.respond({ ':status': answer.status, ...answer.headers });
    stream.end(answer.bytes);
  });
}

function answerHttp1(
  server: Http2SecureServer,
  rttMs: number,
  countRequest: (bytes: number) => void,
) {
  // Node.js would make its compatible request and response for every HTTP/2 stream as well.
  server.removeAllListeners('newListener');
  server.on(
    'request',
    async (request: IncomingMessage, response: ServerResponse) => {
      const answer = answerOf(
        request.url ?? '/',
        request.headers.accept,
        request.headers['if-none-match'],
      );
      countRequest(answer.bytes.byteLength);
      await pause(rttMs);
      response.writeHead(answer.status, {
        ...answer.headers,
        'content-length': answer.bytes.byteLength,
      });
      response.end(answer.bytes);
    },
  );
}
