import { DatabaseService } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  clustersConfig,
  entitiesOf,
  serve,
  startBackend,
} from '../__testUtils__/demoBackend';
import { migrateDatabase } from '../migrateDatabase';
import { RefreshLimits } from './RefreshLimits';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

async function database(): Promise<DatabaseService> {
  const knex = await databases.init('SQLITE_3');
  const migrated = mockServices.database({ knex });
  await migrateDatabase(migrated);
  return migrated;
}

async function limits(): Promise<RefreshLimits> {
  return new RefreshLimits(
    { windowMs: 60_000, perSystem: 2, perUser: 3, checksPerUser: 2 },
    {
      db: await (await database()).getClient(),
      logger: mockServices.logger.mock(),
    },
  );
}

async function outcomes(
  asked: [string, string][],
  under: RefreshLimits,
): Promise<string[]> {
  const answers: string[] = [];
  for (const [user, system] of asked) {
    answers.push(
      await under.count(user, system).then(
        () => 'ok',
        error => error.message.split(';')[0],
      ),
    );
  }
  return answers;
}

describe('RefreshLimits', () => {
  it.each<[string, [string, string][], string[]]>([
    [
      'a few',
      [
        ['ann', 'a'],
        ['ann', 'a'],
      ],
      ['ok', 'ok'],
    ],
    [
      'too many of one System',
      [
        ['ann', 'a'],
        ['bob', 'a'],
        ['cyd', 'a'],
        ['cyd', 'b'],
      ],
      ['ok', 'ok', 'This System was refreshed often', 'ok'],
    ],
    [
      'too many by one user',
      [
        ['ann', 'a'],
        ['ann', 'b'],
        ['ann', 'c'],
        ['ann', 'd'],
        ['bob', 'd'],
      ],
      ['ok', 'ok', 'ok', 'You asked too often', 'ok'],
    ],
    [
      'refused ones, which do not count for the System',
      [
        ['ann', 'a'],
        ['ann', 'b'],
        ['ann', 'c'],
        ['ann', 'd'],
        ['bob', 'd'],
        ['cyd', 'd'],
      ],
      ['ok', 'ok', 'ok', 'You asked too often', 'ok', 'ok'],
    ],
  ])('answers %s', async (_name, asked, expected) => {
    expect(await outcomes(asked, await limits())).toEqual(expected);
  });

  it('counts checks of steps by themselves', async () => {
    const under = await limits();
    await under.countCheck('ann');
    await under.countCheck('ann');

    await expect(under.countCheck('ann')).rejects.toMatchObject({
      statusCode: 429,
    });
    await expect(under.countCheck('bob')).resolves.toBeUndefined();
    await expect(under.count('ann', 'a')).resolves.toBeUndefined();
  });

  it.each([
    [{}, 6],
    [{ interconnect: { refreshLimits: { perSystem: 1 } } }, 1],
  ])('is read from the config %j', async (data, expected) => {
    const under = await RefreshLimits.create({
      config: mockServices.rootConfig({ data }),
      database: await database(),
      logger: mockServices.logger.mock(),
    });
    const asked = Array.from({ length: 7 }, (): [string, string] => ['a', 's']);

    const answers = await outcomes(asked, under);

    expect(answers.filter(answer => answer === 'ok')).toHaveLength(expected);
  });

  it.each([
    ['PT0S', 'at least a millisecond'],
    [{ seconds: -1 }, 'at least a millisecond'],
    [{ milliseconds: 0.5 }, 'at least a millisecond'],
    ['soon', "Invalid duration 'soon'"],
    [{ fortnights: 1 }, 'Needs one or more of'],
  ])('does not take %j for a window', async (window, complaint) => {
    await expect(
      RefreshLimits.create({
        config: mockServices.rootConfig({
          data: { interconnect: { refreshLimits: { window } } },
        }),
        database: await database(),
        logger: mockServices.logger.mock(),
      }),
    ).rejects.toThrow(complaint);
  });
});

describe('a refresh too many', () => {
  it('is answered with 429 and when to try again, and looks at nothing', async () => {
    const demo = await serve(['orders']);
    const backend = await startBackend({
      clusters: clustersConfig(demo),
      entities: entitiesOf('orders'),
      config: { refreshLimits: { window: { seconds: 30 }, perSystem: 1 } },
    });
    const refresh = () =>
      backend.user.post('/v1/systems/default/orders/refresh');
    const lookedAt = async () => {
      const { body } = await backend.user.get(
        '/v1/clusters/default/ord-ams/report',
      );
      return body.clusters
        .filter(({ name }: { name: string }) => name === 'ord-ams')
        .map(({ attemptedAt }: { attemptedAt: string }) => attemptedAt);
    };
    try {
      expect((await refresh()).status).toBe(200);
      const before = await lookedAt();

      const { status, headers, body } = await refresh();

      expect(status).toBe(429);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(headers['retry-after'])).toBeLessThanOrEqual(30);
      expect(body.error.name).toBe('TooManyRequestsError');
      expect(await lookedAt()).toEqual(before);
      // Others are not held up by it.
      const other = await backend.user.post(
        '/v1/systems/default/catalogue-api/refresh',
      );
      expect(other.status).toBe(200);
    } finally {
      await backend.stop();
      await demo.stop();
    }
  });
});
