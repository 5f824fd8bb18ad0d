import { isIP } from 'net';
import { connect, TLSSocket } from 'tls';
import { buildConnector, errors } from 'undici';
import { Endpoint } from './Endpoint';
import { handshakePace } from './handshakePace';
import { pinnedLookup } from './pinnedLookup';
import { secureContextOf } from './secureContextOf';
import { CONNECT_TIMEOUT_MS, PROBE_AFTER_MS } from './transportLimits';

/**
 * Time is counted in ticks: while the event loop is held up, by whatever runs in the same process,
 * none passes, so that a server is not found dark that has answered long since.
 */
const TICKS = 8;

/**
 * Makes TLS connections to one endpoint: to the pinned addresses where there are some, with a
 * timer that is exact, and no more handshakes at a time than the event loop can bear.
 */
export function tlsConnector(endpoint: Endpoint): buildConnector.connector {
  const { ca, cert, key } = endpoint;
  // Certificates that cannot be read are told of when the transport is made.
  const secureContext = secureContextOf({ ca, cert, key });
  const open = (hostname: string, port: string) =>
    connect({
      host: hostname,
      port: Number(port) || 443,
      servername: isIP(hostname) === 0 ? hostname : '',
      ALPNProtocols: ['h2', 'http/1.1'],
      secureContext,
      rejectUnauthorized: endpoint.verify,
      ...(endpoint.pinned === undefined
        ? {}
        : { lookup: pinnedLookup(endpoint.pinned) }),
    })
      .setNoDelay(true)
      .setKeepAlive(true, PROBE_AFTER_MS);

  return async ({ hostname, port }, callback) => {
    await handshakePace();
    let socket: TLSSocket;
    try {
      socket = open(hostname, port);
    } catch (error) {
      callback(error instanceof Error ? error : new Error('no socket'), null);
      return;
    }
    tellWhenSecure(socket, callback);
  };
}

function tellWhenSecure(
  socket: TLSSocket,
  callback: buildConnector.Callback,
): void {
  let isTold = false;
  let ticks = 0;
  const late = setInterval(() => {
    ticks += 1;
    if (ticks === TICKS) {
      socket.destroy(new errors.ConnectTimeoutError());
    }
  }, CONNECT_TIMEOUT_MS / TICKS);

  socket.once('secureConnect', () => {
    clearInterval(late);
    isTold = true;
    callback(null, socket);
  });
  socket.on('error', error => {
    clearInterval(late);
    // Once it is connected, whoever has it hears of its errors by themselves.
    if (!isTold) {
      isTold = true;
      callback(error, null);
    }
  });
}
