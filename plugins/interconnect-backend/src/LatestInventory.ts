import { setTimeout as sleep } from 'timers/promises';
import { FoundCluster } from './inventory';

/** @internal */
export type LatestInventoryDeps = {
  find: () => Promise<readonly FoundCluster[]>;
  /** Told when the catalog begins to fail, not each time that it does. */
  onFault: (error: unknown) => void;
  /** Milliseconds since any moment; never set back. */
  clock?: () => number;
};

type State = 'open' | 'answered' | 'failed';

/**
 * For how long nobody asks again. A page of the catalog that was read a moment ago need not be read
 * again for every request, and one that is slow or fails is not asked more because of that.
 */
const AGES: Readonly<Record<State, number>> = {
  open: 60_000,
  answered: 5_000,
  failed: 1_000,
};

/** How long an answer is waited for where an earlier one will do. */
const WAIT_MS = 2_000;

/** A cluster that is missing from the catalog for a shorter time may only be missing from an answer. */
const ABSENCE_MS = 60 * 60_000;

type Asked = {
  since: number;
  state: State;
  answer: Promise<readonly FoundCluster[]>;
};

/**
 * The clusters of the catalog, asked for once for all who want to know at about the same time; and
 * since when clusters are missing from it.
 */
export class LatestInventory {
  readonly #deps: LatestInventoryDeps;
  readonly #clock: () => number;
  #last: readonly FoundCluster[] | undefined;
  #asked: Asked | undefined;
  /** When it was asked for what is the last. */
  #answeredAsOf = -Infinity;
  #missing = new Map<string, number>();
  #isFailing = false;

  constructor(deps: LatestInventoryDeps) {
    this.#deps = deps;
    this.#clock = deps.clock ?? (() => performance.now());
  }

  /** As the catalog has it now, or had it a moment ago. Rejects when the catalog does not answer. */
  async get(): Promise<readonly FoundCluster[]> {
    const now = this.#clock();
    const asked = this.#asked;
    if (asked === undefined || now - asked.since > AGES[asked.state]) {
      this.#asked = this.#ask(now);
      return this.#asked.answer;
    }
    return asked.answer;
  }

  /**
   * For those who must go on: what the catalog said last, where it fails or has not answered within
   * a while. Rejects only when it never answered.
   */
  async known(): Promise<readonly FoundCluster[]> {
    const latest = this.get();
    const last = this.#last;
    if (last === undefined) {
      return latest;
    }
    const timer = new AbortController();
    const late = sleep(WAIT_MS, last, { signal: timer.signal });
    try {
      return await Promise.race([latest, late]);
    } catch {
      return last;
    } finally {
      timer.abort();
      // Whoever waits for them hears of what became of them.
      Promise.allSettled([latest, late]);
    }
  }

  /** Of all clusters that are known of, those that were missing from all answers for long. */
  longGone(clusters: readonly string[]): string[] {
    const now = this.#clock();
    const present = new Set(this.#last?.map(({ cluster }) => cluster.ref));
    this.#missing = new Map(
      clusters
        .filter(ref => !present.has(ref))
        .map(ref => [ref, this.#missing.get(ref) ?? now]),
    );
    return [...this.#missing].flatMap(([ref, since]) =>
      now - since >= ABSENCE_MS ? [ref] : [],
    );
  }

  #ask(since: number): Asked {
    const asked: Asked = { since, state: 'open', answer: this.#find(since) };
    // What took long is no older for that when it comes.
    const settle = (state: State) => () => {
      asked.state = state;
      asked.since = this.#clock();
    };
    asked.answer.then(settle('answered'), settle('failed'));
    return asked;
  }

  async #find(askedAt: number): Promise<readonly FoundCluster[]> {
    try {
      const found = await this.#deps.find();
      // Who was asked before the last to answer may have been put off, and know less.
      if (askedAt >= this.#answeredAsOf) {
        this.#answeredAsOf = askedAt;
        this.#last = found;
        found.forEach(({ cluster }) => this.#missing.delete(cluster.ref));
      }
      this.#isFailing = false;
      return this.#last ?? found;
    } catch (error) {
      if (!this.#isFailing) {
        this.#isFailing = true;
        this.#deps.onFault(error);
      }
      throw error;
    }
  }
}
