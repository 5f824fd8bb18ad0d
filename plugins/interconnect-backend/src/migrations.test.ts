import { readdirSync } from 'fs';
import { gunzipSync, gzipSync } from 'zlib';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { migrateDatabase } from './migrateDatabase';
import { DatabaseObservationStore } from './snapshots';

jest.setTimeout(60_000);

const databases = TestDatabases.create();

const directory = `${__dirname}/../migrations`;

const seen = {
  cluster: 'resource:default/a',
  attemptedAt: '2026-11-01T12:05:00.000Z',
  observedAt: '2026-11-01T12:00:00.000Z',
  failure: { reason: 'timeout', message: 'late' },
  reads: {
    nodes: { status: 'seen', objects: [{ kind: 'Node', name: 'ノード' }] },
    secrets: { status: 'failed', reason: 'forbidden', message: 'no' },
  },
};

const neverSeen = {
  cluster: 'resource:default/b',
  attemptedAt: '2026-11-01T12:05:00.000Z',
  failure: { reason: 'unreachable', message: 'refused' },
  reads: {},
};

const plan = {
  id: '1',
  system_ref: 'system:default/s',
  created_at: '2026-11-01T12:05:00.000Z',
  body: '{}',
};

function row(observation: { cluster: string; attemptedAt: string }) {
  return {
    cluster_ref: observation.cluster,
    attempted_at: observation.attemptedAt,
    body: gzipSync(JSON.stringify(observation)),
  };
}

async function oldRows(client: Knex) {
  const rows = await client('observations').orderBy('cluster_ref');
  return rows.map(({ body }) => JSON.parse(gunzipSync(body).toString('utf8')));
}

describe.each(databases.eachSupportedId())('the migrations on %s', id => {
  async function atInit(): Promise<Knex> {
    const client = await databases.init(id);
    await client.migrate.up({ directory, name: '20261101000000_init.js' });
    await client('plans').insert(plan);
    await client('observations').insert([
      row(seen),
      row(neverSeen),
      {
        cluster_ref: 'resource:default/broken',
        attempted_at: seen.attemptedAt,
        body: Buffer.from('garbage'),
      },
    ]);
    return client;
  }

  it('carry observations and plans over, and leave out what cannot be read', async () => {
    const client = await atInit();

    await client.migrate.latest({ directory });

    const store = await DatabaseObservationStore.create({
      database: mockServices.database({ knex: client }),
      logger: mockServices.logger.mock(),
      now: () => new Date(),
    });
    expect((await store.load()).kept).toEqual([
      { observation: seen, notes: [] },
      { observation: neverSeen, notes: [] },
    ]);
    expect(await client('plans')).toEqual([plan]);
  });

  it('carry them back again, and forth once more', async () => {
    const client = await atInit();
    await client.migrate.latest({ directory });

    await client.migrate.down({
      directory,
      name: '20261126120000_turns.js',
    });

    expect(await oldRows(client)).toEqual([seen, neverSeen]);
    expect(await client('plans')).toEqual([plan]);
    expect(await client.schema.hasTable('turns')).toBe(false);

    await client.migrate.latest({ directory });
    expect(await client('observed_clusters').pluck('cluster_ref')).toHaveLength(
      2,
    );
  });

  it('are done once when several replicas start at once', async () => {
    const client = await databases.init(id);
    const database = mockServices.database({ knex: client });

    await Promise.all(
      // SQLite is for one process alone.
      Array.from({ length: id === 'SQLITE_3' ? 1 : 4 }, () =>
        migrateDatabase(database),
      ),
    );

    expect(await client('knex_migrations').pluck('name')).toEqual(
      readdirSync(directory).sort(),
    );
  });

  it.each<[string, (config: Knex.Config) => Knex.Config]>([
    [
      'over a pool of one connection',
      config => ({
        ...config,
        pool: { min: 0, max: 1 },
        acquireConnectionTimeout: 2_000,
      }),
    ],
    [
      // As Backstage does it for managed databases, whose passwords do not last.
      'where each connection is told anew how to connect',
      config => ({
        ...config,
        ...(typeof config.connection === 'object' && {
          connection: async () => config.connection as Knex.PgConnectionConfig,
        }),
      }),
    ],
  ])('are done %s', async (_name, configured) => {
    const { config } = (await databases.init(id)).client;
    const client = knexFactory(configured(config));

    await migrateDatabase(mockServices.database({ knex: client }));

    expect(await client('knex_migrations').pluck('name')).toEqual(
      readdirSync(directory).sort(),
    );
    await client.destroy();
  });

  it.each<[string, (client: Knex) => Promise<unknown>]>([
    [
      'is held by a replica that was killed',
      client => client('knex_migrations_lock').update({ is_locked: 1 }),
    ],
    [
      'was made by several at once',
      client => client('knex_migrations_lock').insert({ is_locked: 0 }),
    ],
  ])('are done where the lock of knex %s', async (_name, spoil) => {
    const client = await databases.init(id);
    const database = mockServices.database({ knex: client });
    await client.migrate.up({
      directory,
      name: readdirSync(directory).sort()[0],
    });
    await spoil(client);

    await migrateDatabase(database, 100);

    expect(await client('knex_migrations').pluck('name')).toEqual(
      readdirSync(directory).sort(),
    );
  });

  it('take every table away', async () => {
    const client = await atInit();
    await client.migrate.latest({ directory });

    await client.migrate.rollback({ directory }, true);

    for (const table of [
      'access_targets',
      'observations',
      'observed_clusters',
      'observed_reads',
      'plans',
      'refresh_counts',
      'turns',
    ]) {
      expect([table, await client.schema.hasTable(table)]).toEqual([
        table,
        false,
      ]);
    }
  });
});
