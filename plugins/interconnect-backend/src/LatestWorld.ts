import { FoundCluster } from './inventory';
import { KeptObservations } from './snapshots';
import { World, WorldCache } from './WorldCache';

/** @internal */
export type LatestWorldDeps = {
  /** All that a world is made of, as it is at present. */
  gather: () => Promise<{
    clusters: readonly FoundCluster[];
    observed: KeptObservations;
  }>;
  worlds: Pick<WorldCache, 'isOf' | 'known' | 'worldOf'>;
  now: () => Date;
  /** What went wrong in thinking for which nobody waits. */
  onFault: (error: unknown) => void;
  /** Milliseconds since any moment; never set back. */
  clock?: () => number;
};

/** A world, and when it was the latest. */
type Known = { world: World; asOf: number };

/** Where looks bring news all the time, a fifth of it may be spent on thinking of them. */
const REST_PER_THOUGHT = 4;

/** However long thinking takes, nothing new waits longer for it to begin. */
const MAX_REST_MS = 5_000;

/** The longest that a world is answered which is the latest no more. */
const GRACE_MS = 10_000;

/**
 * The latest world, thought of once for all who ask at the same time. Who asks while looks go on
 * need not wait for what they brought in the last moments: they get the world of just before, while
 * the next one is thought of. After a look for which somebody waited, nobody gets an older one.
 */
export class LatestWorld {
  readonly #deps: LatestWorldDeps;
  readonly #clock: () => number;
  #last: Known | undefined;
  #thinking: { of: KeptObservations; done: Promise<World> } | undefined;
  #next: Promise<World> | undefined;
  #notBefore = -Infinity;
  #restUntil = -Infinity;

  constructor(deps: LatestWorldDeps) {
    this.#deps = deps;
    this.#clock = deps.clock ?? (() => performance.now());
  }

  /** From now on, only worlds that were gathered later are answered. */
  outdate(): void {
    this.#notBefore = this.#clock();
  }

  async get(): Promise<World> {
    const { gather, onFault, now, worlds } = this.#deps;
    const asOf = this.#clock();
    const { clusters, observed } = await gather();
    const known = worlds.known(clusters, observed, now());
    if (known !== undefined) {
      this.#keep({ world: known, asOf });
      return known;
    }

    const last = this.#last;
    if (
      last === undefined ||
      last.asOf <= this.#notBefore ||
      asOf - last.asOf > GRACE_MS ||
      !worlds.isOf(last.world, clusters)
    ) {
      return this.#think(clusters, observed, asOf);
    }
    if (asOf >= this.#restUntil && this.#thinking === undefined) {
      this.#think(clusters, observed, asOf).catch(onFault);
    }
    return last.world;
  }

  /** One at a time; who comes meanwhile with other news waits for one that has all of it. */
  #think(
    clusters: readonly FoundCluster[],
    observed: KeptObservations,
    asOf: number,
  ): Promise<World> {
    if (this.#thinking?.of === observed) {
      return this.#thinking.done;
    }
    if (this.#thinking !== undefined) {
      this.#next ??= this.#thinking.done
        .catch(() => {})
        .then(() => {
          this.#next = undefined;
          return this.#thinkAnew();
        });
      return this.#next;
    }
    const { now, worlds } = this.#deps;
    const started = this.#clock();
    const done = worlds
      .worldOf(clusters, observed, now())
      .then(world => {
        this.#keep({ world, asOf });
        return world;
      })
      .finally(() => {
        const ended = this.#clock();
        const rest = (ended - started) * REST_PER_THOUGHT;
        this.#restUntil = ended + Math.min(rest, MAX_REST_MS);
        this.#thinking = undefined;
      });
    this.#thinking = { of: observed, done };
    return done;
  }

  async #thinkAnew(): Promise<World> {
    const asOf = this.#clock();
    const { clusters, observed } = await this.#deps.gather();
    return this.#think(clusters, observed, asOf);
  }

  #keep(known: Known): void {
    if (this.#last === undefined || this.#last.asOf <= known.asOf) {
      this.#last = known;
    }
  }
}
