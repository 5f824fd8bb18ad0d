import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
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
        : { failure: failureSchema.parse(JSON.parse(row.failure)) }),
      reads: reads ?? {},
    },
    notes: notesSchema.parse(JSON.parse(row.notes)),
  };
}
