import { Http2ServerRequest, Http2ServerResponse, constants } from 'node:http2';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiAnswer } from './clusterState';

const DRIP_INTERVAL_MS = 50;

/** Sends a whole answer. */
export function deliver(
  response: Http2ServerResponse,
  { status, contentType, body }: ApiAnswer,
): void {
  response.writeHead(status, headersOf(contentType, body));
  response.end(body);
}

/** Promises the whole body, sends half of it, and breaks off. */
export function deliverTruncated(
  request: Http2ServerRequest,
  response: Http2ServerResponse,
  { status, contentType, body }: ApiAnswer,
): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, headersOf(contentType, body));
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
  { status, contentType, body }: ApiAnswer,
  bytesPerSecond: number,
): Promise<void> {
  const bytes = Buffer.from(body);
  const started = Date.now();
  let sent = 0;
  let gone = false;
  response.once('close', () => {
    gone = true;
  });
  response.writeHead(status, headersOf(contentType, body));
  while (sent < bytes.length && !gone) {
    await pause(DRIP_INTERVAL_MS, undefined, { ref: false });
    const due = Math.floor(((Date.now() - started) * bytesPerSecond) / 1000);
    if (due > sent && !gone) response.write(bytes.subarray(sent, due));
    sent = Math.max(sent, due);
  }
  if (!gone) response.end();
}

function headersOf(contentType: string, body: string) {
  return {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-cache, private',
  };
}
