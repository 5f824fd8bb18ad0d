const known = new WeakMap<object, unknown>();

/**
 * A value whose proofs do not say where in a list they stand: `.status.connections[4]` tells that
 * there are four before it, whoever they are.
 */
export function withoutPlaces<T>(value: T): T;
export function withoutPlaces(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  // The same proofs are part of many reports.
  const before = known.get(value);
  if (before !== undefined) {
    return before;
  }
  const without = Array.isArray(value)
    ? sameOr(value, value.map(withoutPlaces))
    : withoutPlacesIn(value);
  known.set(value, without);
  return without;
}

function withoutPlacesIn(value: object): object {
  const isProof = 'path' in value && 'shows' in value;
  let isChanged = false;
  const entries = Object.entries(value).map(([key, field]) => {
    const without =
      isProof && key === 'path' && typeof field === 'string'
        ? field.replace(/\[\d+\]/g, '[]')
        : withoutPlaces(field);
    isChanged ||= without !== field;
    return [key, without];
  });
  return isChanged ? Object.fromEntries(entries) : value;
}

function sameOr(before: unknown[], after: unknown[]): unknown[] {
  return after.every((item, at) => item === before[at]) ? before : after;
}
