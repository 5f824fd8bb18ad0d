import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { RateLimiterRes } from 'rate-limiter-flexible';
import {
  clustersConfig,
  entitiesOf,
  serve,
  startBackend,
} from '../__testUtils__/demoBackend';
import { migrateDatabase } from '../migrateDatabase';
import { forgetCounts, Limit, SharedLimiter } from './SharedLimiter';

jest.setTimeout(60_000);

const databases = TestDatabases.create();

const MINUTE = 60_000;

async function migrated(id: TestDatabaseId): Promise<Knex> {
  const client = await databases.init(id);
  await migrateDatabase(mockServices.database({ knex: client }));
  return client;
}

/** The limiter of one replica. */
function replica(db: Knex, more: Partial<Limit> = {}) {
  const logger = mockServices.logger.mock();
  const limiter = new SharedLimiter(
    { name: 'of-user', points: 3, windowMs: MINUTE, ...more },
    { db, logger, patienceMs: 300 },
  );
  return {
    warnings: () => logger.warn.mock.calls.map(([message]) => message),
    /** How many of so many requests went through. */
    async ask(who: string, times = 1): Promise<number> {
      const answers = await Promise.all(
        Array.from({ length: times }, () =>
          limiter.consume(who).then(
            () => 1,
            error => {
              expect(error).toBeInstanceOf(RateLimiterRes);
              return 0;
            },
          ),
        ),
      );
      return answers.reduce((sum: number, each) => sum + each, 0);
    },
  };
}

function passTime(ms: number): void {
  const now = Date.now();
  jest.spyOn(Date, 'now').mockReturnValue(now + ms);
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe.each(databases.eachSupportedId())('a SharedLimiter on %s', id => {
  it('counts over all replicas', async () => {
    const client = await migrated(id);
    const one = replica(client);
    const other = replica(client);

    expect(await one.ask('ann', 2)).toBe(2);
    expect(await other.ask('ann', 2)).toBe(1);
    expect(await one.ask('ann')).toBe(0);
    expect(await other.ask('bob', 9)).toBe(3);
    expect(one.warnings()).toEqual([]);
  });

  it('lets no more through when all ask at once', async () => {
    const client = await migrated(id);
    const replicas = Array.from({ length: 4 }, () =>
      replica(client, { points: 7 }),
    );

    const through = await Promise.all(
      replicas.map(each => each.ask('ann', 10)),
    );

    expect(through.reduce((sum, each) => sum + each)).toBe(7);
  });

  it.each([
    ['before its window ends', MINUTE - 1_000, 0],
    ['when its window has ended', MINUTE, 3],
    ['long after', 90 * MINUTE, 3],
  ])('counts %s', async (_name, ms, expected) => {
    const client = await migrated(id);
    await replica(client).ask('ann', 9);

    passTime(ms);

    expect(await replica(client).ask('ann', 9)).toBe(expected);
  });

  it('keeps a window as long as it was begun, whatever others count in', async () => {
    const client = await migrated(id);
    await replica(client).ask('ann', 3);

    passTime(2_000);

    const shorter = replica(client, { windowMs: 1_001 });
    expect(await shorter.ask('ann')).toBe(0);
    expect(await shorter.ask('bob', 4)).toBe(3);
    expect(shorter.warnings()).toEqual([]);
  });

  it('counts what is limited by itself', async () => {
    const client = await migrated(id);
    await replica(client, { name: 'a' }).ask('b:ann', 3);

    expect(await replica(client, { name: 'a:b' }).ask('ann', 3)).toBe(3);
    expect(await replica(client, { name: 'a', points: 0 }).ask('x')).toBe(0);
  });

  it.each([
    ['of a megabyte', 'a'.repeat(1_000_000)],
    ['with quotes', `user:default/ann'); drop table refresh_counts; --"`],
    ['with a zero byte', 'user:default/ann\u0000'],
    ['of objects', '__proto__'],
    ['with placeholders', '? :key $1 ??'],
    ['without anything', ''],
    ['of another script', 'user:default/アン'],
  ])('counts for names %s, and does not keep them', async (_name, who) => {
    const client = await migrated(id);
    const one = replica(client);

    expect(await one.ask(who, 4)).toBe(3);
    expect(await replica(client).ask(who)).toBe(0);
    expect(await one.ask(`${who}x`)).toBe(1);
    expect(one.warnings()).toEqual([]);
    const keys = await client('refresh_counts').pluck('key');
    expect(keys).toHaveLength(2);
    keys.forEach(key => expect(key).toMatch(/^of-user:[0-9a-f]{64}$/));
  });

  it.each<[string, (client: Knex) => Promise<() => Promise<unknown>>]>([
    [
      'is gone',
      async client => {
        await client.destroy();
        return async () => undefined;
      },
    ],
    [
      'has no table',
      async client => {
        await client.schema.dropTable('refresh_counts');
        return async () => undefined;
      },
    ],
    [
      'does not answer',
      async client => {
        const transaction = await client.transaction();
        if (id !== 'SQLITE_3') {
          // SQLite has one connection, which the transaction holds.
          await transaction.raw(
            'lock table refresh_counts in access exclusive mode',
          );
        }
        return () => transaction.rollback();
      },
    ],
  ])('limits in memory while the database %s', async (_name, harm) => {
    const client = await migrated(id);
    const one = replica(client);
    const other = replica(client);
    const undo = await harm(client);

    expect(await one.ask('ann', 5)).toBe(3);
    expect(await one.ask('ann')).toBe(0);
    expect(await one.ask('bob')).toBe(1);
    expect(await other.ask('ann')).toBe(1);
    expect(one.warnings()).toEqual([
      expect.stringContaining('limited by this replica alone'),
    ]);
    await undo();
  });

  it('counts in the database again when it is back, and tells of each time', async () => {
    const client = await migrated(id);
    const one = replica(client);
    const away = () => client.schema.renameTable('refresh_counts', 'elsewhere');
    const back = () => client.schema.renameTable('elsewhere', 'refresh_counts');

    await one.ask('ann', 2);
    await away();
    expect(await one.ask('ann', 4)).toBe(3);
    await back();
    expect(await replica(client).ask('ann', 4)).toBe(1);
    expect(await one.ask('ann')).toBe(0);
    await away();
    await one.ask('ann');
    expect(one.warnings()).toHaveLength(2);
  });

  it('forgets what has long ended, and nothing else', async () => {
    const client = await migrated(id);
    await replica(client).ask('ann', 3);
    await forgetCounts(client);
    expect(await client('refresh_counts')).toHaveLength(1);

    passTime(30 * MINUTE);
    await replica(client).ask('bob');
    await forgetCounts(client);
    expect(await client('refresh_counts')).toHaveLength(2);

    passTime(32 * MINUTE);
    await forgetCounts(client);
    expect(await client('refresh_counts')).toHaveLength(1);
    expect(await replica(client, { points: 1 }).ask('bob')).toBe(1);
  });

  it('limits refreshes of two backends together', async () => {
    const client = await migrated(id);
    const scheduler = mockServices.scheduler();
    const demo = await serve(['orders']);
    const start = () =>
      startBackend({
        clusters: clustersConfig(demo),
        entities: entitiesOf('orders'),
        config: { refreshLimits: { perSystem: 2 } },
        services: [
          createServiceFactory({
            service: coreServices.scheduler,
            deps: {},
            factory: () => scheduler,
          }),
          createServiceFactory({
            service: coreServices.database,
            deps: {},
            factory: () => mockServices.database({ knex: client }),
          }),
        ],
      });
    const backends = [await start(), await start()];
    try {
      const answers: number[] = [];
      for (const which of [0, 1, 0, 1]) {
        const { status } = await backends[which].user.post(
          '/v1/systems/default/orders/refresh',
        );
        answers.push(status);
      }
      expect(answers).toEqual([200, 200, 429, 429]);

      expect(await client('refresh_counts')).toHaveLength(2);
      passTime(62 * MINUTE);
      await scheduler.triggerTask('forget-refresh-counts');
      expect(await client('refresh_counts')).toEqual([]);
    } finally {
      await Promise.all(backends.map(each => each.stop()));
      await demo.stop();
    }
  });
});
