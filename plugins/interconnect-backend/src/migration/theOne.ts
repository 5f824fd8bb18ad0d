/** What all of several values are; undefined where there is none, or where they differ. */
export function theOne<T>(values: Iterable<T>): T | undefined {
  const distinct = new Set(values);
  const [value] = distinct;
  return distinct.size === 1 ? value : undefined;
}
