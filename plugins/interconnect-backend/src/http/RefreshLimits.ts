import { Config, readDurationFromConfig } from '@backstage/config';
import { CustomErrorBase } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

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

/** How often clusters may be looked at because somebody asked for it, in one replica. */
export class RefreshLimits {
  readonly #perUser: RateLimiterMemory;
  readonly #perSystem: RateLimiterMemory;
  readonly #checks: RateLimiterMemory;

  static fromConfig(config: Config): RefreshLimits {
    const limits = config.getOptionalConfig('interconnect.refreshLimits');
    return new RefreshLimits({
      windowMs: limits?.has('window')
        ? durationToMilliseconds(
            readDurationFromConfig(limits, { key: 'window' }),
          )
        : 60_000,
      perSystem: limits?.getOptionalNumber('perSystem') ?? 6,
      perUser: limits?.getOptionalNumber('perUser') ?? 20,
      checksPerUser: limits?.getOptionalNumber('checksPerUser') ?? 100,
    });
  }

  constructor(limits: {
    windowMs: number;
    perSystem: number;
    perUser: number;
    checksPerUser: number;
  }) {
    const duration = limits.windowMs / 1000;
    this.#perUser = new RateLimiterMemory({ duration, points: limits.perUser });
    this.#perSystem = new RateLimiterMemory({
      duration,
      points: limits.perSystem,
    });
    this.#checks = new RateLimiterMemory({
      duration,
      points: limits.checksPerUser,
    });
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
}

async function consume(
  limiter: RateLimiterMemory,
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
