/** How long what waits is worked off before everybody else in the process has their turn. */
const SLICE_MS = 8;

/** More than the answers of most clusters take; who has had as much lets those come first who have not. */
const SHARE_MS = 50;

/** Waits until it is the caller's turn to do a piece of work that keeps the event loop busy. */
export type Turn = () => Promise<void>;

type Waiting = { worker: Worker; begin: () => void };

/** Somebody who has pieces of work to do, and how long those have taken that are done. */
type Worker = { spentMs: number };

/**
 * Spreads work over turns of the event loop: the answers of hundreds of clusters come in one burst,
 * and reading them all at once would hold up all of Backstage for as long.
 *
 * First come, first served, but for those who have had many times what others need: a cluster that
 * answers without end holds up nobody.
 *
 * @param clock - milliseconds
 * @returns makes the turns of one worker
 */
export function createSlices(clock = () => performance.now()): () => Turn {
  const waiting: Waiting[] = [];
  /** Those of workers that have had their share. */
  const others: Waiting[] = [];
  let isWorking = false;

  async function work(): Promise<void> {
    isWorking = true;
    let next = takeNext();
    while (next !== undefined) {
      await turnOfEventLoop();
      const end = clock() + SLICE_MS;
      for (let now = clock(); next !== undefined && now < end; ) {
        next.begin();
        await allThatFollows();
        const after = clock();
        next.worker.spentMs += after - now;
        now = after;
        next = takeNext();
      }
    }
    isWorking = false;
  }

  function takeNext(): Waiting | undefined {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (sharesOf(next.worker) === 0) {
        return next;
      }
      others.push(next);
    }
    const fewest = Math.min(...others.map(({ worker }) => sharesOf(worker)));
    const index = others.findIndex(({ worker }) => sharesOf(worker) === fewest);
    return index < 0 ? undefined : others.splice(index, 1)[0];
  }

  return () => {
    const worker = { spentMs: 0 };
    return () =>
      new Promise(resolve => {
        waiting.push({ worker, begin: resolve });
        if (!isWorking) {
          work();
        }
      });
  };
}

function sharesOf({ spentMs }: Worker): number {
  return Math.floor(spentMs / SHARE_MS);
}

function turnOfEventLoop(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

/** Node.js comes to what was put off so when no promise has anything left to do. */
function allThatFollows(): Promise<void> {
  return new Promise(resolve => process.nextTick(resolve));
}

/** Of this process: there is one event loop. */
export const turnsOfCluster = createSlices();
