import { sortedBy } from '../sortedBy';

/**
 * The value that most items have, and the first item that has it; of several as common the first
 * in order. A cluster may stretch over regions, or mix machines: most of it decides.
 */
export function mostCommon<T>(
  items: readonly T[],
  valueOf: (item: T) => string | undefined,
): { value: string; first: T } | undefined {
  const byValue = new Map<string, T[]>();
  for (const item of items) {
    const value = valueOf(item);
    if (value !== undefined && value !== '') {
      byValue.set(value, [...(byValue.get(value) ?? []), item]);
    }
  }
  const most = Math.max(...[...byValue.values()].map(({ length }) => length));
  const [winner] = sortedBy(byValue, ([value]) => value).filter(
    ([, { length }]) => length === most,
  );
  return winner && { value: winner[0], first: winner[1][0] };
}
