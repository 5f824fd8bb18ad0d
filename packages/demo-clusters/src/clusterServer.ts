import { once } from 'node:events';
import {
  Http2ServerRequest,
  Http2ServerResponse,
  createSecureServer,
} from 'node:http2';
import { Server, Socket, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ServerIdentity } from './certificates';
import { ApiAnswer, ApiRequest } from './clusterState';
import { parseApiPath } from './apiPath';
import { Faults, isAbout, socketFaultOf } from './faults';
import { RequestLog } from './requestLog';
import { spoiledContent } from './spoiledContent';
import {
  deliver,
  deliverEndlessly,
  deliverReset,
  deliverSlowly,
  deliverTruncated,
} from './spoiledDelivery';
import { serveSpoiled } from './spoiledSocket';

/** What a server needs to know of the cluster that it stands for. */
export type ClusterServerOptions = {
  readonly port: number;
  readonly identity: ServerIdentity;
  readonly log: RequestLog;
  faults(): Faults;
  answer(request: ApiRequest): ApiAnswer;
};

/** A listening API server. */
export type ClusterServer = {
  readonly port: number;
  /** Must be called after the faults have changed: some are a matter of sockets, not of answers. */
  faultsChanged(): Promise<void>;
  stop(): Promise<void>;
};

const HOST = '127.0.0.1';
const SESSION_MEMORY_MB = 512;

type Connection = {
  readonly number: number;
  readonly socket: Socket;
  tlsSessionReused: boolean;
};

/** Serves a cluster's API by HTTP/2 and HTTP/1.1 over TLS. */
export async function startClusterServer(
  options: ClusterServerOptions,
): Promise<ClusterServer> {
  // By remote port: HTTP/2 hides the socket behind a proxy object, so identity would not do.
  const connections = new Map<number, Connection>();
  const secure = createSecureServer(
    {
      allowHTTP1: true,
      // Beyond that Node.js refuses further streams; an API server buffers no whole answers.
      maxSessionMemory: SESSION_MEMORY_MB,
      cert: options.identity.certificate,
      key: options.identity.privateKey,
    },
    (request, response) => {
      const connection = connections.get(request.socket.remotePort ?? 0);
      void respond(options, connection, request, response);
    },
  );
  secure.on('secureConnection', socket => {
    const connection = connections.get(socket.remotePort ?? 0);
    if (connection) connection.tlsSessionReused = socket.isSessionReused();
  });

  // The TCP listener stands apart from TLS, so that it can be closed, reopened, or left without a handshake.
  const listener = createServer(socket => {
    const remotePort = socket.remotePort ?? 0;
    connections.set(remotePort, {
      number: options.log.connectionOpened(),
      socket,
      tlsSessionReused: false,
    });
    socket.on('close', () => connections.delete(remotePort));
    // A caller that goes away is no failure of ours.
    socket.on('error', () => socket.destroy());
    const fault = socketFaultOf(options.faults());
    if (!fault || (fault.type === 'hang' && fault.at === 'http')) {
      secure.emit('connection', socket);
    } else if (fault.type === 'hang') {
      socket.resume();
    } else {
      serveSpoiled(socket, fault, options.identity);
    }
  });
  const port = await listen(listener, options.port);

  function breakConnections(): void {
    for (const { socket } of connections.values()) socket.destroy();
  }
  let before = socketFaultOf(options.faults());

  return {
    port,
    async faultsChanged() {
      const faults = options.faults();
      const shouldListen = faults.fault?.type !== 'unreachable';
      const now = socketFaultOf(faults);
      // What hangs would hang for ever, and what is open would not notice that nothing answers any more.
      if (!shouldListen || before || now) breakConnections();
      before = now;
      if (shouldListen && !listener.listening) await listen(listener, port);
      if (!shouldListen) await close(listener);
    },
    async stop() {
      breakConnections();
      await close(listener);
    },
  };
}

async function respond(
  options: ClusterServerOptions,
  connection: Connection | undefined,
  request: Http2ServerRequest,
  response: Http2ServerResponse,
): Promise<void> {
  const started = Date.now();
  const asked = apiRequestOf(request);
  const complete = options.log.received({
    time: new Date(started).toISOString(),
    method: asked.method,
    path: asked.path,
    query: asked.query.toString(),
    accept: asked.accept,
    httpVersion: request.httpVersion,
    connection: connection?.number ?? 0,
    tlsSessionReused: connection?.tlsSessionReused ?? false,
  });
  request.resume();

  const { latency } = options.faults();
  if (latency) {
    const jitter = Math.random() * latency.jitterMs;
    await pause(latency.ms + jitter, undefined, { ref: false });
  }
  const { fault } = options.faults();
  const target = parseApiPath(asked.path);
  if (fault?.type === 'hang' && isAbout(target, fault.only)) return;

  const answer = spoiledContent(options.answer(asked), fault, target);
  complete({
    user: answer.user,
    status: answer.status,
    durationMs: Date.now() - started,
    bytes: Buffer.byteLength(answer.body),
  });
  if (response.destroyed) return;
  if (fault?.type === 'truncated-body' && isAbout(target, fault.only)) {
    deliverTruncated(request, response, answer);
  } else if (fault?.type === 'slow-drip' && isAbout(target, fault.only)) {
    await deliverSlowly(response, answer, fault.bytesPerSecond);
  } else if (fault?.type === 'endless-body' && isAbout(target, fault.only)) {
    await deliverEndlessly(response, answer);
  } else if (fault?.type === 'reset' && isAbout(target, fault.only)) {
    deliverReset(connection?.socket, response, answer, fault.at);
  } else {
    deliver(response, answer);
  }
}

function apiRequestOf(request: Http2ServerRequest): ApiRequest {
  const [path, query = ''] = request.url.split('?', 2);
  return {
    method: request.method,
    path,
    query: new URLSearchParams(query),
    accept: request.headers.accept ?? '',
    authorization: request.headers.authorization ?? '',
  };
}

async function listen(listener: Server, port: number): Promise<number> {
  listener.listen(port, HOST);
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') {
    throw new Error('A TCP listener has no port');
  }
  return address.port;
}

async function close(listener: Server): Promise<void> {
  if (!listener.listening) return;
  listener.close();
  await once(listener, 'close');
}
