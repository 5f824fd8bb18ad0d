import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { MemoryTurnStore } from '../__testUtils__/MemoryTurnStore';
import { migrateDatabase } from '../migrateDatabase';
import { DatabaseTurnStore } from './DatabaseTurnStore';
import { Lane, Turn, TurnStore } from './TurnStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create();

const START = Date.parse('2026-11-01T12:00:00.000Z');
const LEASE = 10_000;
const LONGEST = { healthyMs: 120_000, sickMs: 600_000, leaseMs: 20_000 };
const ALL = Number.MAX_SAFE_INTEGER;

type Opened = {
  store: TurnStore;
  /** Another replica's. */
  other: TurnStore;
  pass(ms: number): void;
};

async function openMemory(): Promise<Opened> {
  let now = START;
  const store = new MemoryTurnStore(() => now);
  return {
    store,
    other: store,
    pass: ms => {
      now += ms;
    },
  };
}

async function openDatabase(id: TestDatabaseId): Promise<Opened> {
  let now = START;
  const client = await databases.init(id);
  await migrateDatabase(mockServices.database({ knex: client }));
  const clock = () => now;
  return {
    store: new DatabaseTurnStore(client, { clock }),
    other: new DatabaseTurnStore(client, { clock }),
    pass: ms => {
      now += ms;
    },
  };
}

function lease(store: TurnStore, holder: string, lane: Lane, limit = 1_000) {
  return store.lease({ lane, limit, holder, leaseMs: LEASE });
}

const names = (turns: readonly Turn[]) =>
  turns.map(({ cluster }) => cluster).sort();

const stores: [string, () => Promise<Opened>][] = [
  ['memory', openMemory],
  ...databases
    .eachSupportedId()
    .map(([id]): [string, () => Promise<Opened>] => [
      id,
      () => openDatabase(id),
    ]),
];

describe.each(stores)('a TurnStore in %s', (_id, open) => {
  it('has nothing to begin with', async () => {
    const { store } = await open();

    expect(await store.isAnyDue()).toBe(false);
    expect(await lease(store, 'one', 'healthy')).toEqual([]);
    expect(await store.pending({ clusters: ['a'], since: 0 })).toEqual([]);
  });

  it('gives a new cluster its turn at once, and only once', async () => {
    const { store, other } = await open();
    await store.enroll(['a', 'b']);
    await other.enroll(['b', 'c']);

    expect(await lease(store, 'one', 'healthy')).toEqual(
      expect.arrayContaining([
        { cluster: 'a', failures: 0, leasedAt: START },
        { cluster: 'b', failures: 0, leasedAt: START },
        { cluster: 'c', failures: 0, leasedAt: START },
      ]),
    );
    expect(await lease(other, 'two', 'healthy')).toEqual([]);
  });

  it('takes no more than there are places, the longest due first', async () => {
    const { store, pass } = await open();
    await store.enroll(['late']);
    pass(1);
    await store.enroll(['later']);

    expect(names(await lease(store, 'one', 'healthy', 1))).toEqual(['late']);
    expect(names(await lease(store, 'one', 'healthy', 1))).toEqual(['later']);
  });

  it("lets a dead replica's lease run out, and not before", async () => {
    const { store, other, pass } = await open();
    await store.enroll(['a']);
    await lease(store, 'dead', 'healthy');

    pass(LEASE - 1);
    expect(await lease(other, 'two', 'healthy')).toEqual([]);
    expect(await other.isAnyDue()).toBe(false);
    pass(1);
    expect(await other.isAnyDue()).toBe(true);
    expect(names(await lease(other, 'two', 'healthy'))).toEqual(['a']);
  });

  it('ignores a replica that comes back after its lease', async () => {
    const { store, other, pass } = await open();
    await store.enroll(['a']);
    const [turn] = await lease(store, 'slow', 'healthy');
    pass(LEASE);
    await lease(other, 'two', 'healthy');

    await store.finish('slow', { turn, failures: 0, dueAt: 0, tookMs: 1 });
    await store.release('slow');

    expect(await lease(store, 'three', 'healthy')).toEqual([]);
  });

  it('ignores the end of a look whose lease the same replica had again', async () => {
    const { store, pass } = await open();
    await store.enroll(['a']);
    const [turn] = await lease(store, 'one', 'healthy');
    pass(LEASE);
    await lease(store, 'one', 'healthy');

    await store.finish('one', { turn, failures: 0, dueAt: 0, tookMs: 1 });

    expect(await lease(store, 'two', 'healthy')).toEqual([]);
  });

  it('is due again when told so', async () => {
    const { store, pass } = await open();
    await store.enroll(['a', 'b']);
    for (const turn of await lease(store, 'one', 'healthy')) {
      const dueAt = turn.cluster === 'a' ? START + 60_000 : undefined;
      await store.finish('one', { turn, failures: 0, dueAt, tookMs: 1.5 });
    }

    pass(59_999);
    expect(await lease(store, 'one', 'healthy')).toEqual([]);
    expect(await store.isAnyDue()).toBe(false);
    pass(1);
    expect(await store.isAnyDue()).toBe(true);
    expect(names(await lease(store, 'one', 'healthy'))).toEqual(['a']);
  });

  it('keeps the sick in a lane of their own until somebody asks', async () => {
    const { store, pass } = await open();
    await store.enroll(['sick', 'well']);
    for (const turn of await lease(store, 'one', 'healthy')) {
      const failures = turn.cluster === 'sick' ? 3 : 0;
      await store.finish('one', { turn, failures, dueAt: START, tookMs: 1 });
    }

    expect(names(await lease(store, 'one', 'healthy'))).toEqual(['well']);
    const [sick] = await lease(store, 'one', 'sick');
    expect(sick).toEqual({ cluster: 'sick', failures: 3, leasedAt: START });
    const dueAt = START + 3_600_000;
    await store.finish('one', { turn: sick, failures: 4, dueAt, tookMs: 1 });
    pass(1);
    expect(await lease(store, 'one', 'sick')).toEqual([]);

    const request = await store.ask(['sick']);
    expect(await store.pending(request)).toEqual(['sick']);
    expect(await lease(store, 'one', 'healthy')).toEqual([]);
    expect(await lease(store, 'one', 'asked')).toEqual([
      { cluster: 'sick', failures: 0, leasedAt: START + 1 },
    ]);
  });

  it('owes another look to who asks during one', async () => {
    const { store, other, pass } = await open();
    await store.enroll(['a']);
    const [turn] = await lease(store, 'one', 'healthy');
    pass(5);
    const request = await other.ask(['a']);
    expect(await lease(other, 'two', 'asked')).toEqual([]);

    await store.finish('one', { turn, failures: 0, dueAt: ALL, tookMs: 9 });
    expect(await other.pending(request)).toEqual(['a']);
    const [again] = await lease(other, 'two', 'asked');
    expect(again).toEqual({ cluster: 'a', failures: 0, leasedAt: START + 5 });
    await other.finish('two', {
      turn: again,
      failures: 0,
      dueAt: ALL,
      tookMs: 9,
    });

    expect(await store.pending(request)).toEqual([]);
    expect(await lease(store, 'one', 'asked')).toEqual([]);
    expect(await lease(store, 'one', 'healthy')).toEqual([]);
  });

  it.each<[string, number | undefined]>([
    ['who looks in rounds of its own', START + 3_600_000],
    ['who is told when to look', undefined],
  ])(
    'owes another look to a round that begins during one, of %s',
    async (_name, dueAt) => {
      const { store, other, pass } = await open();
      await store.enroll(['a']);
      const [turn] = await lease(store, 'one', 'healthy');
      pass(5);
      const round = await other.startRound({ evenResting: true });

      await store.finish('one', { turn, failures: 0, dueAt, tookMs: 9 });

      expect(await other.pending(round)).toEqual(['a']);
      const [again] = await lease(other, 'two', 'healthy');
      expect(again).toEqual({ cluster: 'a', failures: 0, leasedAt: START + 5 });
      await other.finish('two', { turn: again, failures: 0, dueAt, tookMs: 9 });
      expect(await other.pending(round)).toEqual([]);
      expect(await lease(store, 'one', 'healthy')).toEqual([]);
    },
  );

  it('owes no other look to a round that began before one', async () => {
    const { store } = await open();
    await store.enroll(['a']);
    const round = await store.startRound({ evenResting: true });
    const [turn] = await lease(store, 'one', 'healthy');

    await store.finish('one', { turn, failures: 0, dueAt: ALL, tookMs: 9 });

    expect(await store.pending(round)).toEqual([]);
    expect(await lease(store, 'one', 'healthy')).toEqual([]);
  });

  it('does not wait for a cluster that is gone', async () => {
    const { store } = await open();
    await store.enroll(['a', 'b']);
    const request = await store.ask(['a', 'b']);

    await store.keepOnly(['b']);

    expect(await store.pending(request)).toEqual(['b']);
    expect(names(await lease(store, 'one', 'asked'))).toEqual(['b']);
  });

  it.each([
    [false, ['well']],
    [true, ['resting', 'well']],
  ])('starts a round, even of the resting: %s', async (evenResting, due) => {
    const { store, pass } = await open();
    await store.enroll(['well', 'resting']);
    for (const turn of await lease(store, 'one', 'healthy')) {
      await store.finish('one', {
        turn,
        failures: turn.cluster === 'resting' ? 1 : 0,
        dueAt: turn.cluster === 'resting' ? START + 60_000 : undefined,
        tookMs: 1,
      });
    }
    pass(1);

    const request = await store.startRound({ evenResting });

    expect(request.clusters).toEqual(due);
    expect((await store.pending(request)).sort()).toEqual(due);
    expect(
      names([
        ...(await lease(store, 'one', 'healthy')),
        ...(await lease(store, 'one', 'sick')),
      ]),
    ).toEqual(due);
  });

  it('wakes what would not be due for too long', async () => {
    const { store } = await open();
    await store.enroll(['never', 'next-year', 'soon']);
    const due: Record<string, number | undefined> = {
      'next-year': START + 365 * 86_400_000,
      soon: START + 60_000,
    };
    for (const turn of await lease(store, 'one', 'healthy')) {
      const dueAt = due[turn.cluster];
      await store.finish('one', { turn, failures: 0, dueAt, tookMs: 1 });
    }

    await store.wakeForgotten(LONGEST);

    expect(names(await lease(store, 'one', 'healthy'))).toEqual([
      'never',
      'next-year',
    ]);
  });

  it.each<[string, number, number, Lane, string[]]>([
    ['a healthy cluster is looked at', 0, 130_000, 'healthy', ['a']],
    ['a healthy cluster has its turn', 0, 110_000, 'healthy', []],
    ['a sick cluster rests', 3, 130_000, 'sick', []],
    ['a sick cluster has rested long enough', 3, 610_000, 'sick', ['a']],
  ])(
    'after its clock was set back, %s',
    async (_name, failures, back, lane, expected) => {
      const { store, pass } = await open();
      await store.enroll(['a']);
      const [turn] = await lease(store, 'one', 'healthy');
      await store.finish('one', { turn, failures, dueAt: START, tookMs: 1 });
      pass(-back);

      await store.wakeForgotten(LONGEST);

      expect(names(await lease(store, 'one', lane))).toEqual(expected);
    },
  );

  it.each([
    ['the lease of who is gone ends', 60_000, ['a']],
    ['a lease of now stays', 10, []],
  ])(
    'after its clock was set back, %s',
    async (_name, back, expected: string[]) => {
      const { store, other, pass } = await open();
      await store.enroll(['a']);
      await lease(store, 'one', 'healthy');
      pass(-back);

      await store.wakeForgotten({ ...LONGEST, healthyMs: 0, sickMs: 0 });

      expect(names(await lease(other, 'two', 'healthy'))).toEqual(expected);
    },
  );

  it('waits for a look of now, after its clock was set back', async () => {
    const { store, pass } = await open();
    await store.enroll(['a']);
    const [turn] = await lease(store, 'one', 'healthy');
    await store.finish('one', { turn, failures: 0, dueAt: 0, tookMs: 1 });
    pass(-60_000);

    const request = await store.ask(['a']);
    expect(await store.pending(request)).toEqual(['a']);

    const [asked] = await lease(store, 'one', 'asked');
    await store.finish('one', {
      turn: asked,
      failures: 0,
      dueAt: 0,
      tookMs: 1,
    });
    expect(await store.pending(request)).toEqual([]);
  });

  it('gives back what was not done, to another at once or later', async () => {
    const { store, other, pass } = await open();
    await store.enroll(['a', 'b']);
    await lease(store, 'one', 'healthy');

    await store.release('one', { clusters: ['a'], afterMs: 5_000 });
    expect(await lease(other, 'two', 'healthy')).toEqual([]);
    await store.release('one');
    expect(names(await lease(other, 'two', 'healthy'))).toEqual(['b']);
    pass(5_000);
    expect(names(await lease(other, 'two', 'healthy'))).toEqual(['a']);
  });

  it('hands every cluster to one of many that take at once', async () => {
    const { store, other } = await open();
    const all = Array.from({ length: 200 }, (_, index) => `cluster-${index}`);
    await store.enroll(all);

    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        lease(index % 2 ? store : other, `replica-${index}`, 'healthy', 10),
      ),
    );

    const more = await lease(store, 'last', 'healthy');
    expect(names([...taken.flat(), ...more])).toEqual([...all].sort());
  });
});
