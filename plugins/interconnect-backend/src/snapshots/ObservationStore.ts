import { Observation } from '@interconnect/backstage-plugin-interconnect-node';

/** Something that came up when access to a cluster was opened. */
export type KeptNote = {
  /** Entity ref. */
  cluster: string;
  code: string;
  message: string;
  params: Record<string, string>;
};

/** The last observation of a cluster; the same object for as long as nothing of it changes. */
export type KeptObservation = {
  observation: Observation;
  notes: readonly KeptNote[];
};

/** Everything kept; the same object for as long as nothing of it changes. */
export type KeptObservations = {
  /** Differs whenever what is kept does; the same in all replicas. */
  version: string;
  /** Sorted by cluster. */
  kept: readonly KeptObservation[];
};

/**
 * Keeps the last observation of each cluster, so that a restart shows the last known state with
 * its age, and so that every replica of the backend knows what one of them saw.
 */
export interface ObservationStore {
  /** Everything kept, as this and the other replicas left it. */
  load(): Promise<KeptObservations>;
  /**
   * Keeps what another attempt saw; where it saw nothing at all, the last known reads stay. An
   * attempt that began before the one which is kept is dropped.
   */
  save(observation: Observation, notes: readonly KeptNote[]): Promise<void>;
  /** Forgets clusters that are no longer in the inventory. */
  forget(clusterRefs: readonly string[]): Promise<void>;
  /** Forgets reads that were taken before (ISO 8601). */
  forgetBefore(time: string): Promise<void>;
}

/**
 * What is to be kept after another attempt: where it saw nothing at all, the last known reads
 * stay, with their age and the reason why there are no newer ones.
 */
export function keepLastKnown(
  before: Observation | undefined,
  latest: Observation,
): Observation {
  if (latest.observedAt !== undefined || before?.observedAt === undefined) {
    return latest;
  }
  return { ...latest, observedAt: before.observedAt, reads: before.reads };
}
