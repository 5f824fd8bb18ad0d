import { Lane } from './TurnStore';

/** The sick have one place of so many, and what somebody asked for finds as many free. */
const SHARE = 4;

/** How many more clusters of a lane may be looked at, besides those that are. */
export function placesOf(
  lane: Lane,
  concurrency: number,
  working: readonly { lane: Lane }[],
): number {
  const apart = Math.floor(concurrency / SHARE);
  const widths: Record<Lane, number> = {
    asked: concurrency,
    healthy: concurrency - apart,
    sick: Math.max(1, apart),
  };
  const ofLane = working.filter(each => each.lane === lane).length;
  return Math.max(
    0,
    Math.min(widths[lane] - ofLane, concurrency - working.length),
  );
}
