import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import { Knex } from 'knex';
import { OBSERVED, ObservedRow } from './observedRow';
import { hashOf, readsIn, unpack } from './packReads';

export const READS = 'observed_reads';

/** A row of it. */
export type ReadsRow = {
  cluster_ref: string;
  reads_hash: string;
  body: Buffer;
};

/** What there is in a row; no hash where it is to be read again, whatever comes to stand there. */
export type FreshReads = {
  hash: string | undefined;
  /** Undefined when they cannot be read. */
  reads: Observation['reads'] | undefined;
};

/**
 * The reads of a row. What is damaged is no loss: the next observation replaces it, since it finds
 * no reads that could be the same as its own. What is whole and not understood stays: replicas of
 * another version, that one is being replaced by, know what it means.
 */
export async function readsOf(
  { cluster_ref: ref, reads_hash: hash, body }: ReadsRow,
  db: Knex,
  logger: LoggerService,
): Promise<FreshReads> {
  let json: string | undefined;
  try {
    json = await unpack(body);
    return { hash, reads: readsIn(json) };
  } catch (error) {
    logger.warn(
      `Could not read the kept observation of ${ref}: ${stringifyError(error)}`,
    );
    if (json !== undefined && hashOf(json) === hash) {
      return { hash, reads: undefined };
    }
    await db<ObservedRow>(OBSERVED)
      .where({ cluster_ref: ref, reads_hash: hash })
      .update({ reads_hash: null, revision: db.raw('revision + 1') });
    return { hash: undefined, reads: undefined };
  }
}
