import { TLSSocket } from 'tls';
import {
  CONNECTION_WINDOW_BYTES,
  STREAM_WINDOW_BYTES,
} from './transportLimits';

/** Far more than settings, pings and acknowledgements come to between two looks. */
const FREE_BYTES = 1024 * 1024;

/** More than the headers of one answer may be long. */
const HEAD_BYTES = 64 * 1024;

/** For so many bytes of a body there may be one of frames, chunk sizes or padding. */
const BYTES_PER_OVERHEAD = 8;

const CHECK_EVERY_MS = 250;

/** A server sends without end what belongs to no answer. */
export class FloodError extends Error {
  readonly code = 'ERR_FLOOD';
}

export type FloodGuard = {
  /** Watches a connection in place of the last one. */
  watch(socket: TLSSocket): void;
  /** A request begins. @returns to be called when it has ended, whatever came of it */
  begin(): () => void;
  /** So many bytes of a body came. */
  came(bytes: number): void;
  /** An answer was cut short; the server may have sent more of it before it learns of that. */
  cut(): void;
};

/**
 * Ends a connection over which far more comes than its answers hold, such as frames that belong to
 * no request, bodies in pieces of a byte, or early hints without end.
 *
 * What makes no answer longer is bounded by no limit of an answer, and on a connection that is
 * kept it would take the event loop's time for as long as the server likes.
 */
export function createFloodGuard(): FloodGuard {
  let watched: TLSSocket | undefined;
  let open = 0;
  let limit = 0;

  /** What was not used while there were requests is not saved up, but for what is under way. */
  function settle() {
    if (open === 0 && watched !== undefined) {
      const least = watched.bytesRead + FREE_BYTES;
      limit = Math.min(Math.max(limit, least), least + CONNECTION_WINDOW_BYTES);
    }
  }
  function check() {
    if (watched !== undefined && watched.bytesRead > limit) {
      watched.destroy(new FloodError());
    }
  }

  return {
    watch(socket) {
      watched = socket;
      limit = socket.bytesRead + FREE_BYTES + open * HEAD_BYTES;
      checkOften(socket, () => socket === watched && check());
    },
    begin() {
      settle();
      open += 1;
      limit += HEAD_BYTES;
      let hasEnded = false;
      return () => {
        if (!hasEnded) {
          hasEnded = true;
          open -= 1;
          settle();
        }
      };
    },
    came(bytes) {
      limit += bytes + bytes / BYTES_PER_OVERHEAD;
      check();
    },
    cut() {
      limit += STREAM_WINDOW_BYTES;
    },
  };
}

const checks = new Set<() => void>();
let timer: NodeJS.Timeout | undefined;

/** One timer for all connections, which does not keep the process from ending. */
function checkOften(socket: TLSSocket, check: () => void): void {
  checks.add(check);
  timer ??= setInterval(
    () => checks.forEach(each => each()),
    CHECK_EVERY_MS,
  ).unref();
  socket.once('close', () => {
    checks.delete(check);
    if (checks.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  });
}
