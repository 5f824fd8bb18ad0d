import { FoundCluster } from './inventory';
import { LatestWorld } from './LatestWorld';
import { KeptObservations } from './snapshots';
import { World } from './WorldCache';

const NOBODY: readonly FoundCluster[] = [];

/** Worlds whose version is that of what they were made of, thought of when the test says so. */
function thinker() {
  const begun: string[] = [];
  const faults: unknown[] = [];
  const waiting: (() => void)[] = [];
  let time = 0;
  let observed: KeptObservations = { version: 'v1', kept: [] };
  let clusters = NOBODY;
  let thought: World | undefined;
  let broken = false;

  const worldAs = (version: string, of: readonly FoundCluster[]) =>
    ({ version, clusters: of } as World);
  const latest = new LatestWorld({
    clock: () => time,
    now: () => new Date(time),
    gather: async () => ({ clusters, observed }),
    onFault: error => faults.push(error),
    worlds: {
      known: (of, { version }) =>
        thought?.version === version && thought.clusters === of
          ? thought
          : undefined,
      isOf: (world, of) => world.clusters === of,
      worldOf: async (of, { version }) => {
        begun.push(version);
        await new Promise<void>(resolve => waiting.push(resolve));
        if (broken) {
          throw new Error('broken');
        }
        thought = worldAs(version, of);
        return thought;
      },
    },
  });
  return {
    begun,
    faults,
    latest,
    ask: async () => (await latest.get()).version,
    see: (version: string) => {
      observed = { version, kept: [] };
    },
    find: () => {
      clusters = [];
    },
    pass: (ms: number) => {
      time += ms;
    },
    breakDown: () => {
      broken = true;
    },
    /** Ends all thinking that has begun, and lets what waits for it go on. */
    settle: async () => {
      await new Promise(resolve => setImmediate(resolve));
      waiting.splice(0).forEach(done => done());
      await new Promise(resolve => setImmediate(resolve));
    },
  };
}

/** One that knows `v1`, of which it thought for half a second, and since when `v2` was seen. */
async function behind(thoughtFor = 500) {
  const its = thinker();
  const first = its.ask();
  await new Promise(resolve => setImmediate(resolve));
  its.pass(thoughtFor);
  await its.settle();
  await first;
  its.begun.length = 0;
  its.see('v2');
  return its;
}

describe('the latest world', () => {
  it('is thought of once for all who ask', async () => {
    const its = thinker();

    const answers = [its.ask(), its.ask(), its.ask()];
    await its.settle();

    expect(await Promise.all(answers)).toEqual(['v1', 'v1', 'v1']);
    expect(its.begun).toEqual(['v1']);
  });

  it.each<
    [
      string,
      (its: Awaited<ReturnType<typeof behind>>) => void,
      { answered: string | undefined; begun: string[] },
    ]
  >([
    [
      'is that of just before, at once',
      its => its.pass(1_999),
      { answered: 'v1', begun: [] },
    ],
    [
      'is that of just before while the next is thought of, after a rest',
      its => its.pass(2_000),
      { answered: 'v1', begun: ['v2'] },
    ],
    [
      'is waited for when that of before is too old',
      its => its.pass(9_501),
      { answered: undefined, begun: ['v2'] },
    ],
    [
      'is waited for after a look that was waited for',
      its => {
        its.pass(10);
        its.latest.outdate();
        its.pass(10);
      },
      { answered: undefined, begun: ['v2'] },
    ],
    [
      'is waited for after a look at the very moment',
      its => its.latest.outdate(),
      { answered: undefined, begun: ['v2'] },
    ],
    [
      'is waited for when the inventory is another one',
      its => {
        its.pass(10);
        its.find();
      },
      { answered: undefined, begun: ['v2'] },
    ],
  ])('%s', async (_name, happens, { answered, begun }) => {
    const its = await behind();
    happens(its);

    let answer: string | undefined;
    const asking = its.ask().then(version => {
      answer = version;
    });
    await new Promise(resolve => setImmediate(resolve));
    expect({ answered: answer, begun: its.begun }).toEqual({ answered, begun });

    await its.settle();
    await asking;
    expect(answer).toBe(answered ?? 'v2');
  });

  it.each([
    [10, 40],
    [3_000, 5_000],
  ])('after %d ms of thought, rests for %d ms', async (thoughtFor, rest) => {
    const its = await behind(thoughtFor);
    its.pass(rest - 1);
    await its.ask();
    await new Promise(resolve => setImmediate(resolve));
    const early = [...its.begun];

    its.pass(1);
    await its.ask();
    await new Promise(resolve => setImmediate(resolve));

    expect({ early, then: its.begun }).toEqual({
      early: [],
      then: ['v2'],
    });
    await its.settle();
  });

  it('has all that was seen before it was asked for, also during a thought', async () => {
    const its = await behind();
    its.latest.outdate();
    its.pass(10);
    const second = its.ask();
    await new Promise(resolve => setImmediate(resolve));

    its.see('v3');
    its.latest.outdate();
    its.pass(10);
    const third = [its.ask(), its.ask()];
    await its.settle();
    await its.settle();

    expect(await second).toBe('v2');
    expect(await Promise.all(third)).toEqual(['v3', 'v3']);
    expect(its.begun).toEqual(['v2', 'v3']);
  });

  it('is tried again after a fault, of which who got the one before hears nothing', async () => {
    const its = await behind();
    its.breakDown();
    its.pass(2_000);

    expect(await its.ask()).toBe('v1');
    await its.settle();
    expect(its.faults).toHaveLength(1);

    its.pass(10_000);
    const [failure] = await Promise.all([
      its.ask().catch(error => error.message),
      its.settle(),
    ]);
    expect(failure).toBe('broken');
    expect(its.begun).toEqual(['v2', 'v2']);
  });
});
