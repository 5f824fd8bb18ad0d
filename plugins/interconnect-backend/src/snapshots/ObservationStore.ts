import { Observation } from '@interconnect/backstage-plugin-interconnect-node';

/**
 * Keeps the last observation of each cluster, so that a restart shows the last known state with
 * its age, and so that every replica of the backend knows what one of them saw.
 */
export interface ObservationStore {
  /** Everything kept, as this and the other replicas left it; sorted by cluster. */
  load(): Promise<Observation[]>;
  save(observation: Observation): Promise<void>;
  /** Forgets all clusters but these: those are no longer in the inventory. */
  keepOnly(clusterRefs: readonly string[]): Promise<void>;
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
