import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

/** How often clusters are looked at, and how long what was seen tells of the present. */
export type Schedule = {
  task: SchedulerServiceTaskScheduleDefinition;
  /** From one look at a cluster to the next; undefined where rounds follow a crontab or a trigger. */
  intervalMs: number | undefined;
  initialDelayMs: number;
  maxBackOffMs: number;
  staleAfterMs: number;
  /** Age from which an observation is forgotten. */
  maxAgeMs: number;
  /** How large the reads of one cluster may be. */
  maxBytes: number | undefined;
};

const DEFAULT: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 2 },
};

// One missed round is no news; three are.
const ROUNDS = 3;

const FALLBACK_MS = 15 * 60_000;

/**
 * Reads `interconnect.refresh`, `staleAfter`, `maxBackOff` and `snapshots`. Unless told otherwise,
 * what was seen is stale after three rounds; after a quarter of an hour where rounds follow a
 * crontab.
 */
export function readSchedule(config: Config): Schedule {
  const refresh = config.getOptionalConfig('interconnect.refresh');
  const task = refresh
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(refresh)
    : DEFAULT;
  const intervalMs = intervalOf(task);
  const duration = (key: string, otherwise: number) =>
    config.has(key)
      ? durationToMilliseconds(readDurationFromConfig(config, { key }))
      : otherwise;

  return {
    task,
    intervalMs,
    initialDelayMs: task.initialDelay ? inMs(task.initialDelay) : 0,
    maxBackOffMs: duration('interconnect.maxBackOff', 60 * 60_000),
    staleAfterMs: duration(
      'interconnect.staleAfter',
      intervalMs === undefined ? FALLBACK_MS : ROUNDS * intervalMs,
    ),
    maxAgeMs: duration('interconnect.snapshots.maxAge', 30 * 24 * 60 * 60_000),
    maxBytes: config.getOptionalNumber('interconnect.snapshots.maxBytes'),
  };
}

function intervalOf({
  frequency,
}: SchedulerServiceTaskScheduleDefinition): number | undefined {
  return 'cron' in frequency || 'trigger' in frequency
    ? undefined
    : inMs(frequency);
}

type Duration = NonNullable<
  SchedulerServiceTaskScheduleDefinition['initialDelay']
>;

/** The scheduler's own type also allows a luxon Duration, which config never gives. */
function inMs(duration: Duration): number {
  return 'toMillis' in duration
    ? duration.toMillis()
    : durationToMilliseconds(duration);
}
