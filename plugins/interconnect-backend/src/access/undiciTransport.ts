import { Client, Dispatcher } from 'undici';
import {
  ClusterTransport,
  TransportAnswer,
  TransportRequest,
} from './ClusterTransport';
import { Endpoint } from './Endpoint';
import {
  CONNECTION_WINDOW_BYTES,
  KEEP_ALIVE_MS,
  STREAM_WINDOW_BYTES,
} from './transportLimits';
import { tlsConnector } from './tlsConnector';

/** A transport over undici: HTTP/2 where the server speaks it, else HTTP/1.1. */
export function undiciTransport(endpoint: Endpoint): ClusterTransport {
  const client = new Client(endpoint.origin, {
    allowH2: true,
    pipelining: 1,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    bodyTimeout: 0,
    headersTimeout: 0,
    h2Options: {
      settings: { initialWindowSize: STREAM_WINDOW_BYTES },
      connectionWindowSize: CONNECTION_WINDOW_BYTES,
    },
    connect: tlsConnector(endpoint),
  });

  return {
    get: request =>
      new Promise(resolve => {
        if (request.signal.aborted) {
          resolve({ type: 'aborted' });
          return;
        }
        const { path, headers } = request;
        client.dispatch(
          { method: 'GET', path, headers },
          receiver(request, resolve),
        );
      }),
    close() {
      client.close().catch(() => client.destroy().catch(() => undefined));
    },
    destroy() {
      // Destroying fails only for a client that has ended already, which is what is wanted.
      client.destroy().catch(() => undefined);
    },
  };
}

/** Gathers one answer, chunk by chunk as it comes: a stream object for each would cost more than all the rest. */
function receiver(
  { signal, maxBytes }: TransportRequest,
  resolve: (answer: TransportAnswer) => void,
): Dispatcher.DispatchHandler {
  const chunks: Buffer[] = [];
  let length = 0;
  let status = 0;
  let headers: Record<string, string> = {};
  let tooLarge = false;
  // Until it is sent, nobody but the signal ends a request that waits for a connection.
  let abort = () => done({ type: 'aborted' });
  const onAbort = () => abort();
  signal.addEventListener('abort', onAbort, { once: true });

  function done(answer: TransportAnswer) {
    signal.removeEventListener('abort', onAbort);
    resolve(answer);
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
      length += chunk.byteLength;
      if (length > maxBytes) {
        tooLarge = true;
        controller.abort(new Error('too large'));
        return;
      }
      chunks.push(chunk);
    },
    onResponseEnd() {
      done({ type: 'answered', status, headers, chunks });
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

function firstValues(
  received: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(received)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) {
      headers[name] = first;
    }
  }
  return headers;
}
