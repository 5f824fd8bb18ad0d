import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import { Knex } from 'knex';
import { migrateDatabase } from '../migrateDatabase';
import { DatabaseObservationStore } from './DatabaseObservationStore';
import { keepLastKnown, KeptObservation } from './ObservationStore';
import { hashOf, pack } from './packReads';

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

/** Seen of the same cluster, and not the same. */
const b2: Observation = { ...a2, reads: { nodes: { status: 'not-served' } } };

const dark: Observation = {
  cluster: a1.cluster,
  attemptedAt: a2.attemptedAt,
  failure: { reason: 'unreachable', message: 'The connection is refused' },
  reads: {},
};

const note = {
  cluster: a1.cluster,
  code: 'tls-not-verified',
  message: 'unchecked',
  params: { a: 'b' },
};

describe.each(databases.eachSupportedId())(
  'DatabaseObservationStore on %s',
  id => {
    let now: string;

    beforeEach(() => {
      now = a2.attemptedAt;
    });

    async function stores(maxBytes?: number) {
      const client = await databases.init(id);
      const database = mockServices.database({ knex: client });
      await migrateDatabase(database);
      const logger = mockServices.logger.mock();
      const create = () =>
        DatabaseObservationStore.create({
          database,
          logger,
          now: () => new Date(now),
          maxBytes,
        });
      return { client, logger, one: await create(), other: await create() };
    }

    const observationsOf = async (store: DatabaseObservationStore) =>
      (await store.load()).kept.map(each => each.observation);

    const bodies = (client: Knex) =>
      client('observed_reads').orderBy('cluster_ref').pluck('body');

    it('has nothing to begin with', async () => {
      const { one } = await stores();

      expect((await one.load()).kept).toEqual([]);
    });

    it('keeps the last observation of each cluster over a restart', async () => {
      const { one, other } = await stores();

      await one.save(a1, []);
      await one.save(b1, []);
      await one.save(a2, [note]);

      expect((await other.load()).kept).toEqual([
        { observation: a2, notes: [note] },
        { observation: b1, notes: [] },
      ]);
    });

    it('shows what another replica saw since, by the same version', async () => {
      const { one, other } = await stores();
      await one.save(a1, []);
      const before = await other.load();

      await one.save(a2, []);

      const after = await other.load();
      expect(after.kept.map(each => each.observation)).toEqual([a2]);
      expect(after.version).not.toBe(before.version);
      expect((await one.load()).version).toBe(after.version);
    });

    it('gives the same objects as long as nothing changes', async () => {
      const { one, other } = await stores();
      await one.save(a1, []);
      await one.save(b1, []);
      const before = await other.load();

      expect(await other.load()).toBe(before);
      await one.save(a2, []);
      const after = await other.load();
      expect(after.kept[1]).toBe(before.kept[1]);
      expect(after.kept[0]).not.toBe(before.kept[0]);
      expect(after.kept[0].observation.reads).toBe(
        before.kept[0].observation.reads,
      );
    });

    it('does not write reads again that did not change', async () => {
      const { client, one, other } = await stores();
      await one.save(a1, []);
      await client('observed_reads').update({ reads_hash: 'untouched' });

      await one.save(a2, []);

      expect(await client('observed_reads').pluck('reads_hash')).toEqual([
        'untouched',
      ]);
      expect(await observationsOf(other)).toEqual([a2]);
    });

    it.each<[string, boolean, number]>([
      ['does not make JSON of the very same reads again', false, 1],
      ['makes it again when another replica kept others', true, 2],
    ])('%s', async (_name, isReplaced, times) => {
      const { one, other } = await stores();
      const toJSON = jest.fn(() => ({ kind: 'Node' }));
      const reads: Observation['reads'] = {
        nodes: { status: 'seen', objects: [{ toJSON }] },
      };
      await one.save({ ...a1, reads }, []);
      if (isReplaced) {
        await other.save(a1, []);
      }

      await one.save({ ...a2, reads }, []);

      expect(toJSON).toHaveBeenCalledTimes(times);
      expect(await observationsOf(other)).toEqual([
        {
          ...a2,
          reads: { nodes: { status: 'seen', objects: [{ kind: 'Node' }] } },
        },
      ]);
    });

    it('keeps what was last known of a cluster that went dark', async () => {
      const { one, other } = await stores();
      await one.save(a1, []);
      await one.save(dark, [note]);

      expect(await observationsOf(other)).toEqual([keepLastKnown(a1, dark)]);
    });

    it('keeps a first failure, and forgets it with the first sight', async () => {
      const { one, other } = await stores();
      await one.save({ ...dark, attemptedAt: a1.attemptedAt }, []);
      expect(await observationsOf(other)).toEqual([
        { ...dark, attemptedAt: a1.attemptedAt },
      ]);

      await one.save(a2, []);
      expect(await observationsOf(other)).toEqual([a2]);
    });

    it.each([
      ['seen', a1],
      ['dark', { ...dark, attemptedAt: a1.attemptedAt }],
    ])(
      'drops what a slow replica saw before, %s',
      async (_name, late: Observation) => {
        const { one, other } = await stores();
        await one.save(a2, []);
        await other.save(
          { ...late, reads: { nodes: { status: 'not-served' } } },
          [],
        );

        expect(await observationsOf(one)).toEqual([a2]);
        expect(await observationsOf(other)).toEqual([a2]);
      },
    );

    it.each<[string, Observation, string, Observation]>([
      ['others', b2, '2026-11-01T11:00:00.000Z', b2],
      ['the same', a1, '2026-11-01T11:00:00.000Z', a1],
      [
        'others, by less than clocks differ',
        b2,
        '2026-11-01T12:04:10.000Z',
        a2,
      ],
    ])(
      'keeps %s after the clock was set back',
      async (_name, seen, setTo, expected) => {
        const { one, other } = await stores();
        await one.save(a2, []);
        now = setTo;

        const at = { attemptedAt: setTo, observedAt: setTo };
        await other.save({ ...seen, ...at }, []);

        expect(await observationsOf(one)).toEqual([
          expected === a2 ? a2 : { ...expected, ...at },
        ]);
      },
    );

    it('forgets clusters that are gone, in every replica', async () => {
      const { client, one, other } = await stores();
      await one.save(a1, []);
      await one.save(b1, []);
      await other.load();

      await one.forget(['resource:default/a']);

      expect(await observationsOf(one)).toEqual([b1]);
      expect(await observationsOf(other)).toEqual([b1]);
      expect(await bodies(client)).toHaveLength(1);
    });

    it('forgets reads that are too old', async () => {
      const { client, one, other } = await stores();
      await one.save(a1, []);
      await one.save(dark, []);
      await one.save(b1, []);

      await one.forgetBefore(b1.observedAt ?? '');

      expect(await observationsOf(other)).toEqual([dark, b1]);
      expect(await bodies(client)).toHaveLength(1);
    });

    it('bounds the size of what it keeps, and says so', async () => {
      const { one, other } = await stores(2_000);
      const objects = Array.from({ length: 100 }, (_, index) => ({
        kind: 'Pod',
        metadata: { name: `pod-${index}` },
      }));
      await one.save(
        { ...a1, reads: { ...a1.reads, pods: { status: 'seen', objects } } },
        [],
      );

      const [{ reads }] = await observationsOf(other);

      expect(reads).toEqual({
        ...a1.reads,
        pods: {
          status: 'seen',
          objects: objects.slice(0, 25),
          truncated: true,
        },
      });
    });

    it.each([
      ['garbage', async () => Buffer.from('garbage')],
      ['a part', async (client: Knex) => (await bodies(client))[0].slice(0, 9)],
    ])('goes on with %s in its table', async (_name, bodyOf) => {
      const { client, logger, one, other } = await stores();
      await one.save(a1, []);
      await one.save(b1, []);
      await client('observed_reads')
        .where({ cluster_ref: a1.cluster })
        .update({ body: await bodyOf(client) });

      expect(await observationsOf(other)).toEqual([
        { cluster: a1.cluster, attemptedAt: a1.attemptedAt, reads: {} },
        b1,
      ]);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('resource:default/a'),
      );

      await one.save(a2, []);
      expect(await observationsOf(other)).toEqual([a2, b1]);
    });

    it('leaves what another version wrote, and tells of it once', async () => {
      const { client, logger, one, other } = await stores();
      await one.save(a1, []);
      const json = JSON.stringify({ nodes: { status: 'half-seen' } });
      const theirs = { reads_hash: hashOf(json), body: await pack(json) };
      await client('observed_reads').update(theirs);
      await client('observed_clusters').update({
        reads_hash: theirs.reads_hash,
      });

      const unknown = { ...a1, reads: {}, observedAt: undefined };
      expect(await observationsOf(other)).toEqual([unknown]);
      await one.save(b1, []);
      expect(await observationsOf(other)).toEqual([unknown, b1]);
      expect(logger.warn).toHaveBeenCalledTimes(1);
      expect(
        await client('observed_reads').where({ cluster_ref: a1.cluster }),
      ).toEqual([{ cluster_ref: a1.cluster, ...theirs }]);
      expect(
        await client('observed_clusters')
          .where({ cluster_ref: a1.cluster })
          .pluck('reads_hash'),
      ).toEqual([theirs.reads_hash]);

      await other.save(a2, []);
      expect(await observationsOf(other)).toEqual([a2, b1]);
      expect(await observationsOf(one)).toEqual([a2, b1]);
    });

    it('takes in again what was forgotten and is seen as it was', async () => {
      const { one, other } = await stores();
      await one.save(a1, []);
      await other.load();
      await one.forgetBefore(a2.attemptedAt);
      await other.load();
      await one.save(a2, []);

      expect(await observationsOf(other)).toEqual([a2]);
    });

    it.each<[string, Record<string, string>, Partial<KeptObservation>]>([
      [
        'a reason that it does not know',
        { failure: '{"reason":"quarantined","message":"no"}' },
        {
          observation: {
            ...a1,
            failure: {
              reason: 'failed',
              message:
                'Nothing was seen of it; why, was written by another version of this plugin',
            },
          },
        },
      ],
      [
        'a failure that is cut off',
        { failure: '{"reason":"unre' },
        {
          observation: {
            ...a1,
            failure: {
              reason: 'failed',
              message:
                'Nothing was seen of it; why, was written by another version of this plugin',
            },
          },
        },
      ],
      ['notes of another form', { notes: '{"codes":[]}' }, { notes: [] }],
      ['no notes at all', { notes: '' }, { notes: [] }],
    ])('goes on with %s in one row', async (_name, columns, expected) => {
      const { client, one, other } = await stores();
      await one.save(a1, [note]);
      await one.save(b1, []);
      await client('observed_clusters')
        .where({ cluster_ref: a1.cluster })
        .update(columns);

      expect((await other.load()).kept).toEqual([
        { observation: a1, notes: [note], ...expected },
        { observation: b1, notes: [] },
      ]);
    });

    it('finds everything that many saves at once left', async () => {
      const { one, other } = await stores();
      const refs = Array.from({ length: 30 }, (_, index) => `cluster-${index}`);

      await Promise.all(
        refs.flatMap((ref, index) => {
          const store = index % 2 === 0 ? one : other;
          return [
            store.save(observation(ref, a1.attemptedAt), []),
            other.load(),
          ];
        }),
      );

      expect((await observationsOf(one)).map(each => each.cluster)).toEqual(
        [...refs].sort(),
      );
      expect(await observationsOf(other)).toEqual(await observationsOf(one));
    });
  },
);

describe('keepLastKnown', () => {
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
