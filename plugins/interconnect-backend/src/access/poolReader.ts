import { Dispatcher } from 'undici';
import { ClusterReader, GetAnswer, GetRequest } from './ClusterReader';
import { Connection } from './connections';
import { describeFault, isStaleConnection } from './connectionFault';
import { redact } from './redact';

/** How requests of one cluster are made. */
export type PoolReaderOptions = {
  /** Gives the kept connection, a new one after the last was given up. */
  connect: () => Connection;
  /** What stands before the path of every request. */
  basePath: string;
  /** Sent with every request; hold the credential. */
  headers: Readonly<Record<string, string>>;
  /** Texts that must never come out. */
  secrets: readonly string[];
};

/** A reader over a cluster's kept connection. */
export function createPoolReader(options: PoolReaderOptions): ClusterReader {
  return {
    async get(path, request) {
      const connection = options.connect();
      try {
        return await exchange(connection, path, request, options);
      } catch (error) {
        if (request.signal.aborted) {
          return overdue(connection);
        }
        if (!isStaleConnection(error)) {
          return { type: 'failed', ...describeFault(error) };
        }
        connection.discard();
        return again(path, request, options);
      }
    },
    async close() {
      options.connect().discard();
    },
  };
}

async function again(
  path: string,
  request: GetRequest,
  options: PoolReaderOptions,
): Promise<GetAnswer> {
  const connection = options.connect();
  try {
    return await exchange(connection, path, request, options);
  } catch (error) {
    return request.signal.aborted
      ? overdue(connection)
      : { type: 'failed', ...describeFault(error) };
  }
}

/** A connection on which an answer did not come may be a black hole; it is not used again. */
function overdue(connection: Connection): GetAnswer {
  connection.discard();
  return {
    type: 'failed',
    reason: 'timeout',
    message: 'No complete answer came within access.clusterDeadline',
  };
}

async function exchange(
  { pool }: Connection,
  path: string,
  { accept, signal, maxBytes }: GetRequest,
  { basePath, headers, secrets }: PoolReaderOptions,
): Promise<GetAnswer> {
  // undici follows no redirects of itself, so that the credential goes to no other host.
  const response = await pool.request({
    method: 'GET',
    path: `${basePath}${path}`,
    headers: { ...headers, accept, 'user-agent': 'backstage-interconnect' },
    signal,
  });
  const body = await readBody(response, maxBytes);
  if (body === undefined) {
    return {
      type: 'failed',
      reason: 'too-large',
      message: `The answer is longer than ${maxBytes} bytes`,
    };
  }

  const { 'retry-after': retryAfter } = response.headers;
  return {
    type: 'answered',
    status: response.statusCode,
    // A proxy's error page may repeat the request, its credential included.
    body: response.statusCode === 200 ? body : redact(body, secrets),
    ...(typeof retryAfter === 'string' ? { retryAfter } : {}),
  };
}

/** The body as text, or undefined as soon as it proves too long. */
async function readBody(
  { body }: Dispatcher.ResponseData,
  maxBytes: number,
): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    const bytes: Uint8Array = chunk;
    length += bytes.byteLength;
    if (length > maxBytes) {
      // Leaving the loop ends the stream: the rest is never received.
      return undefined;
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
