import { Knex } from 'knex';
import { OBSERVED, ObservedRow } from './observedRow';
import { READS } from './readsRow';

/** Forgets all of some clusters, each at once. */
export async function forgetClusters(
  db: Knex,
  refs: readonly string[],
): Promise<void> {
  for (const ref of [...refs].sort()) {
    await db.transaction(async transaction => {
      await transaction(OBSERVED).where({ cluster_ref: ref }).delete();
      await transaction(READS).where({ cluster_ref: ref }).delete();
    });
  }
}

/** Forgets reads that were taken before a time (ISO 8601). */
export async function forgetOldReads(db: Knex, time: string): Promise<void> {
  const old = await db<ObservedRow>(OBSERVED)
    .where('observed_at', '<', time)
    .pluck('cluster_ref');
  for (const ref of old.sort()) {
    await db.transaction(async transaction => {
      const forgotten = await transaction<ObservedRow>(OBSERVED)
        .where({ cluster_ref: ref })
        .where('observed_at', '<', time)
        .update({
          observed_at: null,
          reads_hash: null,
          revision: transaction.raw('revision + 1'),
        });
      if (forgotten > 0) {
        await transaction(READS).where({ cluster_ref: ref }).delete();
      }
    });
  }
}
