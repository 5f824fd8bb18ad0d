import { DatabaseService, LoggerService } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { CustomErrorBase, InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { Knex } from 'knex';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { forgetCounts, SharedLimiter } from './SharedLimiter';

/** Somebody asks for more than they may. */
export class TooManyRequestsError extends CustomErrorBase {
  name = 'TooManyRequestsError' as const;
  readonly statusCode = 429;
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** How often clusters may be looked at because somebody asked for it, over all replicas. */
export class RefreshLimits {
  readonly #db: Knex;
  readonly #perUser: SharedLimiter;
  readonly #perSystem: SharedLimiter;
  readonly #checks: SharedLimiter;

  static async create(options: {
    config: Config;
    database: DatabaseService;
    logger: LoggerService;
  }): Promise<RefreshLimits> {
    const { config, database, logger } = options;
    const limits = config.getOptionalConfig('interconnect.refreshLimits');
    return new RefreshLimits(
      {
        windowMs: limits?.has('window') ? readWindow(limits) : 60_000,
        perSystem: limits?.getOptionalNumber('perSystem') ?? 6,
        perUser: limits?.getOptionalNumber('perUser') ?? 20,
        checksPerUser: limits?.getOptionalNumber('checksPerUser') ?? 100,
      },
      { db: await database.getClient(), logger },
    );
  }

  constructor(
    limits: {
      windowMs: number;
      perSystem: number;
      perUser: number;
      checksPerUser: number;
    },
    options: { db: Knex; logger: LoggerService; patienceMs?: number },
  ) {
    const { windowMs } = limits;
    const limiter = (name: string, points: number) =>
      new SharedLimiter({ name, points, windowMs }, options);
    this.#db = options.db;
    this.#perUser = limiter('refreshes-of-user', limits.perUser);
    this.#perSystem = limiter('refreshes-of-system', limits.perSystem);
    this.#checks = limiter('checks-of-user', limits.checksPerUser);
  }

  /**
   * Counts a refresh.
   *
   * @throws TooManyRequestsError when the caller, or all callers together, asked too often
   */
  async count(caller: string, system: string): Promise<void> {
    await consume(this.#perUser, caller, 'You asked too often');
    await consume(this.#perSystem, system, 'This System was refreshed often');
  }

  /**
   * Counts the checks of a step, which look at clusters too. A plan has many steps, and somebody
   * who goes through them is not to be stopped in the middle.
   *
   * @throws TooManyRequestsError when the caller asked too often
   */
  async countCheck(caller: string): Promise<void> {
    await consume(this.#checks, caller, 'You asked too often');
  }

  /** Takes away what no limit needs any more. */
  async forget(): Promise<void> {
    await forgetCounts(this.#db);
  }
}

function readWindow(limits: Config): number {
  const ms = durationToMilliseconds(
    readDurationFromConfig(limits, { key: 'window' }),
  );
  // A window of nothing would be taken for one that never ends.
  if (!(ms >= 1)) {
    throw new InputError(
      'interconnect.refreshLimits.window must be at least a millisecond',
    );
  }
  return Math.ceil(ms);
}

async function consume(
  limiter: SharedLimiter,
  key: string,
  reason: string,
): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) {
      throw error;
    }
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw new TooManyRequestsError(
      `${reason}; try again in ${seconds} seconds`,
      seconds,
    );
  }
}
