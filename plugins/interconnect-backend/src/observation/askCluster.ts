import { setTimeout as sleep } from 'timers/promises';
import { BlindSpotReason } from '@interconnect/backstage-plugin-interconnect-common';
import { z } from 'zod';
import { ClusterSource, SourceAnswer } from './ClusterSource';
import { Turn } from './slices';

/** A question to one API server, within the time left for this cluster. */
export type Question<T = unknown> = {
  source: ClusterSource;
  path: string;
  accept: string;
  maxBytes: number;
  signal: AbortSignal;
  /** To be waited for before an answer is read. */
  turn: Turn;
  /** What is asked for, for messages: `list gateways.submariner.io`. */
  what: string;
  /** Asks for a mark of the answer, and for no value where it is still the one that had this mark. */
  conditional?: { mark?: string };
  /** Makes of the body what is kept of it. @throws SyntaxError when it is not JSON */
  parse(body: string): T;
};

export type JsonAnswer<T = unknown> =
  | { type: 'json'; value: T; mark?: string }
  | { type: 'unchanged' }
  | { type: 'not-found' }
  /** 410: the list that was being paged through is gone. */
  | { type: 'expired' }
  | { type: 'too-large' }
  | { type: 'failed'; reason: BlindSpotReason; message: string };

type Answered = Extract<SourceAnswer, { type: 'answered' }>;

/** An API server asks for patience in seconds; a longer pause does not fit in an observation. */
const MAX_PAUSE_MS = 5_000;
const DEFAULT_PAUSE_MS = 250;

const Status = z.object({ kind: z.literal('Status'), message: z.string() });

/** Asks once, and once more when the API server is overloaded or its answer is a server error. */
export async function askCluster<T>(
  question: Question<T>,
): Promise<JsonAnswer<T>> {
  const answer = await ask(question);
  if (answer.type !== 'answered' || !isWorthRetrying(answer.status)) {
    return judge(question, answer);
  }

  const pause = pauseOf(answer.retryAfter);
  if (pause > MAX_PAUSE_MS) {
    return judge(question, answer);
  }
  try {
    await sleep(pause, undefined, { signal: question.signal });
  } catch {
    // No time is left to ask again: the first answer stands.
    return judge(question, answer);
  }
  return judge(question, await ask(question));
}

function ask({
  source,
  path,
  accept,
  signal,
  maxBytes,
  conditional,
}: Question<unknown>): Promise<SourceAnswer> {
  return source.get(path, {
    accept,
    signal,
    maxBytes,
    ...(conditional === undefined ? {} : { conditional }),
  });
}

function isWorthRetrying(status: number): boolean {
  return status === 429 || status >= 500;
}

function pauseOf(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter ?? '');
  return retryAfter !== undefined && Number.isFinite(seconds) && seconds >= 0
    ? seconds * 1000
    : DEFAULT_PAUSE_MS;
}

async function judge<T>(
  question: Question<T>,
  answer: SourceAnswer,
): Promise<JsonAnswer<T>> {
  if (answer.type === 'unchanged') {
    return answer;
  }
  if (answer.type === 'failed') {
    const { reason, message } = answer;
    return reason === 'too-large'
      ? { type: 'too-large' }
      : { type: 'failed', reason, message };
  }

  const { what } = question;
  switch (answer.status) {
    case 200:
      await question.turn();
      return read(question, answer);
    case 401:
      return failed(
        'unauthorized',
        `The API server does not accept the credentials (401)${said(answer)}`,
      );
    case 403:
      return failed(
        'forbidden',
        `The reader is not allowed to ${what} (403)${said(answer)}`,
      );
    case 404:
      return { type: 'not-found' };
    case 410:
      return { type: 'expired' };
    default:
      return failed(
        'failed',
        answer.status >= 300 && answer.status < 400
          ? `The API server redirects (${answer.status}), which is not followed`
          : `The API server answered ${
              answer.status
            } when asked to ${what}${said(answer)}`,
      );
  }
}

function read<T>(
  { parse, what }: Question<T>,
  answer: Answered,
): JsonAnswer<T> {
  const taken = answer.take();
  if (taken.type === 'unchanged') {
    return taken;
  }
  const { body, mark } = taken;
  try {
    return {
      type: 'json',
      value: parse(body),
      ...(mark === undefined ? {} : { mark }),
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) {
      throw error;
    }
    // The parser's own message repeats a piece of the body, which may hold anything.
    return failed(
      'malformed',
      `The answer when asked to ${what} is not JSON, or is cut off`,
    );
  }
}

function failed(
  reason: BlindSpotReason,
  message: string,
): Extract<JsonAnswer, { type: 'failed' }> {
  return { type: 'failed', reason, message };
}

/** Only the message of a Kubernetes `Status` is repeated: a proxy's error page says nothing. */
function said(answer: Answered): string {
  const taken = answer.take();
  const body = taken.type === 'body' ? taken.body : '';
  let message: string;
  try {
    message = Status.parse(JSON.parse(body)).message;
  } catch {
    // Not a Status: there is nothing to repeat.
    return '';
  }
  const line = message.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line === ''
    ? ''
    : `. It says: ${line.length > 300 ? `${line.slice(0, 300)}…` : line}`;
}
