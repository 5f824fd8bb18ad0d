import { setTimeout as sleep } from 'timers/promises';
import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { z } from 'zod';

const MIGRATIONS = resolvePackagePath(
  '@interconnect/backstage-plugin-interconnect-backend',
  'migrations',
);

const WAIT_MS = 500;
const PATIENCE_MS = 60_000;

/** What knex and PostgreSQL say when two replicas migrate at once. */
const raceSchema = z.union([
  z.looseObject({ name: z.literal('MigrationLocked') }),
  // A table, type or row that the other one had made a moment before.
  z.looseObject({ code: z.enum(['42P07', '42710', '23505']) }),
]);

/**
 * Brings the plugin's tables up to date, unless the operator does so otherwise. Of replicas that
 * start together one does it, and the others wait for it.
 */
export async function migrateDatabase(
  database: DatabaseService,
): Promise<void> {
  if (database.migrations?.skip) {
    return;
  }
  const client = await database.getClient();
  const started = performance.now();
  for (;;) {
    try {
      await client.migrate.latest({ directory: MIGRATIONS });
      return;
    } catch (error) {
      const isRace = raceSchema.safeParse(error).success;
      if (!isRace || performance.now() - started > PATIENCE_MS) {
        throw error;
      }
      await sleep(WAIT_MS);
    }
  }
}
