import { createHash } from 'crypto';
import { setImmediate as immediate } from 'timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import {
  Detector,
  Observation,
  Snapshot,
} from '@interconnect/backstage-plugin-interconnect-node';
import { analyseWithFaults } from './analyse';
import { FoundCluster } from './inventory';
import { RememberedThought, rememberThought } from './rememberThought';
import { Named } from './report';
import { KeptObservations } from './snapshots';

/** All that is known at one moment. */
export type World = {
  /**
   * Differs whenever anything else here does; the same version always has the same report, in
   * every replica of the backend.
   */
  version: string;
  report: Report;
  clusters: readonly FoundCluster[];
  /** By entity ref. */
  observations: Readonly<Record<string, Observation>>;
  /** How clusters and Systems are called anywhere. */
  names: readonly Named[];
};

/** @internal */
export type WorldCacheDeps = {
  detectors: readonly Detector[];
  logger: LoggerService;
  /** Age in milliseconds from which an observation no longer tells of the present. */
  staleAfterMs: number;
};

const SLICE_MS = 20;

/**
 * Thinks of what is kept, and thinks again only when something new was seen, or what was seen has
 * grown stale; then of each changed cluster anew, and of the whole.
 */
export class WorldCache {
  readonly #deps: WorldCacheDeps;
  readonly #thought: RememberedThought;
  #last: { key: string; world: World } | undefined;
  #inventory: { of: readonly FoundCluster[]; hash: string } | undefined;

  constructor(deps: WorldCacheDeps) {
    this.#deps = deps;
    this.#thought = rememberThought(deps.detectors);
  }

  async worldOf(
    clusters: readonly FoundCluster[],
    observed: KeptObservations,
    now: Date,
  ): Promise<World> {
    const observations = observed.kept.map(({ observation }) => observation);
    await this.#thinkOfEach(observations);
    this.#thought.keepOnly(new Set(observations.map(({ cluster }) => cluster)));
    const lastEvent = lastEventBy(now, observations, this.#deps.staleAfterMs);
    const key = hash([this.#hashOf(clusters), observed.version, lastEvent]);
    if (this.#last?.key !== key) {
      const takenAt = new Date(lastEvent ?? now).toISOString();
      const world = this.#think(clusters, observed, takenAt);
      this.#last = { key, world: { ...world, version: hash([key, takenAt]) } };
    }
    return this.#last.world;
  }

  /** A thousand clusters take seconds, once: others must have their turn in between. */
  async #thinkOfEach(observations: readonly Observation[]): Promise<void> {
    let started = performance.now();
    for (const observation of observations) {
      this.#thought.detect(observation);
      this.#thought.establish(observation);
      this.#thought.findEntryPoints(observation);
      this.#thought.recogniseNames(observation);
      if (performance.now() - started > SLICE_MS) {
        await immediate();
        started = performance.now();
      }
    }
  }

  #think(
    clusters: readonly FoundCluster[],
    { kept }: KeptObservations,
    takenAt: string,
  ): Omit<World, 'version'> {
    const { detectors, logger, staleAfterMs } = this.#deps;
    const snapshot: Snapshot = {
      takenAt,
      staleAfterMs,
      inventory: { clusters: clusters.map(({ cluster }) => cluster) },
      observations: Object.fromEntries(
        kept.map(({ observation }) => [observation.cluster, observation]),
      ),
    };
    const known = new Set(clusters.map(({ cluster }) => cluster.ref));
    const notes = kept
      .filter(({ observation }) => known.has(observation.cluster))
      .flatMap(each => each.notes);
    const { report, thrown, names } = analyseWithFaults(
      snapshot,
      detectors,
      notes,
      this.#thought,
    );
    for (const { technology, cluster, error } of thrown) {
      logger.error(
        `The ${technology} detector failed on ${cluster}: ${stringifyError(
          error,
        )}`,
      );
    }
    return { clusters, names, observations: snapshot.observations, report };
  }

  /** The inventory is the same array as long as it is not read again. */
  #hashOf(clusters: readonly FoundCluster[]): string {
    if (this.#inventory?.of !== clusters) {
      this.#inventory = { of: clusters, hash: hash(clusters) };
    }
    return this.#inventory.hash;
  }
}

/**
 * The last moment at which anything changed: a look, or an observation growing stale. The world is
 * judged as of then and not as of now, so that replicas with the same observations say the same.
 */
function lastEventBy(
  now: Date,
  observations: readonly Observation[],
  staleAfterMs: number,
): number | undefined {
  let last: number | undefined;
  const happened = (time: number) => {
    if (time <= now.getTime() && (last === undefined || time > last)) {
      last = time;
    }
  };
  for (const { attemptedAt, observedAt } of observations) {
    happened(Date.parse(attemptedAt));
    if (observedAt !== undefined) {
      happened(Date.parse(observedAt) + staleAfterMs + 1);
    }
  }
  return last;
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
