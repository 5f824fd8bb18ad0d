/** Does a piece of work as soon as there is a slot for it. */
export type Slots = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets so many pieces of work be under way at a time; the others wait, first come, first served. */
export function createSlots(most: number): Slots {
  const waiting: (() => void)[] = [];
  let free = most;

  return async work => {
    if (free > 0) {
      free -= 1;
    } else {
      await new Promise<void>(begin => waiting.push(begin));
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) {
        free += 1;
      } else {
        next();
      }
    }
  };
}
