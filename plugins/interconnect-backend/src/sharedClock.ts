/** Tells a time that all replicas of the backend agree on. */
export type SharedClock = {
  now(): Date;
  /** Sets it, by what somebody answered whose clock counts; times of asking by `performance.now()`. */
  set(time: number, asked: { from: number; to: number }): void;
};

/** What took longer to be answered may be as far off. */
const EXACT_MS = 1_000;

/**
 * The clock of this process until it is set, then what it was set to and the time since, which no
 * setting of this machine's clock changes: replicas whose clocks differ would else take each other's
 * observations for old, or for ones of the future.
 */
export function createSharedClock(
  own: () => number = Date.now,
  steady: () => number = () => performance.now(),
): SharedClock {
  let base: number | undefined;
  return {
    now: () => new Date(base === undefined ? own() : base + steady()),
    set(time, { from, to }) {
      if (base === undefined || to - from <= EXACT_MS) {
        base = time - (from + to) / 2;
      }
    },
  };
}
