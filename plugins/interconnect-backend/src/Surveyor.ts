import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Detector } from '@interconnect/backstage-plugin-interconnect-node';
import { ClusterAccess } from './access';
import { declaredReads } from './declaredReads';
import { findClusters, FoundCluster } from './inventory';
import { LatestInventory } from './LatestInventory';
import { LatestWorld } from './LatestWorld';
import { lookAtClusters } from './lookAtClusters';
import { createReadMemory } from './observation';
import { Rounds, TurnStore } from './rounds';
import { ObservationStore } from './snapshots';
import { World, WorldCache } from './WorldCache';

/** @internal */
export type SurveyorDeps = {
  access: ClusterAccess;
  auth: AuthService;
  catalog: CatalogService;
  detectors: readonly Detector[];
  logger: LoggerService;
  now: () => Date;
  /** From one look at a cluster to the next; undefined where rounds are started from outside. */
  intervalMs?: number;
  /** How long it waits after `start`. */
  initialDelayMs?: number;
  /** The longest that a cluster which cannot be seen is left alone. */
  maxBackOffMs: number;
  /** Age in milliseconds from which an observation no longer tells of the present. */
  staleAfterMs: number;
  /** Age in milliseconds from which an observation is forgotten. */
  maxAgeMs: number;
  store: ObservationStore;
  turns: TurnStore;
};

/** Other replicas, with another configuration, may have longer leases. */
const LEASES_OF_OTHERS = 10;

/**
 * Looks at clusters together with the other replicas of the backend, and knows what was seen of
 * them.
 *
 * Whoever asks is never kept waiting for a cluster: the report tells of the last observations, and
 * looking is what the rounds and a refresh do.
 */
export class Surveyor {
  readonly #deps: SurveyorDeps;
  readonly #memory = createReadMemory();
  readonly #rounds: Rounds;
  readonly #latest: LatestWorld;
  readonly #inventory: LatestInventory;
  readonly #leaseMs: number;
  #welcomed: ReadonlySet<string> = new Set();
  #cannotWelcome = false;

  constructor(deps: SurveyorDeps) {
    const { access, detectors, intervalMs, logger, maxBackOffMs, turns } = deps;
    const { clusterDeadlineMs, concurrency } = access.config;
    this.#deps = deps;
    // Twice a deadline: an event loop that is held up must not lose a cluster over it.
    this.#leaseMs = 2 * clusterDeadlineMs + 5_000;
    this.#inventory = new LatestInventory({
      find: () => this.#findClusters(),
      onFault: error =>
        logger.error(
          `Could not ask the catalog for clusters: ${stringifyError(error)}`,
        ),
    });
    this.#latest = new LatestWorld({
      worlds: new WorldCache(deps),
      now: deps.now,
      gather: async () => {
        const [clusters, observed] = await Promise.all([
          this.clusters(),
          deps.store.load(),
        ]);
        this.#greet(clusters);
        return { clusters, observed };
      },
      onFault: error =>
        logger.error(`Could not think again: ${stringifyError(error)}`),
    });
    this.#rounds = new Rounds({
      store: turns,
      logger,
      concurrency,
      leaseMs: this.#leaseMs,
      rhythm: { intervalMs, maxBackOffMs },
      lookAt: lookAtClusters({
        ...deps,
        memory: this.#memory,
        reads: declaredReads(detectors),
        findClusters: () => this.#inventory.known(),
      }),
    });
  }

  /** Takes part in looking at clusters that are due, until stopped. */
  start(): void {
    this.#rounds.start(this.#deps.initialDelayMs ?? 0);
  }

  /** Stops all looks, and leaves them to the other replicas. */
  async stop(): Promise<void> {
    await this.#rounds.stop();
  }

  /** All clusters of the catalog, sorted by ref. */
  async clusters(): Promise<readonly FoundCluster[]> {
    return this.#inventory.get();
  }

  /**
   * Has clusters looked at now, by this or another replica, and returns when it is done.
   *
   * @param refs - which; all of the inventory when not given
   */
  async look(refs?: readonly string[], signal?: AbortSignal): Promise<void> {
    try {
      await this.#look(refs, signal);
    } finally {
      this.#latest.outdate();
    }
  }

  /**
   * What the schedule does: gives new clusters their turn, and forgets those that are gone. Where
   * clusters have no interval of their own, also has them looked at.
   */
  async keepRound(signal?: AbortSignal): Promise<void> {
    const { intervalMs, maxAgeMs, maxBackOffMs, now, store, turns } =
      this.#deps;
    await this.#takeInventory();
    const oldest = new Date(now().getTime() - maxAgeMs);
    await store.forgetBefore(oldest.toISOString());
    if (intervalMs === undefined) {
      await this.#rounds.round({ evenResting: false }, signal);
    } else {
      await turns.wakeForgotten({
        healthyMs: 2 * intervalMs,
        sickMs: maxBackOffMs,
        leaseMs: LEASES_OF_OTHERS * this.#leaseMs,
      });
    }
  }

  /**
   * What is known now, or was known a moment ago; after a look that was waited for, nothing older.
   * The same until something new is seen, or what was seen grows stale.
   */
  async world(): Promise<World> {
    return this.#latest.get();
  }

  async #look(
    refs: readonly string[] | undefined,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    if (refs === undefined) {
      await this.#takeInventory();
      await this.#rounds.round({ evenResting: true }, signal);
      return;
    }
    const inventory = await this.clusters();
    const wanted = inventory
      .map(({ cluster }) => cluster.ref)
      .filter(ref => refs.includes(ref));
    await this.#rounds.ask(wanted, signal);
  }

  async #takeInventory(): Promise<void> {
    const { access, store, turns } = this.#deps;
    const refs = (await this.clusters()).map(({ cluster }) => cluster.ref);
    await turns.keepOnly(refs);
    await turns.enroll(refs);
    // The catalog may have left them out by mistake, and what was known of them would be lost.
    const { kept } = await store.load();
    await store.forget(
      this.#inventory.longGone(
        kept.map(({ observation }) => observation.cluster),
      ),
    );
    await access.connections.keepOnly(new Set(refs));
    this.#memory.keepOnly(new Set(refs));
  }

  /** Clusters that are new in the inventory do not have to wait for the next round. */
  #greet(clusters: readonly FoundCluster[]): void {
    const newcomers = clusters
      .map(({ cluster }) => cluster.ref)
      .filter(ref => !this.#welcomed.has(ref));
    if (newcomers.length === 0) {
      return;
    }
    this.#welcomed = new Set([...this.#welcomed, ...newcomers]);
    this.#rounds.welcome(newcomers).then(
      () => {
        this.#cannotWelcome = false;
      },
      error => {
        this.#welcomed = without(this.#welcomed, newcomers);
        // Once, not for everybody who asks while the database is away.
        this.#deps.logger[this.#cannotWelcome ? 'debug' : 'error'](
          `Could not look at new clusters: ${stringifyError(error)}`,
        );
        this.#cannotWelcome = true;
      },
    );
  }

  async #findClusters(): Promise<FoundCluster[]> {
    const { access, auth, catalog, logger } = this.#deps;
    const { clusters } = await findClusters({
      catalog,
      logger,
      credentials: await auth.getOwnServiceCredentials(),
      configuredClusters: access.config.clusters,
    });
    // Those that leave are new when they come back.
    this.#welcomed = new Set(
      clusters
        .map(({ cluster }) => cluster.ref)
        .filter(ref => this.#welcomed.has(ref)),
    );
    return clusters;
  }
}

function without(
  all: ReadonlySet<string>,
  some: readonly string[],
): ReadonlySet<string> {
  const gone = new Set(some);
  return new Set([...all].filter(each => !gone.has(each)));
}
