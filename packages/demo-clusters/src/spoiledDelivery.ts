import { once } from 'node:events';
import { Http2ServerRequest, Http2ServerResponse, constants } from 'node:http2';
import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiAnswer } from './clusterState';

const DRIP_INTERVAL_MS = 50;
const ENDLESS_INTERVAL_MS = 2;
const ENDLESS_PIECE = `${JSON.stringify({
  metadata: { name: 'x'.repeat(262_144) },
})},`;

/** Sends a whole answer. */
export function deliver(
  response: Http2ServerResponse,
  answer: ApiAnswer,
): void {
  response.writeHead(answer.status, headersOf(answer));
  response.end(answer.body);
}

/** Sends the head and half of the body, and resets the connection; or resets it at once. */
export function deliverReset(
  socket: Socket | undefined,
  response: Http2ServerResponse,
  answer: ApiAnswer,
  at: 'request' | 'body',
): void {
  if (at === 'request') {
    socket?.resetAndDestroy();
    return;
  }
  const bytes = Buffer.from(answer.body);
  response.writeHead(answer.status, headersOf(answer));
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => {
    // What was written is still on its way through TLS.
    setTimeout(() => socket?.resetAndDestroy(), DRIP_INTERVAL_MS).unref();
  });
}

/** Sends the body over and over, for as long as the caller takes it. */
export async function deliverEndlessly(
  response: Http2ServerResponse,
  { status, contentType }: ApiAnswer,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.writeHead(status, { 'content-type': contentType });
  response.write('{"kind":"List","items":[');
  while (!gone.signal.aborted) {
    if (!response.write(ENDLESS_PIECE)) {
      await once(response, 'drain', gone).catch(() => undefined);
    }
    // One that talks without end leaves time for others of its process.
    await pause(ENDLESS_INTERVAL_MS, undefined, { ref: false });
  }
}

/** Promises the whole body, sends half of it, and breaks off. */
export function deliverTruncated(
  request: Http2ServerRequest,
  response: Http2ServerResponse,
  answer: ApiAnswer,
): void {
  const bytes = Buffer.from(answer.body);
  response.writeHead(answer.status, headersOf(answer));
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => {
    if (request.httpVersionMajor === 2) {
      response.stream.close(constants.NGHTTP2_INTERNAL_ERROR);
    } else {
      request.socket.destroy();
    }
  });
}

/** Sends the body at a fixed rate, for as long as the caller has patience. */
export async function deliverSlowly(
  response: Http2ServerResponse,
  answer: ApiAnswer,
  bytesPerSecond: number,
): Promise<void> {
  const bytes = Buffer.from(answer.body);
  const started = Date.now();
  let sent = 0;
  let gone = false;
  response.once('close', () => {
    gone = true;
  });
  response.writeHead(answer.status, headersOf(answer));
  while (sent < bytes.length && !gone) {
    await pause(DRIP_INTERVAL_MS, undefined, { ref: false });
    const due = Math.floor(((Date.now() - started) * bytesPerSecond) / 1000);
    if (due > sent && !gone) response.write(bytes.subarray(sent, due));
    sent = Math.max(sent, due);
  }
  if (!gone) response.end();
}

function headersOf({ contentType, body, headers }: ApiAnswer) {
  return {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-cache, private',
    ...headers,
  };
}
