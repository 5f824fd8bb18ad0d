import { DatabaseService, LoggerService } from '@backstage/backend-plugin-api';
import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import { Knex } from 'knex';
import { boundReads } from './boundReads';
import { forgetClusters, forgetOldReads } from './forgetRows';
import {
  KeptNote,
  KeptObservation,
  KeptObservations,
  ObservationStore,
} from './ObservationStore';
import {
  AttemptColumns,
  attemptColumns,
  keptOf,
  OBSERVED as TABLE,
  ObservedRow as Row,
} from './observedRow';
import { hashOf, pack } from './packReads';
import { FreshReads, READS, readsOf, ReadsRow } from './readsRow';

type Known = FreshReads & { revision: string; kept: KeptObservation };

const CHUNK = 50;

/** As much of one cluster as one would want to look through. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Clocks of which one was not set back differ by less. */
const SET_BACK_MS = 60_000;

/**
 * Keeps observations in Backstage's database. One small question tells whether anything changed;
 * only what another replica changed is read again, and only reads that changed are written again.
 */
export class DatabaseObservationStore implements ObservationStore {
  readonly #db: Knex;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #maxBytes: number;
  readonly #known = new Map<string, Known>();
  readonly #hashes = new WeakMap<Observation['reads'], string>();
  #all: KeptObservations = { version: '', kept: [] };
  #loading: Promise<unknown> = Promise.resolve();
  #next: Promise<KeptObservations> | undefined;

  static async create(options: {
    database: DatabaseService;
    logger: LoggerService;
    /** By the same clock as the attempts that are saved. */
    now: () => Date;
    /** How large the reads of one cluster may be, before they are compressed. */
    maxBytes?: number;
  }): Promise<DatabaseObservationStore> {
    const { database, logger, now, maxBytes = MAX_BYTES } = options;
    const db = await database.getClient();
    return new DatabaseObservationStore(db, logger, now, maxBytes);
  }

  private constructor(
    db: Knex,
    logger: LoggerService,
    now: () => Date,
    maxBytes: number,
  ) {
    this.#db = db;
    this.#logger = logger;
    this.#now = now;
    this.#maxBytes = maxBytes;
  }

  /** Who asks while it is being loaded gets what the next load finds: all that was saved before. */
  async load(): Promise<KeptObservations> {
    this.#next ??= this.#loading.then(() => {
      this.#next = undefined;
      const loading = this.#load();
      this.#loading = loading.catch(() => {});
      return loading;
    });
    return this.#next;
  }

  async save(
    observation: Observation,
    notes: readonly KeptNote[],
  ): Promise<void> {
    const { cluster, observedAt } = observation;
    const times = attemptColumns(observation, notes);
    if (observedAt === undefined) {
      // The last known reads stay, and with them the time at which they were taken.
      await this.#upsert(this.#db, cluster, times);
      return;
    }

    // Of reads that are the very same as the last time, the hash is known.
    const known = this.#hashes.get(observation.reads);
    if (known && (await this.#touch(cluster, observedAt, known, times))) {
      return;
    }
    const { json } = boundReads(observation.reads, this.#maxBytes);
    const hash = hashOf(json);
    this.#hashes.set(observation.reads, hash);
    if (await this.#touch(cluster, observedAt, hash, times)) {
      return;
    }

    const seen = { ...times, observed_at: observedAt, reads_hash: hash };
    const body = await pack(json);
    await this.#db.transaction(async transaction => {
      if ((await this.#upsert(transaction, cluster, seen)) > 0) {
        await transaction<ReadsRow>(READS)
          .insert({ cluster_ref: cluster, reads_hash: seen.reads_hash, body })
          .onConflict('cluster_ref')
          .merge();
      }
    });
  }

  async forget(clusterRefs: readonly string[]): Promise<void> {
    await forgetClusters(this.#db, clusterRefs);
  }

  async forgetBefore(time: string): Promise<void> {
    await forgetOldReads(this.#db, time);
  }

  /** Keeps when reads were seen again; false where others are kept, or those of a later attempt. */
  async #touch(
    cluster: string,
    observedAt: string,
    hash: string,
    times: AttemptColumns,
  ): Promise<boolean> {
    const changed = await this.#db<Row>(TABLE)
      .where({ cluster_ref: cluster, reads_hash: hash })
      .where(this.#isEarlier(times))
      .update({
        ...times,
        observed_at: observedAt,
        revision: this.#db.raw('revision + 1'),
      });
    return changed > 0;
  }

  /** @returns how many rows it changed: none when a later attempt is kept already */
  async #upsert(
    db: Knex,
    cluster: string,
    values: AttemptColumns & Partial<Pick<Row, 'observed_at' | 'reads_hash'>>,
  ): Promise<number> {
    const changed = await db<Row>(TABLE)
      // A cluster that comes back after it was forgotten must not repeat a revision.
      .insert({ ...values, cluster_ref: cluster, revision: Date.now() })
      .onConflict('cluster_ref')
      .merge({ ...values, revision: db.raw('?? + 1', [`${TABLE}.revision`]) })
      .where(this.#isEarlier(values))
      .returning('cluster_ref');
    return changed.length;
  }

  /**
   * Whether the kept attempt began before another, or in what is still the future: then the clock
   * was set back since, and would have to come round to it for anything to be kept again.
   */
  #isEarlier({ attempted_at: latest }: AttemptColumns) {
    const future = new Date(this.#now().getTime() + SET_BACK_MS).toISOString();
    const column = `${TABLE}.attempted_at`;
    return (kept: Knex.QueryBuilder) =>
      void kept.where(column, '<=', latest).orWhere(column, '>', future);
  }

  async #load(): Promise<KeptObservations> {
    const version = await this.#version();
    if (version === this.#all.version) {
      return this.#all;
    }

    const rows = await this.#db<Row>(TABLE).select('*').orderBy('cluster_ref');
    const changed = rows.filter(
      row =>
        row.reads_hash !== null &&
        this.#known.get(row.cluster_ref)?.hash !== row.reads_hash,
    );
    const fresh = await this.#readAll(changed.map(row => row.cluster_ref));

    const kept = rows
      .map(row => this.#keep(row, fresh.get(row.cluster_ref)))
      .sort((a, b) => (a.observation.cluster < b.observation.cluster ? -1 : 1));
    const refs = new Set(rows.map(row => row.cluster_ref));
    for (const ref of this.#known.keys()) {
      if (!refs.has(ref)) {
        this.#known.delete(ref);
      }
    }
    this.#all = { version, kept };
    return this.#all;
  }

  /** Every change makes the sum of the revisions grow, in whichever order replicas commit. */
  async #version(): Promise<string> {
    const row = await this.#db(TABLE)
      .select(
        this.#db.raw(
          "cast(count(*) as varchar(20)) || '-' || cast(coalesce(sum(revision), 0) as varchar(40)) as version",
        ),
      )
      .first();
    return String(row.version);
  }

  #keep(row: Row, fresh: FreshReads | undefined): KeptObservation {
    const { cluster_ref: ref } = row;
    const revision = String(row.revision);
    const known = this.#known.get(ref);
    if (known?.revision === revision && fresh === undefined) {
      return known.kept;
    }
    // What is damaged or forgotten is read again once it was replaced, even by the same.
    const { hash, reads }: FreshReads =
      row.reads_hash === null
        ? { hash: undefined, reads: undefined }
        : fresh ?? known ?? { hash: undefined, reads: undefined };
    const kept = keptOf(row, reads);
    this.#known.set(ref, { revision, hash, reads, kept });
    return kept;
  }

  async #readAll(refs: readonly string[]): Promise<Map<string, FreshReads>> {
    const all = new Map<string, FreshReads>();
    for (let start = 0; start < refs.length; start += CHUNK) {
      const rows = await this.#db<ReadsRow>(READS).whereIn(
        'cluster_ref',
        refs.slice(start, start + CHUNK),
      );
      await Promise.all(
        rows.map(async row => {
          const reads = await readsOf(row, this.#db, this.#logger);
          all.set(row.cluster_ref, reads);
        }),
      );
    }
    return all;
  }
}
