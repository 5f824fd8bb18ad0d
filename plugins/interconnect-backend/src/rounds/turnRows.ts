import { Knex } from 'knex';
import { Lane } from './TurnStore';

/** A row of `turns`; times in milliseconds since 1970. */
export type TurnRow = {
  cluster_ref: string;
  due_at: number | null;
  asked_at: number | null;
  leased_by: string | null;
  leased_at: number | null;
  lease_until: number | null;
  looked_at: number | null;
  took_ms: number | null;
  failures: number;
};

const CHUNK = 500;

/** Those that are due and that nobody looks at. */
export function free(
  rows: Knex.QueryBuilder<TurnRow, TurnRow[]>,
  now: number,
): Knex.QueryBuilder<TurnRow, TurnRow[]> {
  return rows
    .where('due_at', '<=', now)
    .where(row =>
      row.whereNull('lease_until').orWhere('lease_until', '<=', now),
    );
}

/** Those of a lane. */
export function inLane(
  rows: Knex.QueryBuilder<TurnRow, TurnRow[]>,
  lane: Lane,
): Knex.QueryBuilder<TurnRow, TurnRow[]> {
  switch (lane) {
    case 'asked':
      return rows.whereNotNull('asked_at');
    case 'healthy':
      return rows.whereNull('asked_at').where('failures', 0);
    default:
      return rows.whereNull('asked_at').where('failures', '>', 0);
  }
}

/** Databases limit the number of values in one statement. */
export function chunks(refs: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(refs.length / CHUNK) }, (_, index) =>
    refs.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
