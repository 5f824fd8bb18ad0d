import {
  BlindSpotReason,
  Inventory,
} from '@interconnect/backstage-plugin-interconnect-common';

/**
 * An object as it is kept: `apiVersion` and `kind` filled in, only the declared fields left.
 * Whether they have the declared types is judged when a detector reads them.
 *
 * @public
 */
export type ObservedObject = Readonly<Record<string, unknown>>;

/**
 * How one read went.
 *
 * @public
 */
export type ReadOutcome =
  | {
      status: 'seen';
      objects: readonly ObservedObject[];
      /** There were more objects than the limits allow to keep. */
      truncated?: boolean;
    }
  /** The cluster does not serve the resource: an empty list, and a normal answer. */
  | { status: 'not-served' }
  | { status: 'failed'; reason: BlindSpotReason; message: string };

/**
 * What was read in one cluster.
 *
 * @public
 */
export type Observation = {
  /** Entity ref. */
  cluster: string;
  /** When it was last tried (ISO 8601). */
  attemptedAt: string;
  /** When `reads` were taken (ISO 8601); absent when the cluster was never seen. */
  observedAt?: string;
  /** Why the last attempt saw nothing at all; `reads` are then the last known ones. */
  failure?: { reason: BlindSpotReason; message: string };
  /** By name of read. */
  reads: Readonly<Record<string, ReadOutcome>>;
};

/**
 * Observations of the whole inventory; replayable, and free of secrets.
 *
 * @public
 */
export type Snapshot = {
  /** The time at which the snapshot is judged (ISO 8601). */
  takenAt: string;
  /** Age in milliseconds from which an observation no longer tells of the present. */
  staleAfterMs: number;
  inventory: Inventory;
  /** By entity ref of the cluster. */
  observations: Readonly<Record<string, Observation>>;
};
