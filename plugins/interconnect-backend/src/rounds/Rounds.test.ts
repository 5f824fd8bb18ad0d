import { setTimeout as sleep } from 'timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import { MemoryTurnStore } from '../__testUtils__/MemoryTurnStore';
import { LookAt, Sighting } from './LookAt';
import { Rounds } from './Rounds';
import { RoundsDeps } from './RoundsDeps';

jest.setTimeout(20_000);

const LEASE = 2_000;

/** Clusters that answer when told to, and remember who looked at them. */
function field() {
  const looks: string[] = [];
  const dark = new Set<string>();
  const silent = new Set<string>();
  let atOnce = 0;
  let most = 0;
  const lookAt =
    (name: string): LookAt =>
    async (clusters, { signal, onDone }) => {
      await Promise.all(
        clusters.map(async cluster => {
          looks.push(`${name} ${cluster}`);
          atOnce += 1;
          most = Math.max(most, atOnce);
          const takes = silent.has(cluster) ? 60_000 : 10;
          await sleep(takes, undefined, { signal }).catch(() => {});
          atOnce -= 1;
          if (!signal.aborted) {
            const sighting: Sighting = dark.has(cluster) ? 'dark' : 'seen';
            await onDone(cluster, sighting);
          }
        }),
      );
    };
  return { looks, dark, silent, lookAt, most: () => most };
}

const running: Rounds[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map(rounds => rounds.stop()));
});

function replica(
  name: string,
  store: MemoryTurnStore,
  lookAt: (replica: string) => LookAt,
  more: Partial<RoundsDeps> = {},
): Rounds {
  const rounds = new Rounds({
    store,
    logger: mockServices.logger.mock(),
    lookAt: lookAt(name),
    rhythm: { intervalMs: 600_000, maxBackOffMs: 600_000 },
    concurrency: 8,
    leaseMs: LEASE,
    ...more,
  });
  running.push(rounds);
  return rounds;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await sleep(20);
  }
}

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `cluster-${index}`);

describe('Rounds', () => {
  it('looks at what somebody asks for, and at nothing else', async () => {
    const { looks, lookAt } = field();
    const store = new MemoryTurnStore();
    await store.enroll(['other']);

    await replica('one', store, lookAt).ask(['a', 'b']);

    expect(looks.sort()).toEqual(['one a', 'one b']);
  });

  it('looks at what is due, with no more at once than allowed', async () => {
    const { looks, lookAt, most } = field();
    const store = new MemoryTurnStore();
    await store.enroll(names(30));

    replica('one', store, lookAt).start(0);
    await until(() => looks.length >= 30);

    expect(new Set(looks).size).toBe(30);
    expect(most()).toBeLessThanOrEqual(8);
  });

  it('shares a round between replicas, and looks at nothing twice', async () => {
    const { looks, lookAt } = field();
    const store = new MemoryTurnStore();
    await store.enroll(names(60));
    const [one, two] = ['one', 'two'].map(name =>
      replica(name, store, lookAt, { concurrency: 4 }),
    );
    one.start(0);
    two.start(0);

    await one.round({ evenResting: false });

    const clusters = looks.map(look => look.split(' ')[1]);
    expect(clusters.sort()).toEqual(names(60).sort());
    expect(looks.filter(look => look.startsWith('one')).length).toBeGreaterThan(
      12,
    );
    expect(looks.filter(look => look.startsWith('two')).length).toBeGreaterThan(
      12,
    );
  });

  it('waits for another replica that looks already, then looks again', async () => {
    const { looks, lookAt, most } = field();
    const store = new MemoryTurnStore();
    await store.enroll(['a']);
    const other = replica('other', store, lookAt);
    await other.welcome(['a']);
    await sleep(2);

    await replica('one', store, lookAt).ask(['a']);

    expect(looks).toEqual(['other a', 'one a']);
    expect(most()).toBe(1);
  });

  it('takes over what a dead replica held, once its lease ran out', async () => {
    const { looks, lookAt } = field();
    const store = new MemoryTurnStore();
    await store.enroll(['a']);
    await store.lease({
      lane: 'healthy',
      limit: 1,
      holder: 'dead',
      leaseMs: LEASE,
    });
    const started = Date.now();

    await replica('one', store, lookAt).ask(['a']);

    expect(looks).toEqual(['one a']);
    expect(Date.now() - started).toBeGreaterThanOrEqual(LEASE - 100);
  });

  it('does not look at what it is looking at, though its lease ran out', async () => {
    const { looks, lookAt } = field();
    let now = Date.now();
    const store = new MemoryTurnStore(() => now);
    await store.enroll(['a']);
    let finish = () => {};
    const one = replica('one', store, name => async (clusters, options) => {
      await new Promise<void>(resolve => {
        finish = resolve;
      });
      await lookAt(name)(clusters, options);
    });
    await one.welcome([]);
    now += LEASE;
    const release = jest.spyOn(store, 'release');
    await one.welcome([]);

    expect(release).toHaveBeenCalledTimes(1);
    finish();
    await until(() => looks.length === 1);
    await one.stop();
    expect(looks).toEqual(['one a']);
  });

  it('leaves its clusters to others at once when it stops', async () => {
    const { looks, silent, lookAt } = field();
    const store = new MemoryTurnStore();
    silent.add('a');
    await store.enroll(['a']);
    const one = replica('one', store, lookAt, { leaseMs: 600_000 });
    one.start(0);
    await until(() => looks.length === 1);

    await one.stop();
    silent.clear();
    await replica('two', store, lookAt).ask(['a']);

    expect(looks).toEqual(['one a', 'two a']);
  });

  it('stops waiting when the one who asked does', async () => {
    const { silent, lookAt } = field();
    silent.add('a');

    const asked = replica('one', new MemoryTurnStore(), lookAt).ask(
      ['a'],
      AbortSignal.timeout(50),
    );

    await expect(asked).resolves.toBe(undefined);
  });

  it('lets no number of sick clusters hold up a healthy one', async () => {
    const { looks, silent, lookAt } = field();
    const store = new MemoryTurnStore();
    const sick = names(50);
    await store.enroll(sick);
    for (const turn of await store.lease({
      lane: 'healthy',
      limit: 50,
      holder: 'before',
      leaseMs: LEASE,
    })) {
      silent.add(turn.cluster);
      await store.finish('before', { turn, failures: 1, dueAt: 0, tookMs: 1 });
    }
    const one = replica('one', store, lookAt, { leaseMs: 600_000 });
    one.start(0);
    await until(() => looks.length >= 2);

    await one.welcome(['well']);
    await until(() => looks.includes('one well'));
    await one.ask(['asked']);

    expect(looks.filter(look => look.includes('cluster'))).toHaveLength(2);
  });

  it.each([
    ['begins others while it waits for slow ones', true, 30],
    ['waits for those that are not told of as slow', false, 24],
  ])('%s', async (_name, areSlow, expected) => {
    const looks: string[] = [];
    const store = new MemoryTurnStore();
    await store.enroll(names(30));
    const one = replica(
      'one',
      store,
      () =>
        async (clusters, { signal, onSlow }) => {
          looks.push(...clusters);
          await sleep(1);
          if (areSlow) {
            clusters.forEach(onSlow);
          }
          await sleep(60_000, undefined, { signal }).catch(() => {});
        },
      { concurrency: 32, leaseMs: 600_000 },
    );
    for (let turn = 0; turn < 5; turn++) {
      await one.welcome([]);
      await sleep(5);
    }

    expect(looks).toHaveLength(expected);
  });

  it('leaves a dark cluster alone for longer each time, until it is asked for', async () => {
    const { looks, dark, lookAt } = field();
    const store = new MemoryTurnStore();
    dark.add('a');
    const finish = jest.spyOn(store, 'finish');
    const one = replica('one', store, lookAt);
    await one.ask(['a']);
    await one.round({ evenResting: true });
    await one.round({ evenResting: true });
    dark.clear();
    await one.round({ evenResting: false });
    expect(looks).toHaveLength(3);
    await one.ask(['a']);

    expect(finish.mock.calls.map(([, { failures }]) => failures)).toEqual([
      1, 2, 3, 0,
    ]);
  });

  it('goes on after its database was away', async () => {
    const { looks, lookAt } = field();
    const store = new MemoryTurnStore();
    await store.enroll(['a']);
    jest
      .spyOn(store, 'isAnyDue')
      .mockRejectedValueOnce(new Error('connect ECONNREFUSED'));
    const logger = mockServices.logger.mock();
    replica('one', store, lookAt, { logger }).start(0);

    await until(() => looks.length === 1);

    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('ECONNREFUSED'),
    );
  });

  it.each<
    [string, keyof MemoryTurnStore & ('release' | 'isAnyDue'), boolean, number]
  >([
    ['is away', 'release', true, 1],
    ['does not answer any more', 'release', false, 0],
    ['does not answer who asks for work', 'isAnyDue', false, 0],
  ])('stops when its database %s', async (_name, question, fails, warnings) => {
    const { lookAt } = field();
    const store = new MemoryTurnStore();
    const asked = jest
      .spyOn(store, question)
      .mockReturnValue(new Promise<never>(() => {}));
    if (fails) {
      asked.mockRejectedValue(new Error('away'));
    }
    const logger = mockServices.logger.mock();
    const one = replica('one', store, lookAt, { logger });
    one.start(0);
    if (question === 'isAnyDue') {
      await until(() => asked.mock.calls.length > 0);
    }

    jest.useFakeTimers();
    const stopped = one.stop();
    await jest.advanceTimersByTimeAsync(10_000);
    jest.useRealTimers();
    await stopped;

    running.splice(0);
    expect(asked).toHaveBeenCalled();
    expect(logger.warn).toHaveBeenCalledTimes(warnings);
  });

  it('does not wait for ever for what nobody can look at', async () => {
    jest.useFakeTimers({ doNotFake: ['performance'] });
    const lookAt = jest.fn(async () => {});
    const one = replica('one', new MemoryTurnStore(), () => lookAt);

    let isOver = false;
    const asked = one.ask(['a']).then(() => {
      isOver = true;
    });
    await jest.advanceTimersByTimeAsync(2 * LEASE);
    expect(isOver).toBe(false);
    await jest.advanceTimersByTimeAsync(2 * LEASE);
    await asked;

    jest.useRealTimers();
    expect(lookAt).toHaveBeenCalled();
  });

  it('says once that nothing can be looked at, however often it tries', async () => {
    const { looks, lookAt } = field();
    let isAway = true;
    let tries = 0;
    const logger = mockServices.logger.mock();
    const store = new MemoryTurnStore();
    const one = replica(
      'one',
      store,
      name => async (clusters, options) => {
        tries += 1;
        if (isAway) {
          throw new Error('the catalog is away');
        }
        await lookAt(name)(clusters, options);
      },
      { logger },
    );
    for (const cluster of ['a', 'b', 'c']) {
      await one.welcome([cluster]);
    }
    await until(() => tries === 3);
    isAway = false;
    await one.ask(['d']);
    isAway = true;
    await one.welcome(['e']);
    await until(() => tries === 5);

    expect(looks).toEqual(['one d']);
    expect(logger.error).toHaveBeenCalledTimes(2);
  });

  it('tries again what could not be looked at', async () => {
    const store = new MemoryTurnStore();
    const release = jest.spyOn(store, 'release');
    const one = replica('one', store, () => async () => {
      throw new Error('the catalog is away');
    });
    await one.welcome(['a']);
    await sleep(20);

    expect(release).toHaveBeenCalledWith(expect.any(String), {
      clusters: ['a'],
      afterMs: expect.any(Number),
    });
  });
});
