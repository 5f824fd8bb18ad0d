import { once } from 'node:events';
import { IncomingMessage, ServerResponse } from 'node:http';
import { createSecureServer, Http2SecureServer } from 'node:http2';
import { createServer, Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ServerIdentity } from '@interconnect/demo-clusters';
import { Answer, answerOf, Asked } from './answers';
import { Simulation, Traffic } from './SimulatedApis';
import { worldAnswers } from './worldAnswers';

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
  { clusters, rttMs, blackHoles, meshOf }: Simulation,
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
  const world = meshOf && worldAnswers({ clusters, meshOf });
  const indexOfPort = new Map<number, number>();
  const answer = (port: number | undefined, asked: Asked): Answer => {
    const answered = world
      ? world(indexOfPort.get(port ?? 0) ?? 0, asked)
      : answerOf(asked);
    seen.requests += 1;
    seen.bytes += answered.bytes.byteLength;
    return answered;
  };
  answerHttp2(secure, rttMs, answer);
  answerHttp1(secure, rttMs, answer);

  const listeners: Server[] = [];
  for (let index = 0; index < clusters; index++) {
    const listener = await listen(index < blackHoles);
    listeners.push(listener);
    indexOfPort.set(portOf(listener), index);
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

type AnswerPort = (port: number | undefined, asked: Asked) => Answer;

function answerHttp2(
  server: Http2SecureServer,
  rttMs: number,
  answer: AnswerPort,
) {
  server.on('stream', async (stream, headers) => {
    stream.on('error', () => stream.destroy());
    const answered = answer(stream.session?.socket.localPort, {
      url: String(headers[':path']),
      accept: headers.accept,
      ifNoneMatch: headers['if-none-match'],
    });
    await pause(rttMs);
    if (stream.destroyed) {
      return;
    }
    stream.respond({ ':status': answered.status, ...answered.headers });
    stream.end(answered.bytes);
  });
}

function answerHttp1(
  server: Http2SecureServer,
  rttMs: number,
  answer: AnswerPort,
) {
  // Node.js would make its compatible request and response for every HTTP/2 stream as well.
  server.removeAllListeners('newListener');
  server.on(
    'request',
    async (request: IncomingMessage, response: ServerResponse) => {
      const answered = answer(request.socket.localPort, {
        url: request.url ?? '/',
        accept: request.headers.accept,
        ifNoneMatch: request.headers['if-none-match'],
      });
      await pause(rttMs);
      response.writeHead(answered.status, {
        ...answered.headers,
        'content-length': answered.bytes.byteLength,
      });
      response.end(answered.bytes);
    },
  );
}
