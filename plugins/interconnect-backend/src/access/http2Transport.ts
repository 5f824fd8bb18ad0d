import { ClientHttp2Session, connect, constants } from 'http2';
import { ClusterTransport } from './ClusterTransport';
import { Endpoint } from './Endpoint';
import { connectTls } from './connectTls';
import { receive } from './http2Answer';
import {
  CONNECT_TIMEOUT_MS,
  CONNECTION_WINDOW_BYTES,
  KEEP_ALIVE_MS,
  PROBE_AFTER_MS,
  STREAM_WINDOW_BYTES,
} from './transportLimits';

/** What a server speaks is known once its TLS handshake is done. */
type Spoken =
  | { type: 'http2'; session: ClientHttp2Session }
  | { type: 'other'; transport: ClusterTransport };

/**
 * All requests of a cluster over one HTTP/2 connection of Node.js.
 *
 * Does what a library would for many uses, for this one only: no proxies, no pools, no request
 * bodies. A server that does not speak HTTP/2 is left to another transport.
 */
export function http2Transport(
  endpoint: Endpoint,
  otherwise: () => ClusterTransport,
): ClusterTransport {
  const { host } = new URL(endpoint.origin);
  let spoken: Promise<Spoken> | undefined;
  let usedAt = 0;
  let ended = false;

  async function open(): Promise<Spoken> {
    const socket = await connectTls(endpoint);
    if (socket.alpnProtocol !== 'h2') {
      socket.destroy();
      return { type: 'other', transport: otherwise() };
    }
    const session = connect(endpoint.origin, {
      createConnection: () => socket,
      settings: { enablePush: false, initialWindowSize: STREAM_WINDOW_BYTES },
    });
    session.once('connect', () => {
      // It may have been given up before it was told of its connection.
      if (!session.destroyed) {
        session.setLocalWindowSize(CONNECTION_WINDOW_BYTES);
      }
    });
    // Each request is told of the error itself; without a listener it would end the process.
    session.on('error', () => {});
    session.setTimeout(KEEP_ALIVE_MS, () => session.close());
    // An idle connection keeps no process alive.
    session.unref();
    if (ended) {
      session.destroy();
    }
    return { type: 'http2', session };
  }

  /** The kept connection, or another when it was ended or is about to be. */
  async function current(): Promise<Spoken> {
    const known = spoken;
    if (known !== undefined) {
      const kept = await known;
      if (kept.type === 'other' || !isEnding(kept.session)) {
        return kept;
      }
      if (spoken === known) {
        spoken = undefined;
      }
    }
    if (spoken === undefined) {
      const opening = open();
      spoken = opening;
      opening.catch(() => {
        if (spoken === opening) {
          spoken = undefined;
        }
      });
    }
    return spoken;
  }

  return {
    async get(request) {
      if (request.signal.aborted) {
        return { type: 'aborted' };
      }
      try {
        const reached = await orAborted(current(), request.signal);
        if (reached === undefined) {
          return { type: 'aborted' };
        }
        if (reached.type === 'other') {
          return await reached.transport.get(request);
        }
        const { session } = reached;
        const now = performance.now();
        if (usedAt !== 0 && now - usedAt > PROBE_AFTER_MS) {
          probe(session);
        }
        usedAt = now;
        return await receive(session, host, request);
      } catch (error) {
        return { type: 'broken', error };
      }
    },
    close() {
      ended = true;
      end(spoken, kept =>
        kept.type === 'http2' ? kept.session.close() : kept.transport.close(),
      );
    },
    destroy() {
      ended = true;
      end(spoken, kept =>
        kept.type === 'http2'
          ? kept.session.destroy()
          : kept.transport.destroy(),
      );
    },
  };
}

function isEnding(session: ClientHttp2Session): boolean {
  return session.closed || session.destroyed;
}

/** A connection that was lost while it was idle would leave its requests waiting; a ping finds out. */
function probe(session: ClientHttp2Session) {
  const timer = setTimeout(
    () => session.destroy(undefined, constants.NGHTTP2_CANCEL),
    CONNECT_TIMEOUT_MS,
  );
  if (!session.ping(() => clearTimeout(timer))) {
    clearTimeout(timer);
  }
}

function end(spoken: Promise<Spoken> | undefined, how: (kept: Spoken) => void) {
  // What could not be opened need not be ended.
  spoken?.then(how, () => undefined);
}

/** What was promised, or undefined when the signal comes first. */
function orAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const abort = () => resolve(undefined);
    signal.addEventListener('abort', abort, { once: true });
    promise
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}
