import { setTimeout as sleep } from 'timers/promises';
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
  const over = (members: string[]) =>
    createSurveyor({
      clusters: [],
      entities: members.map(cluster),
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

  it('forgets clusters that are gone, and takes in new ones', async () => {
    const { over, store, surveyor, turns } = fleet(['a', 'b'], HOUR);
    await surveyor.look();
    const kept = async () =>
      (await store.load()).kept.map(({ observation }) => observation.cluster);
    expect(await kept()).toEqual([ref('a'), ref('b')]);

    await over(['b', 'c']).keepRound();

    expect(await kept()).toEqual([ref('b')]);
    const all = [ref('a'), ref('b'), ref('c')];
    const request = { clusters: all, since: START + 10 * HOUR };
    expect(await turns.pending(request)).toEqual([ref('b'), ref('c')]);
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
