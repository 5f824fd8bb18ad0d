import { createHash } from 'crypto';
import { Sighting } from './LookAt';
import { Turn, TurnEnd } from './TurnStore';

/** When clusters are looked at without being asked. */
export type Rhythm = {
  /** From one turn of a cluster to its next; undefined where rounds are started from outside. */
  intervalMs: number | undefined;
  /** The longest that a cluster which cannot be seen is left alone. */
  maxBackOffMs: number;
};

/** How long a cluster rests after its first failure, where rounds are started from outside. */
const FIRST_REST_MS = 5 * 60_000;

/**
 * When a cluster is due again after a look at `now`.
 *
 * Each has its own moment within the interval, told by its name alone: however they came, together
 * or one by one, they soon are spread evenly, and stay so over restarts.
 */
export function nextTurn(
  cluster: string,
  now: number,
  { intervalMs }: Rhythm,
): number | undefined {
  if (intervalMs === undefined) {
    return undefined;
  }
  // At least half an interval away, so that a cluster is not looked at twice in a row.
  const earliest = now + intervalMs / 2;
  const phase = fractionOf(cluster) * intervalMs;
  const past = (((earliest - phase) % intervalMs) + intervalMs) % intervalMs;
  return Math.round(past === 0 ? earliest : earliest + intervalMs - past);
}

/**
 * How long a cluster is left alone that could not be seen so many times in a row: twice as long
 * each time, up to the limit, and not to the second, so that those which fell ill together do not
 * come back together.
 *
 * @param chance - between 0 and 1
 */
export function restAfter(
  failures: number,
  { intervalMs = FIRST_REST_MS, maxBackOffMs }: Rhythm,
  chance: number,
): number {
  // An exponent without bound would leave the range of numbers.
  const doubled = intervalMs * 2 ** Math.min(failures - 1, 30);
  const rest = Math.min(doubled, Math.max(maxBackOffMs, intervalMs));
  return Math.round(rest * (0.75 + chance / 4));
}

/**
 * How a turn ends after a look.
 *
 * @param look - what it came to; `chance` is between 0 and 1
 */
export function turnEnd(
  turn: Turn,
  look: { sighting: Sighting; tookMs: number; chance: number },
  rhythm: Rhythm,
): TurnEnd {
  const { sighting, tookMs, chance } = look;
  const now = turn.leasedAt + tookMs;
  const failures = sighting === 'dark' ? turn.failures + 1 : 0;
  const dueAt =
    failures === 0
      ? nextTurn(turn.cluster, now, rhythm)
      : Math.round(now + restAfter(failures, rhythm, chance));
  return { turn, failures, dueAt, tookMs };
}

function fractionOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}
