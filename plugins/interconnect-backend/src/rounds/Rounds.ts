import { randomUUID } from 'crypto';
import { once } from 'events';
import { stringifyError } from '@backstage/errors';
import { startDeadline } from '../deadline';
import { Sighting } from './LookAt';
import { placesOf, Working } from './placesOf';
import { turnEnd } from './nextTurn';
import { Rest } from './Rest';
import { RoundsDeps } from './RoundsDeps';
import { sleep } from './sleep';
import { Lane, LANES, Request, Turn } from './TurnStore';

/** What was not done is tried again so much later, perhaps by another replica. */
const RETRY_MS = 5_000;

/** How long the database is waited for at the end. */
const STOP_MS = 5_000;

/**
 * How long a cluster is waited for that somebody asked for, in leases: one of a replica that died,
 * one until it was its turn, and its own.
 */
const LEASES_PER_ASK = 3;

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
  readonly #rest = new Rest(this.#stopping.signal);
  #running: Promise<void> | undefined;
  #cannotLook = false;

  constructor(deps: RoundsDeps) {
    this.#deps = deps;
  }

  /** Takes part after a while, until stopped. */
  start(afterMs: number): void {
    this.#running ??= this.#run(afterMs);
  }

  /**
   * Stops all looks, and leaves their clusters to the other replicas. A database that does not
   * answer keeps no process from ending: leases run out by themselves.
   */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const deadline = startDeadline(STOP_MS);
    const late = once(deadline.signal, 'abort');
    await Promise.race([this.#leaveAll(), late]);
    deadline.end();
  }

  /** Has clusters looked at now; those that have no turn yet get one. */
  async ask(clusters: readonly string[], signal?: AbortSignal): Promise<void> {
    await this.#deps.store.enroll(clusters);
    const request = await this.#deps.store.ask(clusters);
    const deadline = startDeadline(LEASES_PER_ASK * this.#deps.leaseMs, signal);
    await this.#until(request, ['asked'], deadline.signal).finally(
      deadline.end,
    );
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

  async #leaveAll(): Promise<void> {
    await this.#running;
    // Whoever asked for clusters may be getting some just now.
    await this.#taking;
    await Promise.all([...this.#working.values()].map(({ done }) => done));
    await this.#giveBack();
  }

  /** What cannot be given back is free when its lease runs out. */
  async #giveBack(turns?: readonly Turn[]): Promise<void> {
    if (turns?.length === 0) {
      return;
    }
    const clusters = turns?.map(({ cluster }) => cluster);
    try {
      await this.#deps.store.release(
        this.#holder,
        clusters && { clusters, afterMs: RETRY_MS },
      );
    } catch (error) {
      this.#deps.logger.warn(
        `Could not give clusters back: ${stringifyError(error)}`,
      );
    }
  }

  async #run(afterMs: number): Promise<void> {
    const { store, logger } = this.#deps;
    await sleep(afterMs, this.#stopping.signal);
    let isAway = false;
    while (!this.#stopping.signal.aborted) {
      const wake = this.#rest.wake;
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
      await this.#rest.take(isFull ? wake : undefined);
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
      const wake = this.#rest.wake;
      await this.#take(lanes);
      await this.#rest.take(wake);
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
    const fresh = turns.filter(({ cluster }) => !this.#working.has(cluster));
    if (fresh.length > 0) {
      const work = this.#work(fresh, signal);
      for (const { cluster } of fresh) {
        this.#working.set(cluster, { lane, isSlow: false, done: work });
      }
    }
    // A process that stood still may find that its own leases have run out under its looks.
    await this.#giveBack(turns.filter(turn => !fresh.includes(turn)));
    return turns.length === limit;
  }

  async #work(turns: readonly Turn[], signal: AbortSignal): Promise<void> {
    const { logger, lookAt, rhythm, store } = this.#deps;
    const started = performance.now();
    const open = new Map(turns.map(turn => [turn.cluster, turn]));
    const onDone = async (cluster: string, sighting: Sighting) => {
      const turn = open.get(cluster);
      if (turn) {
        const tookMs = performance.now() - started;
        await store.finish(
          this.#holder,
          turnEnd(turn, { sighting, tookMs, chance: Math.random() }, rhythm),
        );
        open.delete(cluster);
        this.#leave(cluster);
      }
    };

    try {
      await lookAt([...open.keys()], { signal, onDone, onSlow: this.#onSlow });
      this.#cannotLook = false;
    } catch (error) {
      // Once, not for each that is tried again for as long as the catalog is away.
      logger[this.#cannotLook ? 'debug' : 'error'](
        `Could not look at clusters: ${stringifyError(error)}`,
      );
      this.#cannotLook = true;
    }
    if (!this.#stopping.signal.aborted) {
      await this.#giveBack([...open.values()]);
    }
    for (const cluster of open.keys()) {
      this.#leave(cluster);
    }
  }

  /** It is looked at as before, and another begins. */
  readonly #onSlow = (cluster: string): void => {
    const working = this.#working.get(cluster);
    if (working !== undefined) {
      working.isSlow = true;
      this.#rest.wakeUp();
    }
  };

  #leave(cluster: string): void {
    this.#working.delete(cluster);
    this.#rest.wakeUp();
  }
}
