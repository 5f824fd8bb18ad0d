/**
 * A read-only, authenticated way to look into one cluster.
 *
 * It can only get: nothing here can change a cluster. It never rejects, and nothing that it says
 * holds a credential.
 */
export interface ClusterReader {
  /** @param path - path and query below the API server's URL, for example `/api/v1/nodes?limit=500` */
  get(path: string, request: GetRequest): Promise<GetAnswer>;
  /** Ends its connection. The next reader of the cluster opens another. */
  close(): Promise<void>;
}

export type GetRequest = {
  accept: string;
  signal: AbortSignal;
  /** A longer body is not read to its end. */
  maxBytes: number;
  /**
   * Asks for a mark of the answer, and for no body where the answer is still the one that had the
   * mark which is given here.
   */
  conditional?: { mark?: string };
};

export type GetAnswer =
  | {
      type: 'answered';
      status: number;
      /** The header of that name, when the server sends one. */
      retryAfter?: string;
      /**
       * Takes out what came, once; the answer holds nothing afterwards. Hundreds of answers may
       * come at once: until it is its turn each stays as it came, outside of the heap.
       */
      take(): Taken;
    }
  /** As it was when it had the mark; the server says so itself. */
  | { type: 'unchanged' }
  | {
      type: 'failed';
      reason: 'unreachable' | 'timeout' | 'failed' | 'too-large';
      message: string;
    };

export type Taken =
  /** As it was when it had the mark. */
  | { type: 'unchanged' }
  | {
      type: 'body';
      body: string;
      /** Of a whole body, where it was asked for. */
      mark?: string;
    };
