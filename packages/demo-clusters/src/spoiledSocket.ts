import { Socket } from 'node:net';
import { TLSSocket, createSecureContext } from 'node:tls';
import { ServerIdentity } from './certificates';
import { SocketFault } from './faults';

const FLOOD_INTERVAL_MS = 1;
const HEADERS = 2_000;

/** Serves a connection in a way that no HTTP server would. */
export function serveSpoiled(
  socket: Socket,
  fault: Exclude<SocketFault, { type: 'hang' }>,
  identity: ServerIdentity,
): void {
  switch (fault.type) {
    case 'broken-tls':
      breakTls(socket, fault.form, identity);
      return;
    case 'broken-http':
      secured(socket, identity.certificate, identity).once(
        'data',
        function answer(this: TLSSocket) {
          breakHttp(this, fault.form);
        },
      );
      return;
    default:
      throw new Error(`Unknown fault ${fault satisfies never}`);
  }
}

function breakTls(
  socket: Socket,
  form: Extract<SocketFault, { type: 'broken-tls' }>['form'],
  identity: ServerIdentity,
): void {
  if (form === 'plain-http') {
    socket.once('data', () => {
      socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n');
    });
    return;
  }
  secured(socket, identity.spoiled[form], identity);
}

function secured(
  socket: Socket,
  certificate: string,
  { privateKey }: ServerIdentity,
): TLSSocket {
  const secure = new TLSSocket(socket, {
    isServer: true,
    secureContext: createSecureContext({ cert: certificate, key: privateKey }),
    ALPNProtocols: ['http/1.1'],
  });
  // A caller that does not trust us goes away; that is what is wanted.
  secure.on('error', () => secure.destroy());
  return secure;
}

function breakHttp(
  secure: TLSSocket,
  form: Extract<SocketFault, { type: 'broken-http' }>['form'],
): void {
  switch (form) {
    case 'header-flood':
      secure.write('HTTP/1.1 200 OK\r\n');
      for (let index = 0; index < HEADERS; index++) {
        secure.write(`X-Flood-${index}: ${'x'.repeat(100)}\r\n`);
      }
      secure.write('Content-Length: 2\r\n\r\n{}');
      return;
    case 'informational-flood':
      flood(secure);
      return;
    case 'not-http':
      secure.write('SSH-2.0-OpenSSH_9.9\r\n\u0000\u0001\u0002');
      return;
    case 'wrong-length':
      secure.end(
        'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"kind":"List"',
      );
      return;
    default:
      throw new Error(`Unknown form ${form satisfies never}`);
  }
}

/** Promises an answer again and again, which keeps a caller that only watches for silence. */
function flood(secure: TLSSocket): void {
  const timer = setInterval(() => {
    secure.write('HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n');
  }, FLOOD_INTERVAL_MS);
  timer.unref();
  secure.once('close', () => clearInterval(timer));
}
