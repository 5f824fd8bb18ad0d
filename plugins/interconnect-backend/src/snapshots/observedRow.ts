import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { failureSchema, notesSchema } from './observationSchema';
import { KeptNote, KeptObservation } from './ObservationStore';

export const OBSERVED = 'observed_clusters';

/** A row of it. */
export type ObservedRow = {
  cluster_ref: string;
  revision: number | string;
  attempted_at: string;
  observed_at: string | null;
  failure: string | null;
  notes: string;
  reads_hash: string | null;
};

/** What every attempt changes in a row, whether it saw anything or not. */
export type AttemptColumns = Pick<
  ObservedRow,
  'attempted_at' | 'failure' | 'notes'
>;

export function attemptColumns(
  { attemptedAt, failure }: Observation,
  notes: readonly KeptNote[],
): AttemptColumns {
  return {
    attempted_at: attemptedAt,
    failure: failure === undefined ? null : JSON.stringify(failure),
    notes: JSON.stringify(notes),
  };
}

type Failure = NonNullable<Observation['failure']>;

/** That nothing was seen is known all the same. */
const NOT_UNDERSTOOD: Failure = {
  reason: 'failed',
  message:
    'Nothing was seen of it; why, was written by another version of this plugin',
};

/** What a row and the reads beside it tell; without reads, the cluster was never seen. */
export function keptOf(
  row: ObservedRow,
  reads: Observation['reads'] | undefined,
): KeptObservation {
  return {
    observation: {
      cluster: row.cluster_ref,
      attemptedAt: row.attempted_at,
      ...(row.observed_at === null || reads === undefined
        ? {}
        : { observedAt: row.observed_at }),
      ...(row.failure === null
        ? {}
        : { failure: read(row.failure, failureSchema) ?? NOT_UNDERSTOOD }),
      reads: reads ?? {},
    },
    notes: read(row.notes, notesSchema) ?? [],
  };
}

/** One row that is damaged, or written by another version, must not keep anybody from all others. */
function read<T>(json: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
