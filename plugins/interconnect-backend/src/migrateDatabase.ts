import { setTimeout as sleep } from 'timers/promises';
import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import knexFactory, { Knex } from 'knex';
import { z } from 'zod';

const directory = resolvePackagePath(
  '@interconnect/backstage-plugin-interconnect-backend',
  'migrations',
);

/** Where knex notes that somebody migrates. */
const LOCK = 'knex_migrations_lock';

const WAIT_MS = 500;

/** Longer than any migration of ours takes. */
const PATIENCE_MS = 30_000;

/** What knex says where its own lock is taken, and PostgreSQL where somebody else was faster. */
const isLocked = z.looseObject({ name: z.literal('MigrationLocked') });
const isRace = z.looseObject({ code: z.enum(['42P07', '42710', '23505']) });

/**
 * Brings the plugin's tables up to date, unless the operator does so otherwise. Of replicas that
 * start together one does it, and the others wait for it.
 */
export async function migrateDatabase(
  database: DatabaseService,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  if (database.migrations?.skip) {
    return;
  }
  const client = await database.getClient();
  if (!client.client.config.client.includes('pg')) {
    // SQLite is for one process: whoever holds the lock was killed.
    await leaveOneLock(client);
    await client.migrate.forceFreeMigrationsLock({ directory });
    await client.migrate.latest({ directory });
    return;
  }
  // The lock of knex does not bear to be made by several at once, and stays when its holder is killed.
  // This one goes with the transaction, over a connection that is none of the pool's: that may have
  // no other.
  const own = knexFactory({
    ...client.client.config,
    pool: { min: 0, max: 1 },
  });
  try {
    await own.transaction(async transaction => {
      // It may take long, and is idle meanwhile.
      for (const limit of [
        'idle_in_transaction_session_timeout',
        'lock_timeout',
        'statement_timeout',
      ]) {
        await transaction.raw(`set local ${limit} = 0`);
      }
      await transaction.raw(
        "select pg_advisory_xact_lock(hashtext('interconnect migrations ' || coalesce(current_schema(), '')))",
      );
      await migrate(client, patienceMs);
    });
  } finally {
    await own.destroy();
  }
}

/** To be called by one replica at a time; one of an earlier version may be at it all the same. */
async function migrate(client: Knex, patienceMs: number): Promise<void> {
  const started = performance.now();
  for (;;) {
    try {
      await leaveOneLock(client);
      await client.migrate.latest({ directory });
      return;
    } catch (error) {
      const isOver = performance.now() - started > patienceMs;
      const locked = isLocked.safeParse(error).success;
      if (!locked && (isOver || !isRace.safeParse(error).success)) {
        throw error;
      }
      if (isOver) {
        // Whoever took it was killed.
        await client.migrate.forceFreeMigrationsLock({ directory });
      } else {
        await sleep(WAIT_MS);
      }
    }
  }
}

/** Replicas of earlier versions that started at once may have made several, which nobody can take. */
async function leaveOneLock(client: Knex): Promise<void> {
  if (await client.schema.hasTable(LOCK)) {
    const [, ...others] = await client(LOCK).orderBy('index').pluck('index');
    await client(LOCK).whereIn('index', others).delete();
  }
}
