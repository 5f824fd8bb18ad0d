import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';

const MIGRATIONS = resolvePackagePath(
  '@interconnect/backstage-plugin-interconnect-backend',
  'migrations',
);

/** Brings the plugin's tables up to date, unless the operator does so otherwise. */
export async function migrateDatabase(
  database: DatabaseService,
): Promise<void> {
  if (database.migrations?.skip) {
    return;
  }
  const client = await database.getClient();
  await client.migrate.latest({ directory: MIGRATIONS });
}
