import { isIP } from 'net';
import { connect, TLSSocket } from 'tls';
import { Endpoint } from './Endpoint';
import { pinnedLookup } from './pinnedLookup';
import { secureContextOf } from './secureContextOf';
import { CONNECT_TIMEOUT_MS, PROBE_AFTER_MS } from './transportLimits';

/** The time for TCP and TLS is over. */
class ConnectTimeout extends Error {
  readonly code = 'UND_ERR_CONNECT_TIMEOUT';
}

/** Connects, to the pinned addresses where there are some, and offers HTTP/2. */
export function connectTls({
  origin,
  ca,
  cert,
  key,
  verify,
  pinned,
}: Endpoint): Promise<TLSSocket> {
  const { hostname, port } = new URL(origin);
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port: port === '' ? 443 : Number(port),
      // An address is no server name; the certificate is checked against the host all the same.
      servername: isIP(host) === 0 ? host : '',
      ALPNProtocols: ['h2', 'http/1.1'],
      secureContext: secureContextOf({ ca, cert, key }),
      rejectUnauthorized: verify,
      ...(pinned === undefined ? {} : { lookup: pinnedLookup(pinned) }),
    });
    socket.setNoDelay(true);
    socket.setKeepAlive(true, PROBE_AFTER_MS);

    let settled = false;
    const giveUp = () =>
      !settled && socket.destroy(new ConnectTimeout('no connection in time'));
    // Where this process itself was held up, the answer has come and only waits to be read.
    const timer = setTimeout(
      () => setImmediate(() => setImmediate(giveUp)),
      CONNECT_TIMEOUT_MS,
    );
    const settle = () => {
      settled = true;
      clearTimeout(timer);
    };
    socket.once('error', error => {
      settle();
      reject(error);
    });
    socket.once('secureConnect', () => {
      settle();
      resolve(socket);
    });
  });
}
