/**
 * A sorted copy, by the given texts in turn. Compares code units, so that the order is the same
 * on every machine, whatever its locale.
 */
export function sortedBy<T>(
  items: Iterable<T>,
  ...keys: readonly ((item: T) => string)[]
): T[] {
  // A text is made once for each item, and only when those before it are the same.
  const made = new Map<T, string[]>();
  const textOf = (item: T, index: number) => {
    const texts = made.get(item) ?? [];
    made.set(item, texts);
    return (texts[index] ??= keys[index](item));
  };
  return [...items].sort((a, b) => {
    for (const index of keys.keys()) {
      const [left, right] = [textOf(a, index), textOf(b, index)];
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
