import {
  ClientHttp2Session,
  ClientHttp2Stream,
  constants,
  IncomingHttpHeaders,
} from 'http2';
import { TransportAnswer, TransportRequest } from './ClusterTransport';

/** Sends one request and gathers its answer, byte counter included. */
export function receive(
  session: ClientHttp2Session,
  host: string,
  { path, headers, signal, maxBytes }: TransportRequest,
): Promise<TransportAnswer> {
  return new Promise(resolve => {
    const stream: ClientHttp2Stream = session.request(
      { ':method': 'GET', ':path': path, ':authority': host, ...headers },
      { endStream: true },
    );
    const chunks: Buffer[] = [];
    let length = 0;
    let status = 0;
    let received: Record<string, string> = {};

    function done(answer: TransportAnswer) {
      signal.removeEventListener('abort', abort);
      resolve(answer);
    }
    function abort() {
      done({ type: 'aborted' });
      stream.close(constants.NGHTTP2_CANCEL);
    }

    signal.addEventListener('abort', abort, { once: true });
    stream.once('response', answered => {
      status = answered[':status'] ?? 0;
      received = firstValues(answered);
    });
    stream.on('data', (chunk: Buffer) => {
      length += chunk.byteLength;
      if (length > maxBytes) {
        done({ type: 'too-large' });
        stream.close(constants.NGHTTP2_CANCEL);
        return;
      }
      chunks.push(chunk);
    });
    stream.once('end', () => {
      if (status !== 0 && stream.rstCode === constants.NGHTTP2_NO_ERROR) {
        const body = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
        done({ type: 'answered', status, headers: received, body });
      }
    });
    stream.once('error', error => done({ type: 'broken', error }));
    // Where neither an end nor an error came, as after a reset.
    stream.once('close', () =>
      done({ type: 'broken', error: { code: 'ERR_HTTP2_STREAM_ERROR' } }),
    );
  });
}

function firstValues(received: IncomingHttpHeaders): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(received)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined && !name.startsWith(':')) {
      headers[name] = first;
    }
  }
  return headers;
}
