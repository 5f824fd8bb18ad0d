/** Backstage refuses bodies of more than 100 kB; the rest of a body needs room too. */
const BODY_BYTES = 80_000;

/**
 * Refs in so many lots that a request about each is not too long for other plugins.
 *
 * @param bytesPerRef - how long a request grows by each ref, besides the ref itself
 */
export function inRequests(
  refs: readonly string[],
  bytesPerRef = 3,
): string[][] {
  const lots: string[][] = [];
  let left = 0;
  for (const ref of refs) {
    const bytes = Buffer.byteLength(JSON.stringify(ref)) + bytesPerRef;
    if (lots.length === 0 || bytes > left) {
      lots.push([]);
      left = BODY_BYTES;
    }
    lots[lots.length - 1].push(ref);
    left -= bytes;
  }
  return lots;
}
