import { errors } from 'undici';
import { Channel } from './Channel';
import {
  ClusterTransport,
  TransportAnswer,
  TransportRequest,
} from './ClusterTransport';
import { connectTls } from './connectTls';
import { Endpoint } from './Endpoint';
import { http1Channel } from './http1Channel';
import { http2Channel } from './http2Channel';

/**
 * A transport over one TLS connection: HTTP/2 where the server speaks it, else HTTP/1.1.
 *
 * @throws when certificates of the endpoint cannot be read
 */
export function tlsTransport(endpoint: Endpoint): ClusterTransport {
  const { origin } = endpoint;
  const connect = connectTls(endpoint);
  const life = new AbortController();
  let channel: Channel | undefined;
  let opening: Promise<Channel> | undefined;
  let isClosed = false;

  async function open(): Promise<Channel> {
    const socket = await connect(['h2', 'http/1.1'], life.signal);
    if (life.signal.aborted) {
      socket.destroy();
      throw life.signal.reason;
    }
    channel =
      socket.alpnProtocol === 'h2'
        ? http2Channel(socket, origin)
        : http1Channel(socket, origin, connect);
    return channel;
  }

  function opened(): Promise<Channel> {
    opening ??= open().finally(() => {
      opening = undefined;
    });
    return opening;
  }

  return {
    get: request =>
      new Promise(resolve => {
        if (request.signal.aborted) {
          resolve({ type: 'aborted' });
        } else if (isClosed) {
          resolve({ type: 'broken', error: new errors.ClientClosedError() });
        } else if (channel?.isOver() === false) {
          channel.get(request, resolve);
        } else {
          getOver(opened(), request, resolve);
        }
      }),
    close() {
      isClosed = true;
      opening?.then(
        made => made.close(),
        () => undefined,
      );
      channel?.close();
    },
    destroy() {
      isClosed = true;
      life.abort(new errors.ClientDestroyedError());
      channel?.destroy();
    },
  };
}

/** Sends a request over a connection that is being made, unless its signal comes first. */
function getOver(
  opening: Promise<Channel>,
  request: TransportRequest,
  tell: (answer: TransportAnswer) => void,
): void {
  const { signal } = request;
  const giveUp = () => tell({ type: 'aborted' });
  signal.addEventListener('abort', giveUp, { once: true });
  opening.then(
    channel => {
      signal.removeEventListener('abort', giveUp);
      if (!signal.aborted) {
        channel.get(request, tell);
      }
    },
    error => {
      signal.removeEventListener('abort', giveUp);
      tell({ type: 'broken', error });
    },
  );
}
