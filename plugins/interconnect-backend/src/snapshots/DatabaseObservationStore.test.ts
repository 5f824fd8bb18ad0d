import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import { migrateDatabase } from '../migrateDatabase';
import { DatabaseObservationStore } from './DatabaseObservationStore';
import { keepLastKnown } from './ObservationStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create();

function observation(
  cluster: string,
  attemptedAt: string,
  more: Partial<Observation> = {},
): Observation {
  return {
    cluster,
    attemptedAt,
    observedAt: attemptedAt,
    reads: {
      nodes: {
        status: 'seen',
        objects: [{ kind: 'Node', metadata: { name: 'ノード-1' } }],
      },
      '/version': { status: 'not-served' },
      secrets: { status: 'failed', reason: 'forbidden', message: 'no' },
    },
    ...more,
  };
}

const a1 = observation('resource:default/a', '2026-11-01T12:00:00.000Z');
const a2 = observation('resource:default/a', '2026-11-01T12:05:00.000Z');
const b1 = observation('resource:default/b', '2026-11-01T12:00:01.000Z');

describe.each(databases.eachSupportedId())(
  'DatabaseObservationStore on %s',
  id => {
    async function stores() {
      const client = await databases.init(id);
      const database = mockServices.database({ knex: client });
      await migrateDatabase(database);
      const logger = mockServices.logger.mock();
      return {
        client,
        logger,
        one: await DatabaseObservationStore.create({ database, logger }),
        other: await DatabaseObservationStore.create({ database, logger }),
      };
    }

    it('has nothing to begin with', async () => {
      const { one } = await stores();

      expect(await one.load()).toEqual([]);
    });

    it('keeps the last observation of each cluster over a restart', async () => {
      const { one, other } = await stores();

      await one.save(a1);
      await one.save(b1);
      await one.save(a2);

      expect(await other.load()).toEqual([a2, b1]);
    });

    it('shows what another replica saw since', async () => {
      const { one, other } = await stores();
      await one.save(a1);
      await other.load();

      await one.save(a2);

      expect(await other.load()).toEqual([a2]);
    });

    it('forgets clusters that are gone, in every replica', async () => {
      const { one, other } = await stores();
      await one.save(a1);
      await one.save(b1);
      await other.load();

      await one.keepOnly(['resource:default/b']);

      expect(await one.load()).toEqual([b1]);
      expect(await other.load()).toEqual([b1]);
    });

    it.each([
      ['garbage', Buffer.from('garbage')],
      ['another shape', undefined],
    ])('goes on without %s in its table', async (_name, body) => {
      const { client, logger, one, other } = await stores();
      await one.save(b1);
      await client('observations').insert({
        cluster_ref: 'resource:default/a',
        attempted_at: a1.attemptedAt,
        body:
          body ??
          (await client('observations').first('body')).body.subarray(0, 9),
      });

      expect(await other.load()).toEqual([b1]);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('resource:default/a'),
      );
    });

    it('takes its tables away again', async () => {
      const { client } = await stores();

      await client.migrate.rollback(
        { directory: `${__dirname}/../../migrations` },
        true,
      );

      expect(await client.schema.hasTable('observations')).toBe(false);
      expect(await client.schema.hasTable('plans')).toBe(false);
    });
  },
);

describe('keepLastKnown', () => {
  const dark: Observation = {
    cluster: a1.cluster,
    attemptedAt: a2.attemptedAt,
    failure: { reason: 'unreachable', message: 'The connection is refused' },
    reads: {},
  };

  it.each([
    ['a new observation replaces an old one', a1, a2, a2],
    ['a first failure is kept as it is', undefined, dark, dark],
    ['a failure after a failure is kept as it is', dark, dark, dark],
    [
      'a failure keeps what was seen, and when',
      a1,
      dark,
      { ...dark, observedAt: a1.observedAt, reads: a1.reads },
    ],
  ])('%s', (_name, before, latest, expected) => {
    expect(keepLastKnown(before, latest)).toEqual(expected);
  });
});
