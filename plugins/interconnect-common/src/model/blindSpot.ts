/**
 * Why something could not be seen.
 *
 * @public
 */
export const BLIND_SPOT_REASONS = [
  'unreachable',
  'unauthorized',
  'forbidden',
  'timeout',
  'failed',
  'truncated',
  'malformed',
  'not-allowed',
  'no-credentials',
  'detector-failed',
] as const;

/** @public */
export type BlindSpotReason = (typeof BLIND_SPOT_REASONS)[number];

/**
 * Something of a cluster that we wanted to see and could not.
 *
 * @public
 */
export type BlindSpot = {
  /** What was not seen: a read such as `submariner.io/gateways`, or `cluster` for all of it. */
  read: string;
  reason: BlindSpotReason;
  /** For people; never holds a credential or an object's content. */
  message: string;
};
