import { createHash } from 'crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Knex } from 'knex';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  RateLimiterSQLite,
  RLWrapperTimeouts,
} from 'rate-limiter-flexible';

const TABLE = 'refresh_counts';

/** Clocks of replicas may differ, so what has expired is not taken away at once. */
const KEPT_MS = 3_600_000;

const PATIENCE_MS = 2_000;

/** What is limited, and how often it may happen in a window. */
export type Limit = {
  name: string;
  points: number;
  windowMs: number;
};

/**
 * Counts over all replicas, in Backstage's database; in this replica's memory while the database
 * does not answer, so that the door is neither open nor shut.
 */
export class SharedLimiter {
  readonly #shared: RLWrapperTimeouts;
  readonly #own: RateLimiterMemory;
  readonly #name: string;
  readonly #logger: LoggerService;
  #isAway = false;

  constructor(
    limit: Limit,
    options: { db: Knex; logger: LoggerService; patienceMs?: number },
  ) {
    this.#name = limit.name;
    this.#logger = options.logger;
    this.#own = new RateLimiterMemory(inSeconds(limit));
    this.#shared = new RLWrapperTimeouts({
      limiter: databaseLimiter(limit, options.db),
      timeoutMs: options.patienceMs ?? PATIENCE_MS,
    });
  }

  /**
   * Counts one request.
   *
   * @throws RateLimiterRes when there were too many
   */
  async consume(who: string): Promise<void> {
    // Refs are as long as somebody likes, and nobody needs to read here who asked.
    const key = createHash('sha256').update(who).digest('hex');
    try {
      await this.#shared.consume(key);
      this.#isAway = false;
    } catch (error) {
      if (error instanceof RateLimiterRes) {
        this.#isAway = false;
        throw error;
      }
      this.#tellOnce(error);
      await this.#own.consume(key);
    }
  }

  #tellOnce(error: unknown): void {
    if (!this.#isAway) {
      this.#isAway = true;
      this.#logger.warn(
        `Requests (${
          this.#name
        }) are limited by this replica alone until the database counts them again: ${stringifyError(
          error,
        )}`,
      );
    }
  }
}

/** Takes away what was counted in windows that have long ended. */
export async function forgetCounts(db: Knex): Promise<void> {
  await db(TABLE)
    .where('expire', '<', Date.now() - KEPT_MS)
    .delete();
}

function databaseLimiter(limit: Limit, db: Knex) {
  const options = {
    ...inSeconds(limit),
    keyPrefix: limit.name,
    storeClient: db,
    storeType: 'knex',
    tableName: TABLE,
    // By the plugin's migrations.
    tableCreated: true,
    // Its timer outlives the plugin, and does not bear a database that is away.
    clearExpiredByTimeout: false,
  };
  return db.client.config.client.includes('pg')
    ? new RateLimiterPostgres(options)
    : new RateLimiterSQLite(options);
}

function inSeconds({ points, windowMs }: Limit) {
  return { points, duration: windowMs / 1000 };
}
