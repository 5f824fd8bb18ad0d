import { randomUUID } from 'crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { LookAt, Sighting } from './LookAt';
import { placesOf, Working } from './placesOf';
import { nextTurn, restAfter, Rhythm } from './nextTurn';
import { sleep } from './sleep';
import { Lane, LANES, Request, Turn, TurnStore } from './TurnStore';

/** @internal */
export type RoundsDeps = {
  store: TurnStore;
  logger: LoggerService;
  lookAt: LookAt;
  rhythm: Rhythm;
  /** How many clusters are looked at the same time, by this replica. */
  concurrency: number;
  /** How long a cluster stays this replica's; must be longer than a look may take. */
  leaseMs: number;
};

/** What was not done is tried again so much later, perhaps by another replica. */
const RETRY_MS = 5_000;

/** How often the database is asked for work when it had less than there were places. */
const POLL_MS = 500;

/** How many finished looks are waited for before the database is asked for more work. */
const GATHER_MS = 40;

/**
 * This replica's part of the work: takes turns of clusters that are due, looks at them, and says
 * when they are due again. Any number of replicas do so over one database.
 */
export class Rounds {
  readonly #deps: RoundsDeps;
  readonly #holder = randomUUID();
  readonly #stopping = new AbortController();
  readonly #working = new Map<string, Working & { done: Promise<void> }>();
  #taking: Promise<unknown> = Promise.resolve();
  #wake = new AbortController();
  #running: Promise<void> | undefined;

  constructor(deps: RoundsDeps) {
    this.#deps = deps;
  }

  /** Takes part after a while, until stopped. */
  start(afterMs: number): void {
    this.#running ??= this.#run(afterMs);
  }

  /** Stops all looks, and leaves their clusters to the other replicas. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await Promise.all([...this.#working.values()].map(({ done }) => done));
    await this.#deps.store.release(this.#holder);
  }

  /** Has clusters looked at now; those that have no turn yet get one. */
  async ask(clusters: readonly string[], signal?: AbortSignal): Promise<void> {
    await this.#deps.store.enroll(clusters);
    const request = await this.#deps.store.ask(clusters);
    await this.#until(request, ['asked'], signal);
  }

  /** Has all clusters looked at now; those that rest after failures only if told so. */
  async round(
    options: { evenResting: boolean },
    signal?: AbortSignal,
  ): Promise<void> {
    const request = await this.#deps.store.startRound(options);
    await this.#until(request, LANES, signal);
  }

  /** Gives clusters a turn that have none, and does not wait for it. */
  async welcome(clusters: readonly string[]): Promise<void> {
    await this.#deps.store.enroll(clusters);
    await this.#take(LANES);
  }

  async #run(afterMs: number): Promise<void> {
    const { store, logger } = this.#deps;
    await sleep(afterMs, this.#stopping.signal);
    let isAway = false;
    while (!this.#stopping.signal.aborted) {
      const wake = this.#wake.signal;
      let isFull = false;
      try {
        isFull = (await store.isAnyDue()) && (await this.#take(LANES));
        isAway = false;
      } catch (error) {
        // Once, not every half second for as long as the database is away.
        logger[isAway ? 'debug' : 'warn'](
          `Could not ask for clusters that are due: ${stringifyError(error)}`,
        );
        isAway = true;
      }
      // With places left, there is no more work: who just had some must not be the first to ask
      // for more, or one replica would have it all.
      await this.#pause(isFull ? wake : undefined);
    }
  }

  /** Waits until a request is fulfilled, by whichever replica. */
  async #until(
    request: Request,
    lanes: readonly Lane[],
    signal?: AbortSignal,
  ): Promise<void> {
    let { clusters } = request;
    while (
      clusters.length > 0 &&
      !signal?.aborted &&
      !this.#stopping.signal.aborted
    ) {
      const wake = this.#wake.signal;
      await this.#take(lanes);
      await this.#pause(wake);
      clusters = await this.#deps.store.pending({ ...request, clusters });
    }
  }

  /**
   * Takes as many turns as there are places; one after the other, so that places are counted right.
   *
   * @returns whether all places of a lane are taken: then there may be more work
   */
  #take(lanes: readonly Lane[]): Promise<boolean> {
    const taking = this.#taking.then(async () => {
      let isFull = false;
      for (const lane of lanes) {
        isFull = (await this.#takeOf(lane)) || isFull;
      }
      return isFull;
    });
    this.#taking = taking.catch(() => {});
    return taking;
  }

  async #takeOf(lane: Lane): Promise<boolean> {
    const { store, concurrency, leaseMs } = this.#deps;
    const limit = placesOf(lane, concurrency, [...this.#working.values()]);
    if (limit === 0 || this.#stopping.signal.aborted) {
      return true;
    }
    // Counted from before the lease was had, so that the look ends before the lease does.
    const signal = AbortSignal.any([
      this.#stopping.signal,
      AbortSignal.timeout(leaseMs),
    ]);
    const turns = await store.lease({
      lane,
      limit,
      holder: this.#holder,
      leaseMs,
    });
    // A process that stood still may find that its own leases have run out under its looks.
    const [again, fresh] = [true, false].map(isWorking =>
      turns.filter(turn => this.#working.has(turn.cluster) === isWorking),
    );
    if (fresh.length > 0) {
      const work = this.#work(fresh, signal);
      for (const { cluster } of fresh) {
        this.#working.set(cluster, { lane, isSlow: false, done: work });
      }
    }
    if (again.length > 0) {
      const clusters = again.map(({ cluster }) => cluster);
      await store.release(this.#holder, { clusters, afterMs: RETRY_MS });
    }
    return turns.length === limit;
  }

  async #work(turns: readonly Turn[], signal: AbortSignal): Promise<void> {
    const { store, logger, lookAt } = this.#deps;
    const started = performance.now();
    const open = new Map(turns.map(turn => [turn.cluster, turn]));
    const onDone = async (cluster: string, sighting: Sighting) => {
      const turn = open.get(cluster);
      if (turn) {
        await this.#finish(turn, sighting, performance.now() - started);
        open.delete(cluster);
        this.#leave(cluster);
      }
    };

    try {
      await lookAt([...open.keys()], { signal, onDone, onSlow: this.#onSlow });
    } catch (error) {
      logger.error(`Could not look at clusters: ${stringifyError(error)}`);
    }
    try {
      if (open.size > 0 && !this.#stopping.signal.aborted) {
        const clusters = [...open.keys()];
        await store.release(this.#holder, { clusters, afterMs: RETRY_MS });
      }
    } catch (error) {
      // Their leases run out by themselves.
      logger.warn(`Could not give clusters back: ${stringifyError(error)}`);
    }
    for (const cluster of open.keys()) {
      this.#leave(cluster);
    }
  }

  async #finish(turn: Turn, sighting: Sighting, tookMs: number): Promise<void> {
    const { store, rhythm } = this.#deps;
    const { cluster, leasedAt } = turn;
    const now = leasedAt + tookMs;
    const failures = sighting === 'dark' ? turn.failures + 1 : 0;
    const dueAt =
      failures === 0
        ? nextTurn(cluster, now, rhythm)
        : Math.round(now + restAfter(failures, rhythm, Math.random()));
    await store.finish(this.#holder, { turn, failures, dueAt, tookMs });
  }

  /** It is looked at as before, and another begins. */
  readonly #onSlow = (cluster: string): void => {
    const working = this.#working.get(cluster);
    if (working !== undefined) {
      working.isSlow = true;
      this.#wakeUp();
    }
  };

  #leave(cluster: string): void {
    this.#working.delete(cluster);
    this.#wakeUp();
  }

  #wakeUp(): void {
    const wake = this.#wake;
    this.#wake = new AbortController();
    wake.abort();
  }

  /** Until it is time to ask anew, not all replicas at the same time; or until it is woken. */
  async #pause(wake?: AbortSignal): Promise<void> {
    const stop = this.#stopping.signal;
    await sleep(GATHER_MS, stop);
    await sleep(
      POLL_MS * (0.5 + Math.random()),
      wake ? AbortSignal.any([wake, stop]) : stop,
    );
  }
}
