import { Endpoint } from './Endpoint';

/**
 * Carries requests of one cluster over one kept connection.
 *
 * Never rejects, and follows no redirect, so that headers which hold a credential go nowhere else.
 * After its connection broke, the next request opens another.
 */
export type ClusterTransport = {
  get(request: TransportRequest): Promise<TransportAnswer>;
  /** Ends it once all requests have been answered; none can follow. */
  close(): void;
  /** Gives it up at once, requests included. */
  destroy(): void;
};

export type TransportRequest = {
  /** Path and query. */
  path: string;
  headers: Readonly<Record<string, string>>;
  signal: AbortSignal;
  /** A longer body is not received to its end. */
  maxBytes: number;
};

export type TransportAnswer =
  | {
      type: 'answered';
      status: number;
      /** By lower-case name; the first value where there are several. */
      headers: Readonly<Record<string, string>>;
      /** The body, as it came: an answer that proves to be known is never put together. */
      chunks: Buffer[];
    }
  | { type: 'too-large' }
  /** The signal came before the answer was complete. */
  | { type: 'aborted' }
  | { type: 'broken'; error: unknown };

/** Makes a transport; its connection is made with the first request. */
export type OpenTransport = (endpoint: Endpoint) => ClusterTransport;
