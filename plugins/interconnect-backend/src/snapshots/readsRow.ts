import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import { Knex } from 'knex';
import { OBSERVED, ObservedRow } from './observedRow';
import { unpack } from './packReads';

/** A row of `observed_reads`. */
export type ReadsRow = {
  cluster_ref: string;
  reads_hash: string;
  body: Buffer;
};

/**
 * The reads of a row; undefined where another version wrote something else. That is no loss: the
 * next observation replaces it, since it finds no reads that could be the same as its own.
 */
export async function readsOf(
  { cluster_ref: ref, reads_hash: hash, body }: ReadsRow,
  db: Knex,
  logger: LoggerService,
): Promise<Observation['reads'] | undefined> {
  try {
    return await unpack(body);
  } catch (error) {
    logger.warn(
      `Could not read the kept observation of ${ref}: ${stringifyError(error)}`,
    );
    await db<ObservedRow>(OBSERVED)
      .where({ cluster_ref: ref, reads_hash: hash })
      .update({ reads_hash: null, revision: db.raw('revision + 1') });
    return undefined;
  }
}
