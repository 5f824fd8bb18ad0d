import { answerMark, conditionOf } from './answerMark';
import { ClusterReader, GetAnswer, GetRequest } from './ClusterReader';
import { TransportAnswer } from './ClusterTransport';
import { Connection } from './connections';
import { describeFault, isStaleConnection } from './connectionFault';
import { redact } from './redact';

/** How requests of one cluster are made. */
export type TransportReaderOptions = {
  /** Gives the kept connection, a new one after the last was given up. */
  connect: () => Connection;
  /** What stands before the path of every request. */
  basePath: string;
  /** Sent with every request; hold the credential. */
  headers: Readonly<Record<string, string>>;
  /** Texts that must never come out. */
  secrets: readonly string[];
};

/** What is shorter is in many an object by chance. */
const LEAST_SECRET = 12;

/** An API server says what is wrong in a line; nobody reads a longer page. */
const MAX_ERROR_BYTES = 64 * 1024;

type Exchange =
  | GetAnswer
  | Extract<TransportAnswer, { type: 'aborted' | 'broken' }>;

/** A reader over a cluster's kept connection. */
export function createTransportReader(
  options: TransportReaderOptions,
): ClusterReader {
  return {
    async get(path, request) {
      const connection = options.connect();
      const first = await exchange(connection, path, request, options);
      if (first.type !== 'broken' || !isStaleConnection(first.error)) {
        return conclude(first, connection);
      }
      // The transport opens another connection by itself; all that were under way share it.
      return conclude(
        await exchange(connection, path, request, options),
        connection,
      );
    },
    async close() {
      options.connect().discard();
    },
  };
}

function conclude(exchanged: Exchange, connection: Connection): GetAnswer {
  switch (exchanged.type) {
    case 'aborted':
      return overdue(connection);
    case 'broken':
      return { type: 'failed', ...describeFault(exchanged.error) };
    default:
      return exchanged;
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
  { transport }: Connection,
  path: string,
  { accept, signal, maxBytes, conditional }: GetRequest,
  { basePath, headers, secrets }: TransportReaderOptions,
): Promise<Exchange> {
  const answer = await transport.get({
    path: `${basePath}${path}`,
    headers: {
      ...headers,
      ...conditionOf(conditional?.mark),
      accept,
      'user-agent': 'backstage-interconnect',
    },
    signal,
    maxBytes,
  });
  switch (answer.type) {
    case 'answered':
      return readingOf(answer, conditional, secrets);
    case 'too-large':
      return {
        type: 'failed',
        reason: 'too-large',
        message: `The answer is longer than ${maxBytes} bytes`,
      };
    default:
      return answer;
  }
}

function readingOf(
  { status, chunks, headers }: Extract<TransportAnswer, { type: 'answered' }>,
  conditional: GetRequest['conditional'],
  secrets: readonly string[],
): GetAnswer {
  if (status === 304 && conditional?.mark !== undefined) {
    return { type: 'unchanged' };
  }
  const { 'retry-after': retryAfter, etag } = headers;
  return {
    type: 'answered',
    status,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    take() {
      // Promises that have long waited for this answer hold it for a while longer.
      const came = chunks.splice(0);
      if (status !== 200) {
        // A proxy's error page may repeat the request, its credential included.
        const isShort = lengthOf(came) <= MAX_ERROR_BYTES;
        return {
          type: 'body',
          body: isShort ? redact(textOf(came), secrets) : '',
        };
      }
      const mark = conditional && answerMark(came, etag);
      if (mark === undefined) {
        return { type: 'body', body: withoutThem(textOf(came), secrets) };
      }
      return mark === conditional?.mark
        ? { type: 'unchanged' }
        : { type: 'body', body: withoutThem(textOf(came), secrets), mark };
    },
  };
}

/** Objects hardly ever hold the reader's own credential, and bodies are large: it is looked for first. */
function withoutThem(body: string, secrets: readonly string[]): string {
  const held = secrets.filter(
    secret => secret.length >= LEAST_SECRET && body.includes(secret),
  );
  return held.length === 0 ? body : redact(body, held);
}

function lengthOf(chunks: readonly Buffer[]): number {
  return chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}
