/** How long what waits is worked off before everybody else in the process has their turn. */
const SLICE_MS = 8;

export type Slices = {
  /** Waits until it is the caller's turn to do a piece of work that keeps the event loop busy. */
  next(): Promise<void>;
};

/**
 * Spreads work over turns of the event loop: the answers of hundreds of clusters come in one burst,
 * and reading them all at once would hold up all of Backstage for as long.
 *
 * @param clock - milliseconds
 */
export function createSlices(clock = () => performance.now()): Slices {
  const waiting: (() => void)[] = [];
  let isWorking = false;

  async function work(): Promise<void> {
    isWorking = true;
    while (waiting.length > 0) {
      await turnOfEventLoop();
      const end = clock() + SLICE_MS;
      while (waiting.length > 0 && clock() < end) {
        waiting.shift()?.();
        await allThatFollows();
      }
    }
    isWorking = false;
  }

  return {
    next: () =>
      new Promise(resolve => {
        waiting.push(resolve);
        if (!isWorking) {
          work();
        }
      }),
  };
}

function turnOfEventLoop(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

/** Node.js comes to what was put off so when no promise has anything left to do. */
function allThatFollows(): Promise<void> {
  return new Promise(resolve => process.nextTick(resolve));
}

/** Of this process: there is one event loop. */
export const slices = createSlices();
