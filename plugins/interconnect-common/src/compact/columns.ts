import { Steps } from './steps';

/**
 * Many values of one kind, by column instead of by row: what all have in common is said once, times
 * are distances, and what comes again is a number. `T` is the type of one value.
 *
 * @public
 */
export type Columns<T> = { count: number; column: Column; readonly of?: T };

/** @public */
export type Column =
  /** All the same. */
  | { same: unknown }
  /** Objects: a column for each field, and which rows have it, where not all do. */
  | { fields: Record<string, Column>; with?: Record<string, number[]> }
  /** Times of ISO 8601 in UTC, in milliseconds since the first. */
  | { since: string; ms: number[] }
  /** Few different values, and which of them stands where. */
  | { values: unknown[]; at: number[] }
  | { each: unknown[] };

/** So many values are looked at between two steps. */
const VALUES_A_STEP = 1_000;

/** Turns rows into columns. */
export function* toColumns<T>(rows: readonly T[]): Steps<Columns<T>> {
  return { count: rows.length, column: yield* columnOf(rows) };
}

/** Turns columns into the rows that they were made of. */
export function fromColumns<T>(columns: Columns<T>): T[];
export function fromColumns({ count, column }: Columns<unknown>): unknown[] {
  return valuesOf(column, count);
}

function* columnOf(values: readonly unknown[]): Steps<Column> {
  const texts: string[] = [];
  const different = new Map<string, unknown>();
  for (const value of values) {
    const text = JSON.stringify(value);
    texts.push(text);
    different.set(text, value);
    if (texts.length % VALUES_A_STEP === 0) {
      yield;
    }
  }
  if (different.size <= 1) {
    return { same: values.length === 0 ? {} : values[0] };
  }
  if (different.size * 2 <= values.length) {
    const numbers = new Map(
      [...different.keys()].map((text, at) => [text, at]),
    );
    return {
      values: [...different.values()],
      at: texts.map(text => numbers.get(text) ?? 0),
    };
  }
  if (values.every(isObject)) {
    return yield* fieldsOf(values);
  }
  if (values.every(isTime)) {
    const since = Date.parse(values[0]);
    return {
      since: values[0],
      ms: values.map(value => Date.parse(value) - since),
    };
  }
  return { each: [...values] };
}

function* fieldsOf(rows: readonly Record<string, unknown>[]): Steps<Column> {
  const names = [...new Set(rows.flatMap(row => definedKeys(row)))];
  const having = names.map(
    name =>
      [
        name,
        rows.flatMap((row, index) => (row[name] === undefined ? [] : [index])),
      ] as const,
  );
  yield;
  const rare = having.filter(([, at]) => at.length < rows.length);
  const fields: [string, Column][] = [];
  for (const [name, at] of having) {
    fields.push([name, yield* columnOf(at.map(index => rows[index][name]))]);
  }
  return {
    fields: Object.fromEntries(fields),
    ...(rare.length === 0
      ? {}
      : {
          with: Object.fromEntries(rare.map(([name, at]) => [name, gaps(at)])),
        }),
  };
}

function valuesOf(column: Column, count: number): unknown[] {
  if ('same' in column) {
    return Array.from({ length: count }, () => column.same);
  }
  if ('values' in column) {
    return column.at.map(at => column.values[at]);
  }
  if ('ms' in column) {
    const since = Date.parse(column.since);
    return column.ms.map(ms => new Date(since + ms).toISOString());
  }
  if ('each' in column) {
    return column.each;
  }
  const entries = Array.from({ length: count }, (): [string, unknown][] => []);
  for (const [name, field] of Object.entries(column.fields)) {
    const at =
      column.with !== undefined && Object.hasOwn(column.with, name)
        ? sums(column.with[name])
        : entries.map((_, index) => index);
    const values = valuesOf(field, at.length);
    at.forEach((row, index) => entries[row].push([name, values[index]]));
  }
  return entries.map(each => Object.fromEntries(each));
}

/** How far each number is from the one before it; ascending numbers become small ones. */
export function gaps(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

/** The numbers of which {@link gaps} were made. */
export function sums(distances: readonly number[]): number[] {
  let sum = 0;
  return distances.map(distance => {
    sum += distance;
    return sum;
  });
}

function definedKeys(row: Record<string, unknown>): string[] {
  return Object.keys(row).filter(key => row[key] !== undefined);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    // A field of this name cannot be set like others.
    !Object.hasOwn(value, '__proto__')
  );
}

function isTime(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-.*Z$/.test(value)) {
    return false;
  }
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}
