import { isIP } from 'net';
import { connect, TLSSocket } from 'tls';
import { errors } from 'undici';
import { Endpoint } from './Endpoint';
import { handshakePace } from './handshakePace';
import { pinnedLookup } from './pinnedLookup';
import { resolveHost } from './resolveHost';
import { secureContextOf } from './secureContextOf';
import { CONNECT_TIMEOUT_MS, PROBE_AFTER_MS } from './transportLimits';

/**
 * Time is counted in ticks: while the event loop is held up, by whatever runs in the same process,
 * none passes, so that a server is not found dark that has answered long since.
 */
const TICKS = 8;

/** Makes a connection on which one of some protocols was agreed; rejects when the signal comes first. */
export type ConnectTls = (
  protocols: readonly string[],
  signal: AbortSignal,
) => Promise<TLSSocket>;

/**
 * Makes TLS connections to one endpoint: to the pinned addresses where there are some, with a
 * timer that is exact, and no more handshakes at a time than the event loop can bear.
 *
 * @throws when its certificates cannot be read
 */
export function connectTls(endpoint: Endpoint): ConnectTls {
  const { ca, cert, key, pinned, verify } = endpoint;
  const { hostname, port } = new URL(endpoint.origin);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const isName = isIP(host) === 0;
  const options = {
    host,
    port: port === '' ? 443 : Number(port),
    servername: isName ? host : '',
    secureContext: secureContextOf({ ca, cert, key }),
    rejectUnauthorized: verify,
  };

  return async (protocols, signal) => {
    // A name that the operator gave may lead anywhere. Whatever it waits for is no connection yet.
    const addresses = pinned ?? (isName ? await resolveHost(host) : [host]);
    await handshakePace();
    signal.throwIfAborted();
    const socket = connect({
      ...options,
      lookup: pinnedLookup(addresses),
      ALPNProtocols: [...protocols],
    })
      .setNoDelay(true)
      .setKeepAlive(true, PROBE_AFTER_MS);
    return whenSecure(socket, signal);
  };
}

function whenSecure(
  socket: TLSSocket,
  signal: AbortSignal,
): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    let ticks = 0;
    const late = setInterval(() => {
      ticks += 1;
      if (ticks === TICKS) {
        socket.destroy(new errors.ConnectTimeoutError());
      }
    }, CONNECT_TIMEOUT_MS / TICKS);
    const giveUp = () => socket.destroy(new errors.ClientDestroyedError());
    const settle = () => {
      clearInterval(late);
      signal.removeEventListener('abort', giveUp);
    };

    signal.addEventListener('abort', giveUp, { once: true });
    socket.once('secureConnect', () => {
      settle();
      resolve(socket);
    });
    // Once it is connected, whoever has it hears of its errors by themselves.
    socket.on('error', error => {
      settle();
      reject(error);
    });
  });
}
