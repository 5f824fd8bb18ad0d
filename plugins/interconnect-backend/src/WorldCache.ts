import { createHash } from 'crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import {
  Detector,
  Observation,
  Snapshot,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Steps } from './atOnce';
import { FoundCluster } from './inventory';
import { inSlices } from './inSlices';
import { Analyse, rememberAnalysis } from './rememberAnalysis';
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

/** What a world is made of. */
type Ground = {
  clusters: readonly FoundCluster[];
  observed: KeptObservations;
  /** When anything last changed, in milliseconds since 1970; undefined if nothing ever did. */
  lastEvent: number | undefined;
  key: string;
};

/**
 * Thinks of what is kept, and thinks again only when something new was seen, or what was seen has
 * grown stale; then of each cluster that shows something else anew, and of the whole if any does.
 */
export class WorldCache {
  readonly #deps: WorldCacheDeps;
  readonly #thought: RememberedThought;
  readonly #analyse: Analyse;
  #last: { key: string; world: World } | undefined;
  #inventory:
    | {
        of: readonly FoundCluster[];
        hash: string;
        clusters: readonly FoundCluster[];
      }
    | undefined;
  #moment: (Moment & { of: KeptObservations }) | undefined;

  constructor(deps: WorldCacheDeps) {
    this.#deps = deps;
    this.#thought = rememberThought(deps.detectors);
    this.#analyse = rememberAnalysis(deps.detectors, this.#thought);
  }

  /** The world as it is at a time, if there is nothing to think about. */
  known(
    clusters: readonly FoundCluster[],
    observed: KeptObservations,
    now: Date,
  ): World | undefined {
    const { key } = this.#groundOf(clusters, observed, now);
    return this.#last?.key === key ? this.#last.world : undefined;
  }

  /** Whether a world is of an inventory, whatever was seen of it. */
  isOf(world: World, clusters: readonly FoundCluster[]): boolean {
    return world.clusters === this.#settle(clusters).clusters;
  }

  /** The world as it is at a time. Thinking of it lets others have their turn in between. */
  async worldOf(
    clusters: readonly FoundCluster[],
    observed: KeptObservations,
    now: Date,
  ): Promise<World> {
    const known = this.known(clusters, observed, now);
    if (known !== undefined) {
      return known;
    }
    const ground = this.#groundOf(clusters, observed, now);
    const takenAt = new Date(ground.lastEvent ?? now).toISOString();
    const world = {
      ...(await inSlices(this.#think(ground, takenAt))),
      version: hash([ground.key, takenAt]),
    };
    this.#last = { key: ground.key, world };
    return world;
  }

  *#think(
    { clusters, observed: { kept } }: Ground,
    takenAt: string,
  ): Steps<Omit<World, 'version'>> {
    const { logger, staleAfterMs } = this.#deps;
    yield* this.#thinkOfEach(kept.map(({ observation }) => observation));
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
    const { report, thrown, names } = yield* this.#analyse(snapshot, notes);
    for (const { technology, cluster, error } of thrown) {
      logger.error(
        `The ${technology} detector failed on ${cluster}: ${stringifyError(
          error,
        )}`,
      );
    }
    return { clusters, names, observations: snapshot.observations, report };
  }

  *#thinkOfEach(observations: readonly Observation[]): Steps<void> {
    this.#thought.keepOnly(new Set(observations.map(({ cluster }) => cluster)));
    for (const observation of observations) {
      this.#thought.detect(observation);
      this.#thought.establish(observation);
      this.#thought.findEntryPoints(observation);
      this.#thought.recogniseNames(observation);
      yield;
    }
  }

  #groundOf(
    found: readonly FoundCluster[],
    observed: KeptObservations,
    now: Date,
  ): Ground {
    const { clusters, hash: inventory } = this.#settle(found);
    if (
      this.#moment?.of !== observed ||
      now.getTime() < this.#moment.from ||
      now.getTime() >= this.#moment.until
    ) {
      const moment = momentOf(now, observed, this.#deps.staleAfterMs);
      this.#moment = { ...moment, of: observed };
    }
    const { lastEvent } = this.#moment;
    const key = hash([inventory, observed.version, lastEvent]);
    return { clusters, observed, lastEvent, key };
  }

  /** The inventory is the same array as long as it is not read again, or reads the same. */
  #settle(clusters: readonly FoundCluster[]): {
    clusters: readonly FoundCluster[];
    hash: string;
  } {
    const before = this.#inventory;
    if (before?.of === clusters) {
      return before;
    }
    const latest = hash(clusters);
    this.#inventory =
      before?.hash === latest
        ? { ...before, of: clusters }
        : { of: clusters, hash: latest, clusters };
    return this.#inventory;
  }
}

/** A time between two events. */
type Moment = {
  from: number;
  until: number;
  lastEvent: number | undefined;
};

/**
 * The last moment at which anything changed: a look, or an observation growing stale. The world is
 * judged as of then and not as of now, so that replicas with the same observations say the same.
 */
function momentOf(
  now: Date,
  { kept }: KeptObservations,
  staleAfterMs: number,
): Moment {
  const time = now.getTime();
  const events = kept.flatMap(
    ({ observation: { attemptedAt, observedAt } }) => [
      Date.parse(attemptedAt),
      ...(observedAt === undefined
        ? []
        : [Date.parse(observedAt) + staleAfterMs + 1]),
    ],
  );
  let lastEvent: number | undefined;
  let until = Infinity;
  for (const event of events) {
    if (event > time) {
      until = Math.min(until, event);
    } else {
      lastEvent = Math.max(lastEvent ?? event, event);
    }
  }
  return { from: lastEvent ?? -Infinity, until, lastEvent };
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
