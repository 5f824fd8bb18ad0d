import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { SharedClock } from '../sharedClock';
import { chunks, free, inLane, TurnRow as Row } from './turnRows';
import { Lane, Longest, Request, Turn, TurnEnd, TurnStore } from './TurnStore';

const TABLE = 'turns';

/**
 * Turns in Backstage's database: rows of PostgreSQL are taken by `FOR UPDATE SKIP LOCKED`, so that
 * replicas do not wait for each other; SQLite has one writer at a time.
 */
export class DatabaseTurnStore implements TurnStore {
  static async create(
    database: DatabaseService,
    shared: SharedClock,
  ): Promise<DatabaseTurnStore> {
    return new DatabaseTurnStore(await database.getClient(), { shared });
  }

  readonly #db: Knex;
  readonly #clock: (() => number) | undefined;
  readonly #shared: SharedClock | undefined;

  constructor(
    db: Knex,
    options: {
      /** In place of the database's own, which all replicas share. */
      clock?: () => number;
      /** Set by the database's whenever that is asked for. */
      shared?: SharedClock;
    } = {},
  ) {
    this.#db = db;
    this.#clock = options.clock;
    this.#shared = options.shared;
  }

  async enroll(clusters: readonly string[]): Promise<void> {
    const now = await this.#now();
    for (const refs of chunks(clusters)) {
      await this.#db<Row>(TABLE)
        .insert(refs.map(ref => ({ cluster_ref: ref, due_at: now })))
        .onConflict('cluster_ref')
        .ignore();
    }
  }

  async keepOnly(clusters: readonly string[]): Promise<void> {
    const wanted = new Set(clusters);
    const known = await this.#db<Row>(TABLE).pluck('cluster_ref');
    const gone = known.filter(ref => !wanted.has(ref)).sort();
    for (const refs of chunks(gone)) {
      await this.#db<Row>(TABLE).whereIn('cluster_ref', refs).delete();
    }
  }

  async ask(clusters: readonly string[]): Promise<Request> {
    const since = await this.#now();
    for (const refs of chunks([...clusters].sort())) {
      await this.#db.transaction(async transaction => {
        const rows = () => transaction<Row>(TABLE).whereIn('cluster_ref', refs);
        await this.#locked(rows().orderBy('cluster_ref'));
        await rows().update({
          due_at: since,
          asked_at: since,
          failures: 0,
          // What was looked at in the future, by a clock that was set back since, is not looked at yet.
          looked_at: this.#db.raw(
            'case when looked_at <= ? then looked_at end',
            [since],
          ),
        });
      });
    }
    return { clusters, since };
  }

  async startRound(options: { evenResting: boolean }): Promise<Request> {
    const since = await this.#now();
    return this.#db.transaction(async transaction => {
      const due = transaction<Row>(TABLE);
      if (!options.evenResting) {
        // A sick cluster that is due at a time of its own rests until then.
        due.where(row =>
          row.where({ failures: 0 }).orWhere('due_at', '<=', since),
        );
      }
      const rows = await this.#locked(due.orderBy('cluster_ref'));
      const clusters = rows.map(row => row.cluster_ref);
      for (const refs of chunks(clusters)) {
        await transaction<Row>(TABLE)
          .whereIn('cluster_ref', refs)
          .update({ due_at: since });
      }
      return { clusters, since };
    });
  }

  async wakeForgotten({ healthyMs, sickMs, leaseMs }: Longest): Promise<void> {
    const now = await this.#now();
    await this.#db<Row>(TABLE)
      .whereNull('due_at')
      .orWhere(row =>
        row.where({ failures: 0 }).where('due_at', '>', now + healthyMs),
      )
      .orWhere('due_at', '>', now + Math.max(healthyMs, sickMs))
      .update({ due_at: now });
    await this.#db<Row>(TABLE)
      .where('lease_until', '>', now + leaseMs)
      .update({ leased_by: null, leased_at: null, lease_until: null });
  }

  async pending({ clusters, since }: Request): Promise<string[]> {
    const pending: string[] = [];
    for (const refs of chunks(clusters)) {
      const found = await this.#db<Row>(TABLE)
        .whereIn('cluster_ref', refs)
        .where(row =>
          row.whereNull('looked_at').orWhere('looked_at', '<', since),
        )
        .pluck('cluster_ref');
      pending.push(...found);
    }
    return pending;
  }

  async isAnyDue(): Promise<boolean> {
    const now = await this.#now();
    const due = await free(this.#db<Row>(TABLE), now).first('cluster_ref');
    return due !== undefined;
  }

  async lease(options: {
    lane: Lane;
    limit: number;
    holder: string;
    leaseMs: number;
  }): Promise<Turn[]> {
    const { lane, limit, holder, leaseMs } = options;
    const now = await this.#now();
    return this.#db.transaction(async transaction => {
      const due = inLane(free(transaction<Row>(TABLE), now), lane)
        .orderBy('due_at')
        .limit(limit);
      const rows = await this.#locked(due, 'skip those of others');
      if (rows.length > 0) {
        await transaction<Row>(TABLE)
          .whereIn(
            'cluster_ref',
            rows.map(row => row.cluster_ref),
          )
          .update({
            leased_by: holder,
            leased_at: now,
            lease_until: now + leaseMs,
          });
      }
      return rows.map(({ cluster_ref: cluster, failures }) => ({
        cluster,
        failures,
        leasedAt: now,
      }));
    });
  }

  async finish(
    holder: string,
    { turn, failures, dueAt, tookMs }: TurnEnd,
  ): Promise<void> {
    const { cluster, leasedAt } = turn;
    await this.#db<Row>(TABLE)
      .where({ cluster_ref: cluster, leased_by: holder, leased_at: leasedAt })
      .update({
        leased_by: null,
        leased_at: null,
        lease_until: null,
        looked_at: leasedAt,
        took_ms: Math.round(tookMs),
        failures,
        // Who asked while it was being looked at is owed another look, and so is a round that began.
        due_at: this.#db.raw('case when due_at > ? then due_at else ? end', [
          leasedAt,
          dueAt ?? null,
        ]),
        asked_at: this.#db.raw('case when asked_at > ? then asked_at end', [
          leasedAt,
        ]),
      });
  }

  async release(
    holder: string,
    options?: { clusters: readonly string[]; afterMs: number },
  ): Promise<void> {
    const given = { leased_by: null, leased_at: null, lease_until: null };
    const mine = this.#db<Row>(TABLE).where({ leased_by: holder });
    if (!options) {
      await mine.update(given);
      return;
    }
    const dueAt = (await this.#now()) + options.afterMs;
    await mine
      .whereIn('cluster_ref', [...options.clusters])
      .update({ ...given, due_at: dueAt });
  }

  /** Clocks of replicas may differ; where there are several, they all go by the database's. */
  async #now(): Promise<number> {
    if (this.#clock) {
      return this.#clock();
    }
    if (!this.#isPostgres()) {
      return Date.now();
    }
    const from = performance.now();
    const { rows } = await this.#db.raw<{ rows: { now: string }[] }>(
      'select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now',
    );
    const now = Number(rows[0].now);
    this.#shared?.set(now, { from, to: performance.now() });
    return now;
  }

  async #locked(
    rows: Knex.QueryBuilder<Row, Row[]>,
    others?: 'skip those of others',
  ): Promise<Pick<Row, 'cluster_ref' | 'failures'>[]> {
    if (this.#isPostgres()) {
      rows.forUpdate();
      if (others) {
        rows.skipLocked();
      }
    }
    return rows.select('cluster_ref', 'failures');
  }

  #isPostgres(): boolean {
    return this.#db.client.config.client.includes('pg');
  }
}
