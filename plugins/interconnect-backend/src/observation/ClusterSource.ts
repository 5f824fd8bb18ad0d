/**
 * What observing needs of a reader of a cluster; the access room's reader has this shape.
 *
 * Never rejects: that a cluster does not answer is something to report, not an exception.
 */
export type ClusterSource = {
  get(path: string, request: SourceRequest): Promise<SourceAnswer>;
};

export type SourceRequest = {
  accept: string;
  signal: AbortSignal;
  /** A longer body is not read to its end. */
  maxBytes: number;
  /** Asks for a mark of the answer, and for no body where it is still the one that had this mark. */
  conditional?: { mark?: string };
};

export type SourceAnswer =
  | {
      type: 'answered';
      status: number;
      retryAfter?: string;
      /** Takes out what came, once. */
      take(): Taken;
    }
  | { type: 'unchanged' }
  | {
      type: 'failed';
      reason: 'unreachable' | 'timeout' | 'failed' | 'too-large';
      /** For people; holds no credential. */
      message: string;
    };

export type Taken =
  | { type: 'unchanged' }
  | { type: 'body'; body: string; mark?: string };
