import { TransportAnswer, TransportRequest } from './ClusterTransport';

/** Carries requests over a connection that is open. */
export type Channel = {
  /** Whether it takes no more requests. */
  isOver(): boolean;
  /** @param done - told once of the answer, whatever comes of it */
  get(request: TransportRequest, done: (answer: TransportAnswer) => void): void;
  /** Ends it once all requests have been answered. */
  close(): void;
  /** Gives it up at once, requests included. */
  destroy(): void;
};
