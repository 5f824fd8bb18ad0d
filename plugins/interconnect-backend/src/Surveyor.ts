import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import {
  Detector,
  Observation,
  Reads,
  Snapshot,
} from '@interconnect/backstage-plugin-interconnect-node';
import { AccessNote, ClusterAccess, openAccess } from './access';
import { analyseWithFaults } from './analyse';
import { declaredReads } from './declaredReads';
import { findClusters, FoundCluster } from './inventory';
import { createReadMemory, observeAll } from './observation';
import { keepLastKnown, ObservationStore } from './snapshots';

/** All that is known at one moment. */
export type World = {
  report: Report;
  clusters: readonly FoundCluster[];
  /** By entity ref. */
  observations: Readonly<Record<string, Observation>>;
};

/** @internal */
export type SurveyorDeps = {
  access: ClusterAccess;
  auth: AuthService;
  catalog: CatalogService;
  detectors: readonly Detector[];
  logger: LoggerService;
  now: () => Date;
  /** Age in milliseconds from which an observation no longer tells of the present. */
  staleAfterMs: number;
  store: ObservationStore;
};

/** A page of the catalog that was read a moment ago need not be read again for every request. */
const INVENTORY_AGE_MS = 5_000;

/**
 * Looks at clusters, and knows what was seen of them.
 *
 * Whoever asks is never kept waiting for a cluster: the report tells of the last observations, and
 * looking is what the schedule and a refresh do.
 */
export class Surveyor {
  readonly #deps: SurveyorDeps;
  readonly #reads: readonly Reads[];
  /** Clusters that are being looked at, so that nobody looks at the same one twice at once. */
  readonly #looking = new Map<string, Promise<void>>();
  readonly #memory = createReadMemory();
  readonly #notes = new Map<string, AccessNote[]>();
  #inventory?: { readAt: number; found: Promise<FoundCluster[]> };
  #world?: { of: string; world: World };

  constructor(deps: SurveyorDeps) {
    this.#deps = deps;
    this.#reads = declaredReads(deps.detectors);
  }

  /** All clusters of the catalog, sorted by ref. */
  async clusters(): Promise<readonly FoundCluster[]> {
    const now = this.#deps.now().getTime();
    if (
      this.#inventory === undefined ||
      now - this.#inventory.readAt > INVENTORY_AGE_MS
    ) {
      this.#inventory = { readAt: now, found: this.#findClusters() };
      this.#inventory.found.catch(() => {
        this.#inventory = undefined;
      });
    }
    return this.#inventory.found;
  }

  /**
   * Looks at clusters now, and keeps what was seen of each as soon as it is.
   *
   * @param refs - which; all of the inventory when not given
   */
  async look(refs?: readonly string[], signal?: AbortSignal): Promise<void> {
    const inventory = await this.clusters();
    const wanted = inventory.filter(
      ({ cluster }) => refs === undefined || refs.includes(cluster.ref),
    );
    const others = wanted.flatMap(
      ({ cluster }) => this.#looking.get(cluster.ref) ?? [],
    );
    const mine = wanted.filter(
      ({ cluster }) => !this.#looking.has(cluster.ref),
    );

    const look = this.#observe(mine, signal);
    for (const { cluster } of mine) {
      this.#looking.set(cluster.ref, look);
    }
    try {
      await Promise.all([look, ...others]);
    } finally {
      for (const { cluster } of mine) {
        this.#looking.delete(cluster.ref);
      }
    }

    if (refs === undefined) {
      const found = inventory.map(({ cluster }) => cluster.ref);
      await this.#deps.store.keepOnly(found);
      await this.#deps.access.connections.keepOnly(new Set(found));
      this.#memory.keepOnly(new Set(found));
    }
  }

  /** What is known now. The same until something new is seen, or what was seen grows stale. */
  async world(): Promise<World> {
    const [clusters, observed] = await Promise.all([
      this.clusters(),
      this.#deps.store.load(),
    ]);
    this.#greet(clusters, observed);

    const { detectors, logger, now, staleAfterMs } = this.#deps;
    const takenAt = now();
    const of = JSON.stringify([
      clusters,
      observed.map(({ cluster, attemptedAt, observedAt }) => [
        cluster,
        attemptedAt,
        isStale(observedAt, takenAt, staleAfterMs),
      ]),
    ]);
    if (this.#world?.of === of) {
      return this.#world.world;
    }

    const snapshot: Snapshot = {
      takenAt: takenAt.toISOString(),
      staleAfterMs,
      inventory: { clusters: clusters.map(({ cluster }) => cluster) },
      observations: Object.fromEntries(
        observed.map(observation => [observation.cluster, observation]),
      ),
    };
    const notes = clusters.flatMap(
      ({ cluster }) => this.#notes.get(cluster.ref) ?? [],
    );
    const { report, thrown } = analyseWithFaults(snapshot, detectors, notes);
    for (const { technology, cluster, error } of thrown) {
      logger.error(
        `The ${technology} detector failed on ${cluster}: ${stringifyError(
          error,
        )}`,
      );
    }
    const world = { clusters, observations: snapshot.observations, report };
    this.#world = { of, world };
    return world;
  }

  /** Clusters that nobody has looked at yet do not have to wait for the next round. */
  #greet(
    clusters: readonly FoundCluster[],
    observed: readonly Observation[],
  ): void {
    const known = new Set([
      ...observed.map(({ cluster }) => cluster),
      ...this.#looking.keys(),
    ]);
    const newcomers = clusters
      .map(({ cluster }) => cluster.ref)
      .filter(ref => !known.has(ref));
    if (newcomers.length > 0) {
      this.look(newcomers).catch(error =>
        this.#deps.logger.error(
          `Could not look at new clusters: ${stringifyError(error)}`,
        ),
      );
    }
  }

  async #findClusters(): Promise<FoundCluster[]> {
    const { access, auth, catalog, logger } = this.#deps;
    const { clusters } = await findClusters({
      catalog,
      logger,
      credentials: await auth.getOwnServiceCredentials(),
      configuredClusters: access.config.clusters,
    });
    return clusters;
  }

  async #observe(
    clusters: readonly FoundCluster[],
    signal?: AbortSignal,
  ): Promise<void> {
    const { access, logger, now, store } = this.#deps;
    const before = new Map(
      (await store.load()).map(each => [each.cluster, each]),
    );

    await observeAll({
      clusters: clusters.map(found => ({
        cluster: found.cluster.ref,
        suspect: before.get(found.cluster.ref)?.failure !== undefined,
        open: async () => {
          const opened = await openAccess(found, access);
          this.#notes.set(found.cluster.ref, opened.findings);
          return opened;
        },
      })),
      reads: this.#reads,
      options: {
        ...access.config,
        deadlineMs: access.config.clusterDeadlineMs,
      },
      now,
      memory: this.#memory,
      signal,
      onObservation: observation =>
        store.save(keepLastKnown(before.get(observation.cluster), observation)),
      onFault: (cluster, error) =>
        logger.error(`Could not observe ${cluster}: ${stringifyError(error)}`),
    });
  }
}

function isStale(
  observedAt: string | undefined,
  now: Date,
  staleAfterMs: number,
): boolean {
  return (
    observedAt !== undefined &&
    now.getTime() - Date.parse(observedAt) > staleAfterMs
  );
}
