import {
  kubernetesObject,
  list,
  Observation,
} from '@interconnect/backstage-plugin-interconnect-node';
import { answered } from '../__testUtils__/answered';
import { ClusterSource } from './ClusterSource';
import { ClusterInTurn, ObserveAll, observeAll } from './observeAll';

const Node = kubernetesObject('Node');

const healthy: ClusterSource = {
  async get(path) {
    const body = path === '/apis' ? { kind: 'APIGroupList', groups: [] } : {};
    return answered(200, JSON.stringify(body));
  },
};

/** Answers only when it is given up. */
const hanging: ClusterSource = {
  get: (_path, { signal }) =>
    new Promise(resolve => {
      signal.addEventListener('abort', () =>
        resolve({ type: 'failed', reason: 'timeout', message: 'late' }),
      );
    }),
};

const broken: ClusterSource = {
  get: () => Promise.reject(new Error('a bug')),
};

function turn(
  cluster: string,
  reader: ClusterSource = healthy,
  fields: Partial<ClusterInTurn> = {},
): ClusterInTurn {
  return { cluster, open: async () => ({ type: 'open', reader }), ...fields };
}

async function run(
  clusters: ClusterInTurn[],
  changes: Partial<ObserveAll> & {
    concurrency?: number;
    deadlineMs?: number;
  } = {},
) {
  const { concurrency = 2, deadlineMs = 300, ...fields } = changes;
  const told: Observation[] = [];
  const faults: string[] = [];
  await observeAll({
    clusters,
    reads: [{ nodes: list('', 'nodes', Node) }],
    options: {
      concurrency,
      deadlineMs,
      secretMetadata: false,
      maxObjectsPerRead: 10,
      maxResponseBytes: 1_000,
    },
    now: () => new Date('2026-11-01T12:00:00Z'),
    onObservation: observation => {
      told.push(observation);
    },
    onFault: (cluster, error) => faults.push(`${cluster}: ${error}`),
    ...fields,
  });
  return {
    told: told.map(({ cluster, failure }) =>
      failure === undefined ? cluster : `${cluster} ${failure.reason}`,
    ),
    faults,
  };
}

describe('observeAll', () => {
  it('tells of every cluster once, those that answer first', async () => {
    const { told } = await run(
      [turn('a', hanging), turn('b'), turn('c'), turn('d')],
      { deadlineMs: 1_500 },
    );

    expect(told).toEqual(['b', 'c', 'd', 'a timeout']);
  });

  it('lets no number of dark clusters hold up one that answers', async () => {
    const dark = Array.from({ length: 8 }, (_, index) =>
      turn(`dark${index}`, hanging, { suspect: true }),
    );

    const { told } = await run([...dark, turn('a'), turn('b')]);

    expect(told.slice(0, 2)).toEqual(['a', 'b']);
    expect(told).toHaveLength(10);
  });

  it('reads no more clusters at once than it is told to', async () => {
    let now = 0;
    let most = 0;
    const counting: ClusterSource = {
      async get(path, request) {
        now += path === '/version' ? 1 : 0;
        most = Math.max(most, now);
        await new Promise(resolve => setTimeout(resolve, 10));
        now -= path === '/version' ? 1 : 0;
        return healthy.get(path, request);
      },
    };

    const { told } = await run(
      Array.from({ length: 12 }, (_, index) => turn(`c${index}`, counting)),
      { concurrency: 3 },
    );

    expect(told).toHaveLength(12);
    expect(most).toBe(3);
  });

  it.each<[string, ClusterInTurn, string]>([
    [
      'is not opened',
      turn('a', healthy, {
        open: async () => ({
          type: 'refused',
          reason: 'no-credentials',
          message: 'none',
        }),
      }),
      'a no-credentials',
    ],
    [
      'takes too long to be opened',
      turn('a', healthy, { open: () => new Promise(() => {}) }),
      'a timeout',
    ],
    [
      'fails to be opened in a way that nobody foresaw',
      turn('a', healthy, { open: () => Promise.reject(new Error('a bug')) }),
      'a failed',
    ],
    ['fails to be read in such a way', turn('a', broken), 'a failed'],
  ])(
    'tells of a cluster that %s, and of the others',
    async (_name, odd, expected) => {
      const { told, faults } = await run([odd, turn('b')]);

      expect([...told].sort()).toEqual([expected, 'b']);
      expect(faults).toEqual(
        expected === 'a failed' ? ['a: Error: a bug'] : [],
      );
    },
  );

  it('goes on when an observation cannot be kept', async () => {
    const kept: string[] = [];

    const { faults } = await run([turn('a'), turn('b')], {
      concurrency: 1,
      onObservation: async ({ cluster }) => {
        if (cluster === 'a') {
          throw new Error('disk full');
        }
        kept.push(cluster);
      },
    });

    expect(kept).toEqual(['b']);
    expect(faults).toEqual(['a: Error: disk full']);
  });

  it('counts the time to open a cluster into its deadline', async () => {
    const started = performance.now();

    await run([
      turn('a', hanging, {
        open: async () => {
          await new Promise(resolve => setTimeout(resolve, 200));
          return { type: 'open', reader: hanging };
        },
      }),
    ]);

    expect(performance.now() - started).toBeLessThan(450);
  });

  it('ends when it is told to, and tells of nothing that it did not see', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const started = performance.now();

    const { told } = await run(
      [turn('a'), turn('b', hanging), turn('c', hanging), turn('d')],
      { signal: stop.signal, deadlineMs: 5_000 },
    );

    expect(told).toEqual(['a']);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('has nothing to do without clusters', async () => {
    expect(await run([])).toEqual({ told: [], faults: [] });
  });
});
