/**
 * The latest value, with all that is written as it was before being the very same objects: what
 * follows from an object can then be kept for as long as the object is.
 *
 * The order of fields counts, because it is part of a report's bytes.
 */
export function shareSame<T>(before: T, latest: T): T;
export function shareSame(before: unknown, latest: unknown): unknown {
  if (before === latest) {
    return before;
  }
  if (Array.isArray(before) && Array.isArray(latest)) {
    return shareItems(before, latest);
  }
  return isRecord(before) && isRecord(latest)
    ? shareFields(before, latest)
    : latest;
}

function shareItems(
  before: readonly unknown[],
  latest: readonly unknown[],
): readonly unknown[] {
  const items = latest.map((item, index) => shareSame(before[index], item));
  return before.length === latest.length &&
    items.every((item, index) => item === before[index])
    ? before
    : items;
}

function shareFields(
  before: Readonly<Record<string, unknown>>,
  latest: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const names = Object.keys(latest);
  const values = names.map(name => shareSame(before[name], latest[name]));
  const namesBefore = Object.keys(before);
  return namesBefore.length === names.length &&
    names.every(
      (name, index) =>
        name === namesBefore[index] && values[index] === before[name],
    )
    ? before
    : Object.fromEntries(names.map((name, index) => [name, values[index]]));
}

/** Errors and the like are more than their fields. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype
  );
}
