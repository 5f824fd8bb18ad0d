/** One request as a cluster saw it. */
export type LoggedRequest = {
  readonly time: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly accept: string;
  readonly httpVersion: string;
  /** Absent where the token is nobody's. */
  readonly user?: string;
  /** Absent as long as there is no answer. */
  readonly status?: number;
  readonly durationMs?: number;
  readonly bytes?: number;
  /** Counts the TCP connections of this cluster from 1. */
  readonly connection: number;
  /** Whether the TLS handshake of that connection was a resumption. */
  readonly tlsSessionReused: boolean;
};

/** What is known of a request once it has been answered. */
export type Completion = Pick<
  LoggedRequest,
  'user' | 'status' | 'durationMs' | 'bytes'
>;

const KEPT = 10_000;

/** The last requests that a cluster received, and how many connections were opened to it. */
export class RequestLog {
  private requests: LoggedRequest[] = [];
  private opened = 0;

  /** The requests, oldest first. */
  entries(): readonly LoggedRequest[] {
    return [...this.requests];
  }

  /** How many TCP connections were accepted since the start or the last `clear`. */
  connections(): number {
    return this.opened;
  }

  /** Forgets everything, so that a test counts from zero. */
  clear(): void {
    this.requests = [];
    this.opened = 0;
  }

  /** Counts a connection and returns its number. */
  connectionOpened(): number {
    this.opened += 1;
    return this.opened;
  }

  /** Notes a request at once, as one that hangs would else never be seen; the returned function completes it. */
  received(request: LoggedRequest): (completion: Completion) => void {
    let entry = request;
    this.requests.push(entry);
    if (this.requests.length > KEPT) this.requests.shift();
    return completion => {
      const index = this.requests.lastIndexOf(entry);
      if (index < 0) return;
      entry = { ...entry, ...completion };
      this.requests[index] = entry;
    };
  }
}
