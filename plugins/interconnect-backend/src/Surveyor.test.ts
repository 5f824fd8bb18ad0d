import { setTimeout as sleep } from 'timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { MemoryTurnStore } from './__testUtils__/MemoryTurnStore';
import { createSurveyor, MemoryObservationStore } from './__testUtils__/survey';

const START = Date.parse('2026-11-01T12:00:00.000Z');
const HOUR = 3_600_000;

/* Clusters that may not be contacted: what is told of them needs no network. */

function cluster(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'kubernetes.io/api-server': 'https://192.0.2.1' },
    },
    spec: { type: 'kubernetes-cluster', owner: 'group:default/platform' },
  };
}

const ref = (name: string) => `resource:default/${name}`;

function fleet(names: string[], intervalMs?: number) {
  let now = START;
  const looks: string[] = [];
  const turns = new MemoryTurnStore(() => now);
  const store = new MemoryObservationStore(({ cluster: seen }) => {
    looks.push(seen);
  });
  const over = (
    members: string[],
    catalog?: Parameters<typeof createSurveyor>[0]['catalog'],
    logger?: LoggerService,
  ) =>
    createSurveyor({
      clusters: [],
      entities: members.map(cluster),
      catalog,
      logger,
      now: () => new Date(now),
      intervalMs,
      store,
      turns,
    });
  return {
    looks,
    over,
    store,
    surveyor: over(names),
    turns,
    pass: (ms: number) => {
      now += ms;
    },
    due: async () => {
      const taken = await turns.lease({
        lane: 'healthy',
        limit: 100,
        holder: 'test',
        leaseMs: 1,
      });
      return taken.map(turn => turn.cluster).sort();
    },
  };
}

/** Lets the clock that nobody can set go on. */
function passing(): (ms: number) => void {
  const steady = performance.now.bind(performance);
  let passed = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => steady() + passed);
  return ms => {
    passed += ms;
  };
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe('Surveyor', () => {
  it('looks only at what it is asked for, and of that only at what there is', async () => {
    const { looks, surveyor } = fleet(['a', 'b']);

    await surveyor.look([ref('b'), ref('nowhere')]);

    expect(looks).toEqual([ref('b')]);
  });

  it('gives clusters a turn in their interval, and looks at none by itself', async () => {
    const { looks, surveyor, due } = fleet(['a', 'b'], HOUR);

    await surveyor.keepRound();

    expect(looks).toEqual([]);
    expect(await due()).toEqual([ref('a'), ref('b')]);
  });

  it('looks at all in a round that is started from outside', async () => {
    const { looks, surveyor, pass } = fleet(['a', 'b']);

    await surveyor.keepRound();
    pass(1);
    await surveyor.keepRound();

    expect(looks.sort()).toEqual([ref('a'), ref('a'), ref('b'), ref('b')]);
  });

  it('takes clusters that are gone out of the rounds, and takes in new ones', async () => {
    const { over, surveyor, turns } = fleet(['a', 'b'], HOUR);
    await surveyor.look();

    await over(['b', 'c']).keepRound();

    const all = [ref('a'), ref('b'), ref('c')];
    const request = { clusters: all, since: START + 10 * HOUR };
    expect(await turns.pending(request)).toEqual([ref('b'), ref('c')]);
  });

  it.each([
    ['keeps what it knows of clusters that the catalog left out', 0, ['a']],
    ['forgets clusters that the catalog left out for long', HOUR, []],
  ])('%s', async (_name, ms, expected) => {
    const { over, store, surveyor } = fleet(['a', 'b'], HOUR);
    await surveyor.look();
    const now = over(['b']);
    const later = passing();
    await now.keepRound();
    later(ms);

    await now.keepRound();

    expect(
      (await store.load()).kept.map(({ observation }) => observation.cluster),
    ).toEqual([...expected, 'b'].map(ref));
  });

  it('looks at once at a cluster that comes back under its name', async () => {
    const { looks, over, store, turns } = fleet([], HOUR);
    let entities = [cluster('a')];
    const queryEntities = jest.fn(async () => ({
      items: entities,
      pageInfo: {},
      totalItems: entities.length,
    }));
    const surveyor = over([], { queryEntities });
    const lookedAt = async (times: number) => {
      while (looks.length < times) {
        await surveyor.world();
        await sleep(5);
      }
    };
    const later = passing();
    await lookedAt(1);
    entities = [];
    later(10_000);
    await surveyor.keepRound();
    expect((await store.load()).kept).toHaveLength(1);
    expect(await turns.isAnyDue()).toBe(false);

    entities = [cluster('a')];
    later(10_000);
    await lookedAt(2);

    expect(looks).toEqual([ref('a'), ref('a')]);
  });

  it('says once that new clusters cannot be looked at, and looks when they can', async () => {
    const logger = mockServices.logger.mock();
    const { looks, over, turns } = fleet([], HOUR);
    const surveyor = over(['a'], undefined, logger);
    const enroll = jest
      .spyOn(turns, 'enroll')
      .mockRejectedValue(new Error('read-only'));
    await surveyor.world();
    await surveyor.world();
    await surveyor.world();
    expect(enroll).toHaveBeenCalledTimes(3);
    expect(logger.error).toHaveBeenCalledTimes(1);

    enroll.mockRestore();
    await surveyor.world();
    while (looks.length === 0) {
      await sleep(5);
    }

    expect(looks).toEqual([ref('a')]);
  });

  it('goes on looking while the catalog is away', async () => {
    const { looks, over } = fleet([], HOUR);
    const queryEntities = jest.fn(async () => ({
      items: [cluster('a')],
      pageInfo: {},
      totalItems: 1,
    }));
    const surveyor = over([], { queryEntities });
    const later = passing();
    await surveyor.keepRound();
    queryEntities.mockRejectedValue(new Error('the catalog is away'));
    later(10_000);
    await expect(surveyor.clusters()).rejects.toThrow('away');

    surveyor.start();
    while (looks.length === 0) {
      await sleep(5);
    }
    await surveyor.stop();

    expect(looks).toEqual([ref('a')]);
  });

  it('brings back a turn that another configuration put far away', async () => {
    const { surveyor, over, pass, due, turns } = fleet(['a'], HOUR);
    await surveyor.keepRound();
    const [turn] = await turns.lease({
      lane: 'healthy',
      limit: 1,
      holder: 'before',
      leaseMs: 1,
    });
    const dueAt = START + 100 * HOUR;
    await turns.finish('before', { turn, failures: 0, dueAt, tookMs: 1 });
    pass(1);
    expect(await due()).toEqual([]);

    await over(['a']).keepRound();

    expect(await due()).toEqual([ref('a')]);
  });

  it('does not let a cluster rest that may not be contacted', async () => {
    const { surveyor, turns } = fleet(['a']);
    const finish = jest.spyOn(turns, 'finish');

    await surveyor.look();

    expect(finish.mock.calls.map(([, { failures }]) => failures)).toEqual([0]);
  });

  it('looks at new clusters as soon as somebody wants to know of them', async () => {
    const { looks, surveyor } = fleet(['a']);

    const { report } = await surveyor.world();
    while (looks.length === 0) {
      await sleep(5);
    }
    await surveyor.world();
    await surveyor.stop();

    expect(report.clusters.map(({ attemptedAt }) => attemptedAt)).toEqual([
      undefined,
    ]);
    expect(looks).toEqual([ref('a')]);
  });
});
