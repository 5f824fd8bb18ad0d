const EVERY_MS = 5;

/** Watches for how long nothing else could run: what everybody else in Backstage waits for. */
export function watchStalls(): { stop(): number } {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - EVERY_MS);
    last = now;
  }, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return longest;
    },
  };
}
