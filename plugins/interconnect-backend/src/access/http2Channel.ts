import { validateHeaderValue } from 'http';
import {
  ClientHttp2Session,
  ClientHttp2Stream,
  connect,
  constants,
  IncomingHttpHeaders,
} from 'http2';
import { TLSSocket } from 'tls';
import { Channel } from './Channel';
import { TransportAnswer, TransportRequest } from './ClusterTransport';
import { firstValues } from './firstValues';
import { createFloodGuard, FloodGuard } from './floodGuard';
import { gatherBody } from './gatherBody';
import {
  CONNECTION_WINDOW_BYTES,
  KEEP_ALIVE_MS,
  STREAM_WINDOW_BYTES,
} from './transportLimits';

const { NGHTTP2_CANCEL, NGHTTP2_NO_ERROR } = constants;

/** The connection or the stream ended before the answer did. */
class BrokenStreamError extends Error {
  readonly code = 'ERR_HTTP2_STREAM_ERROR';
}

/** HTTP/2 over a connection on which it was agreed. */
export function http2Channel(socket: TLSSocket, origin: string): Channel {
  const session = connect(origin, {
    createConnection: () => socket,
    settings: { enablePush: false, initialWindowSize: STREAM_WINDOW_BYTES },
  });
  session.once('connect', () =>
    session.setLocalWindowSize(CONNECTION_WINDOW_BYTES),
  );
  // Its requests hear of it, and what follows goes over another connection.
  session.on('error', () => {});
  const keepsAlive = keepAlive(session);
  const guard = createFloodGuard();
  guard.watch(socket);

  return {
    isOver: () => session.closed || session.destroyed,
    get(request, done) {
      keepsAlive.begin();
      const end = guard.begin();
      ask({ session, guard }, request, answer => {
        keepsAlive.end();
        end();
        done(answer);
      });
    },
    close: () => session.close(),
    destroy: () => session.destroy(),
  };
}

/**
 * An idle connection is closed after a while, and does not keep the process from ending.
 *
 * Not by the session's own timer: Node.js does not stop that when the session is destroyed, and all
 * that belongs to a broken connection, some 100 KB, would stay until it comes.
 */
function keepAlive(session: ClientHttp2Session) {
  let open = 0;
  let idle: NodeJS.Timeout | undefined;
  const rest = () => {
    if (!session.destroyed) {
      session.unref();
      idle = setTimeout(() => session.close(), KEEP_ALIVE_MS).unref();
    }
  };
  session.once('close', () => clearTimeout(idle));
  rest();
  return {
    begin() {
      open += 1;
      if (open === 1) {
        clearTimeout(idle);
        session.ref();
      }
    },
    end() {
      open -= 1;
      if (open === 0) {
        rest();
      }
    },
  };
}

type Guarded = { session: ClientHttp2Session; guard: FloodGuard };

function ask(
  { session, guard }: Guarded,
  request: TransportRequest,
  done: (answer: TransportAnswer) => void,
): void {
  const { path, headers } = request;
  let stream: ClientHttp2Stream;
  try {
    // Not looked at otherwise, unlike those of HTTP/1.1.
    for (const [name, value] of Object.entries(headers)) {
      validateHeaderValue(name, value);
    }
    stream = session.request(
      { ...headers, ':method': 'GET', ':path': path },
      { endStream: true },
    );
  } catch (error) {
    // The connection has just ended, or a header is none.
    done({ type: 'broken', error });
    return;
  }
  receive(stream, guard, request, done);
}

/** Gathers one answer, chunk by chunk as it comes. */
function receive(
  stream: ClientHttp2Stream,
  guard: FloodGuard,
  { signal, maxBytes }: TransportRequest,
  done: (answer: TransportAnswer) => void,
): void {
  const body = gatherBody(maxBytes);
  let received: IncomingHttpHeaders & { ':status'?: number } = {};
  let failure: unknown;
  let isDone = false;

  function finish(answer: TransportAnswer) {
    if (!isDone) {
      isDone = true;
      signal.removeEventListener('abort', giveUp);
      done(answer);
    }
  }
  // Not when the stream has ended: on a connection that takes nothing more, that may be never.
  function cancel(answer: TransportAnswer) {
    guard.cut();
    finish(answer);
    stream.close(NGHTTP2_CANCEL);
  }
  function giveUp() {
    cancel({ type: 'aborted' });
  }
  signal.addEventListener('abort', giveUp, { once: true });

  stream.on('response', head => {
    received = head;
  });
  stream.on('data', (chunk: Buffer) => {
    guard.came(chunk.byteLength);
    if (!body.add(chunk)) {
      cancel({ type: 'too-large' });
    }
  });
  stream.on('error', error => {
    failure = error;
  });
  stream.on('close', () => {
    const { ':status': status } = received;
    finish(
      stream.rstCode === NGHTTP2_NO_ERROR &&
        stream.readableEnded &&
        status !== undefined
        ? {
            type: 'answered',
            status,
            headers: firstValues(received),
            chunks: body.chunks(),
          }
        : { type: 'broken', error: failure ?? new BrokenStreamError() },
    );
  });
}
