import { Lane } from './TurnStore';

/** The sick have one place of so many, and the healthy leave as many free for what somebody asked for. */
const SHARE = 4;

/** A cluster that is looked at; a slow one has been told of as such. */
export type Working = { lane: Lane; isSlow: boolean };

/**
 * How many more clusters of a lane may be looked at, besides those that are.
 *
 * Slow ones are waited for without a place, as many as there are places: so a cluster that hangs
 * holds up no other, and what is open at once stays bounded all the same. What somebody asked for
 * has some places of its own, however many others there are.
 */
export function placesOf(
  lane: Lane,
  concurrency: number,
  working: readonly Working[],
): number {
  const apart = Math.floor(concurrency / SHARE);
  const widths: Record<Lane, number> = {
    asked: concurrency,
    healthy: concurrency - apart,
    sick: Math.max(1, apart),
  };
  const spared = new Set(
    working.filter(({ isSlow }) => isSlow).slice(0, concurrency),
  );
  const placed = working.filter(each => !spared.has(each));
  const ofLane = placed.filter(each => each.lane === lane).length;
  return Math.max(
    0,
    Math.min(widths[lane] - ofLane, concurrency - placed.length),
    lane === 'asked' ? apart - ofLane : 0,
  );
}
