/** Sets an entry of a map that holds no more than so many: those that were set last. */
export function setNewest<K, V>(
  map: Map<K, V>,
  key: K,
  value: V,
  most: number,
): void {
  // What is set again would keep the place that it had.
  map.delete(key);
  map.set(key, value);
  if (map.size > most) {
    const [oldest] = map.keys();
    map.delete(oldest);
  }
}
