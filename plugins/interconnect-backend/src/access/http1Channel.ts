import { TLSSocket } from 'tls';
import { Client, Dispatcher } from 'undici';
import { Channel } from './Channel';
import { TransportAnswer, TransportRequest } from './ClusterTransport';
import { ConnectTls } from './connectTls';
import { firstValues } from './firstValues';
import { createFloodGuard, FloodGuard } from './floodGuard';
import { gatherBody } from './gatherBody';
import { KEEP_ALIVE_MS } from './transportLimits';

/**
 * HTTP/1.1 for a server that speaks no HTTP/2, over undici.
 *
 * @param first - a connection that is open; when it ends, others are made
 */
export function http1Channel(
  first: TLSSocket,
  origin: string,
  connect: ConnectTls,
): Channel {
  const life = new AbortController();
  const guard = createFloodGuard();
  let unused: TLSSocket | undefined = first;
  const connected = async () => {
    const kept = unused;
    unused = undefined;
    const socket =
      kept?.destroyed === false
        ? kept
        : await connect(['http/1.1'], life.signal);
    guard.watch(socket);
    return socket;
  };
  const client = new Client(origin, {
    allowH2: false,
    pipelining: 1,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    bodyTimeout: 0,
    headersTimeout: 0,
    connect(_options, callback) {
      connected().then(
        socket => callback(null, socket),
        error => callback(error, null),
      );
    },
  });

  return {
    isOver: () => client.closed || client.destroyed,
    get(request, done) {
      const { path, headers } = request;
      const end = guard.begin();
      client.dispatch(
        { method: 'GET', path, headers },
        receiver(guard, request, answer => {
          end();
          done(answer);
        }),
      );
    },
    close() {
      client.close().catch(() => client.destroy().catch(() => undefined));
    },
    destroy() {
      life.abort();
      unused?.destroy();
      // Destroying fails only for a client that has ended already, which is what is wanted.
      client.destroy().catch(() => undefined);
    },
  };
}

/** Gathers one answer, chunk by chunk as it comes: a stream object for each would cost more than all the rest. */
function receiver(
  guard: FloodGuard,
  { signal, maxBytes }: TransportRequest,
  tell: (answer: TransportAnswer) => void,
): Dispatcher.DispatchHandler {
  const body = gatherBody(maxBytes);
  let status = 0;
  let headers: Record<string, string> = {};
  let tooLarge = false;
  // Until it is sent, nobody but the signal ends a request that waits for a connection.
  let abort = () => done({ type: 'aborted' });
  const onAbort = () => abort();
  signal.addEventListener('abort', onAbort, { once: true });

  function done(answer: TransportAnswer) {
    signal.removeEventListener('abort', onAbort);
    tell(answer);
  }

  return {
    onRequestStart(controller) {
      abort = () => controller.abort(new Error('aborted'));
      if (signal.aborted) {
        abort();
      }
    },
    onResponseStart(_controller, statusCode, received) {
      status = statusCode;
      headers = firstValues(received);
    },
    onResponseData(controller, chunk) {
      guard.came(chunk.byteLength);
      if (!body.add(chunk)) {
        tooLarge = true;
        controller.abort(new Error('too large'));
      }
    },
    onResponseEnd() {
      done({ type: 'answered', status, headers, chunks: body.chunks() });
    },
    onResponseError(_controller, error) {
      if (tooLarge) {
        done({ type: 'too-large' });
      } else if (signal.aborted) {
        done({ type: 'aborted' });
      } else {
        done({ type: 'broken', error });
      }
    },
  };
}
