import { sleep } from './sleep';

/** How often the database is asked for work when it had less than there were places. */
const POLL_MS = 500;

/** How many finished looks are waited for before the database is asked for more work. */
const GATHER_MS = 40;

/** What a replica does between two questions to the database, until there is a reason to ask again. */
export class Rest {
  readonly #stop: AbortSignal;
  #wake = new AbortController();

  constructor(stop: AbortSignal) {
    this.#stop = stop;
  }

  /** To be asked for before looking for a reason to wake up, so that none is missed. */
  get wake(): AbortSignal {
    return this.#wake.signal;
  }

  wakeUp(): void {
    const wake = this.#wake;
    this.#wake = new AbortController();
    wake.abort();
  }

  /** Until it is time to ask anew, not all replicas at the same time; or until it is woken. */
  async take(wake?: AbortSignal): Promise<void> {
    await sleep(GATHER_MS, this.#stop);
    await sleep(
      POLL_MS * (0.5 + Math.random()),
      wake ? AbortSignal.any([wake, this.#stop]) : this.#stop,
    );
  }
}
