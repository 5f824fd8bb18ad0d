/**
 * A sorted copy, by the given texts in turn. Compares code units, so that the order is the same
 * on every machine, whatever its locale.
 */
export function sortedBy<T>(
  items: Iterable<T>,
  ...keys: readonly ((item: T) => string)[]
): T[] {
  return [...items].sort((a, b) => {
    for (const key of keys) {
      const [left, right] = [key(a), key(b)];
      if (left !== right) {
        return left < right ? -1 : 1;
      }
    }
    return 0;
  });
}

/** The different texts, sorted. */
export function distinct(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort();
}
