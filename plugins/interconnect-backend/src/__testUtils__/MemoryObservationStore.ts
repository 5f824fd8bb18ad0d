import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import {
  keepLastKnown,
  KeptNote,
  KeptObservation,
  KeptObservations,
  ObservationStore,
} from '../snapshots';

/** Keeps observations as long as the test runs. */
export class MemoryObservationStore implements ObservationStore {
  readonly #kept = new Map<string, KeptObservation>();
  readonly #onSave: (observation: Observation) => void;
  #changes = 0;

  constructor(onSave: (observation: Observation) => void = () => {}) {
    this.#onSave = onSave;
  }

  async load(): Promise<KeptObservations> {
    return {
      version: String(this.#changes),
      kept: [...this.#kept.values()].sort((a, b) =>
        a.observation.cluster < b.observation.cluster ? -1 : 1,
      ),
    };
  }

  async save(latest: Observation, notes: readonly KeptNote[]) {
    const before = this.#kept.get(latest.cluster)?.observation;
    const observation = keepLastKnown(before, latest);
    this.#kept.set(latest.cluster, { observation, notes });
    this.#changes += 1;
    this.#onSave(latest);
  }

  async forget(refs: readonly string[]) {
    for (const ref of refs) {
      this.#kept.delete(ref);
      this.#changes += 1;
    }
  }

  async forgetBefore() {}
}
