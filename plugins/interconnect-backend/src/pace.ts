export type Pace = {
  /** Rate at which work may begin. */
  perMs: number;
  /** Of work that has waited, no more begins before everybody else in the process has their turn. */
  atOnce: number;
};

/**
 * Lets work begin at a rate, so that no burst of it holds up the event loop, and with it all of
 * Backstage. The busier the event loop is, the less begins.
 *
 * @param clock - milliseconds
 * @returns what to wait for before each piece of work
 */
export function createPace(
  { perMs, atOnce }: Pace,
  clock = () => performance.now(),
): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let allowed = atOnce;
  let last = clock();

  function admit(): void {
    const now = clock();
    allowed = Math.min(atOnce, allowed + (now - last) * perMs);
    last = now;
    for (; allowed >= 1 && waiting.length > 0; allowed -= 1) {
      waiting.shift()?.();
    }
    if (waiting.length > 0) {
      setTimeout(admit, 1);
    }
  }

  return () =>
    new Promise(resolve => {
      waiting.push(resolve);
      if (waiting.length === 1) {
        admit();
      }
    });
}
