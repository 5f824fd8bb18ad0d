import { isIP } from 'net';
import { connect, TLSSocket } from 'tls';
import { buildConnector, errors } from 'undici';
import { Endpoint } from './Endpoint';
import { handshakePace } from './handshakePace';
import { pinnedLookup } from './pinnedLookup';
import { secureContextOf } from './secureContextOf';
import { CONNECT_TIMEOUT_MS, PROBE_AFTER_MS } from './transportLimits';

/**
 * Makes TLS connections to one endpoint: to the pinned addresses where there are some, with a
 * timer that is exact, and no more handshakes at a time than the event loop can bear.
 */
export function tlsConnector(endpoint: Endpoint): buildConnector.connector {
  const { ca, cert, key } = endpoint;
  // Certificates that cannot be read are told of when the transport is made.
  const secureContext = secureContextOf({ ca, cert, key });
  return ({ hostname, port }, callback) => {
    handshakePace().then(() => {
      const socket = connect({
        host: hostname,
        port: Number(port) || 443,
        servername: isIP(hostname) === 0 ? hostname : '',
        ALPNProtocols: ['h2', 'http/1.1'],
        secureContext,
        rejectUnauthorized: endpoint.verify,
        ...(endpoint.pinned === undefined
          ? {}
          : { lookup: pinnedLookup(endpoint.pinned) }),
      });
      socket.setNoDelay(true);
      socket.setKeepAlive(true, PROBE_AFTER_MS);
      tellWhenSecure(socket, callback);
    });
  };
}

function tellWhenSecure(
  socket: TLSSocket,
  callback: buildConnector.Callback,
): void {
  let isTold = false;
  const late = setTimeout(() => {
    // Where the event loop was held up, its answer may be here already.
    setImmediate(() => {
      if (!isTold) {
        socket.destroy(new errors.ConnectTimeoutError());
      }
    });
  }, CONNECT_TIMEOUT_MS);

  socket.once('secureConnect', () => {
    clearTimeout(late);
    isTold = true;
    callback(null, socket);
  });
  socket.on('error', error => {
    clearTimeout(late);
    // Once it is connected, whoever has it hears of its errors by themselves.
    if (!isTold) {
      isTold = true;
      callback(error, null);
    }
  });
}
