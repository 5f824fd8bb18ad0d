import { FoundCluster } from './inventory';
import { LatestInventory } from './LatestInventory';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

function found(...refs: string[]): FoundCluster[] {
  return refs.map(ref => ({
    cluster: { ref, name: ref, memberships: [], aliases: {} },
    annotations: {},
    inCatalog: true,
  }));
}

/** A catalog that answers when it is told to. */
function catalog() {
  let now = 0;
  const open: {
    resolve: (clusters: FoundCluster[]) => void;
    reject: (error: Error) => void;
  }[] = [];
  const faults: unknown[] = [];
  const inventory = new LatestInventory({
    find: () =>
      new Promise((resolve, reject) => {
        open.push({ resolve, reject });
      }),
    onFault: error => faults.push(error),
    clock: () => now,
  });
  return {
    faults,
    inventory,
    pass: (ms: number) => {
      now += ms;
    },
    asked: () => open.length,
    answerTo(question: number, ...refs: string[]) {
      open[question].resolve(found(...refs));
    },
    async answer(...refs: string[]) {
      const got = inventory.get();
      open.at(-1)?.resolve(found(...refs));
      await got;
    },
    async fail() {
      const got = inventory.get();
      open.at(-1)?.reject(new Error('the catalog is away'));
      await expect(got).rejects.toThrow('the catalog is away');
    },
  };
}

const refsOf = (clusters: readonly FoundCluster[]) =>
  clusters.map(({ cluster }) => cluster.ref);

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('the latest inventory', () => {
  it.each<[string, number, number]>([
    ['once for all within a moment', 5 * SECOND, 1],
    ['anew after that', 5 * SECOND + 1, 2],
  ])('is asked for %s', async (_name, ms, times) => {
    const { answer, asked, inventory, pass } = catalog();
    await answer('a');
    pass(ms);

    void inventory.get();

    expect(asked()).toBe(times);
  });

  it.each<[string, number, number]>([
    ['is not asked for again while it is slow', 30 * SECOND, 1],
    ['is asked for again when it seems lost', 61 * SECOND, 2],
  ])('%s', async (_name, ms, times) => {
    const { asked, inventory, pass } = catalog();
    void inventory.get();
    pass(ms);

    void inventory.get();

    expect(asked()).toBe(times);
  });

  it('is as young as its answer, however long that took', async () => {
    const { answerTo, asked, inventory, pass } = catalog();
    const slow = inventory.get();
    pass(30 * SECOND);
    answerTo(0, 'a');
    await slow;
    pass(4 * SECOND);

    await inventory.get();

    expect(asked()).toBe(1);
  });

  it('is not asked for without end when it fails, and that is told once', async () => {
    const { asked, fail, faults, inventory, pass } = catalog();
    await fail();
    await expect(inventory.get()).rejects.toThrow('away');
    expect(asked()).toBe(1);

    pass(2 * SECOND);
    await fail();

    expect(asked()).toBe(2);
    expect(faults).toHaveLength(1);
  });

  it('tells again of a failure after an answer', async () => {
    const { answer, fail, faults, pass } = catalog();
    await fail();
    pass(2 * SECOND);
    await answer('a');
    pass(6 * SECOND);

    await fail();

    expect(faults).toHaveLength(2);
  });
});

describe('what is known of the inventory', () => {
  it('is what the catalog said last, where it fails', async () => {
    const { answer, fail, inventory, pass } = catalog();
    await answer('a');
    pass(6 * SECOND);
    await fail();

    expect(refsOf(await inventory.known())).toEqual(['a']);
  });

  it('is what the catalog said last, where it does not answer', async () => {
    const { answer, inventory, pass } = catalog();
    await answer('a');
    pass(6 * SECOND);

    const known = inventory.known();
    await jest.advanceTimersByTimeAsync(2 * SECOND);

    expect(refsOf(await known)).toEqual(['a']);
  });

  it('is the latest, where the catalog answers', async () => {
    const { answer, inventory, pass } = catalog();
    await answer('a');
    pass(6 * SECOND);

    const known = inventory.known();
    await answer('b');

    expect(refsOf(await known)).toEqual(['b']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is not what was asked for before, when that comes late', async () => {
    const { answer, answerTo, fail, inventory, pass } = catalog();
    const late = inventory.get();
    pass(61 * SECOND);
    await answer('b');
    answerTo(0, 'a', 'b');
    expect(refsOf(await late)).toEqual(['b']);
    pass(6 * SECOND);
    await fail();

    expect(refsOf(await inventory.known())).toEqual(['b']);
    expect(inventory.longGone(['a', 'b'])).toEqual([]);
  });

  it('is nothing before the first answer', async () => {
    const { fail, inventory } = catalog();
    await fail();

    await expect(inventory.known()).rejects.toThrow('away');
  });
});

describe('a cluster that is missing from the inventory', () => {
  it('is gone for long when it was in no answer for an hour', async () => {
    const { answer, inventory, pass } = catalog();
    await answer('a', 'b');
    pass(HOUR);
    await answer('b');
    expect(inventory.longGone(['a', 'b'])).toEqual([]);
    pass(HOUR - 1);
    expect(inventory.longGone(['a', 'b'])).toEqual([]);

    pass(1);

    expect(inventory.longGone(['a', 'b'])).toEqual(['a']);
  });

  it('is not, where all were missing from one answer', async () => {
    const { answer, inventory, pass } = catalog();
    await answer();
    expect(inventory.longGone(['a', 'b'])).toEqual([]);
    pass(HOUR / 2);
    await answer('a', 'b');
    pass(HOUR / 2);
    await answer();

    expect(inventory.longGone(['a', 'b'])).toEqual([]);
  });

  it('is not, where it is missing since this replica knows of it', async () => {
    const { answer, inventory, pass } = catalog();
    await answer('b');
    pass(2 * HOUR);

    expect(inventory.longGone(['a', 'b'])).toEqual([]);
  });
});
