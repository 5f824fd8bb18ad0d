import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

/** How often all clusters are looked at, and how long what was seen tells of the present. */
export type Schedule = {
  task: SchedulerServiceTaskScheduleDefinition;
  staleAfterMs: number;
};

const DEFAULT: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 2 },
};

// One missed round is no news; three are.
const ROUNDS = 3;

const FALLBACK_MS = 15 * 60_000;

/**
 * Reads `interconnect.refresh` and `interconnect.staleAfter`. Without the latter, what was seen is
 * stale after three rounds; after a quarter of an hour where rounds follow a crontab.
 */
export function readSchedule(config: Config): Schedule {
  const refresh = config.getOptionalConfig('interconnect.refresh');
  const task = refresh
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(refresh)
    : DEFAULT;

  if (config.has('interconnect.staleAfter')) {
    const staleAfter = readDurationFromConfig(config, {
      key: 'interconnect.staleAfter',
    });
    return { task, staleAfterMs: durationToMilliseconds(staleAfter) };
  }

  const { frequency } = task;
  if ('cron' in frequency || 'trigger' in frequency) {
    return { task, staleAfterMs: FALLBACK_MS };
  }
  // The scheduler's own type also allows a luxon Duration, which config never gives.
  const round =
    'toMillis' in frequency
      ? frequency.toMillis()
      : durationToMilliseconds(frequency);
  return { task, staleAfterMs: ROUNDS * round };
}
