import { createPace } from './pace';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

/** How many of so many may have begun after each of some pauses; some of which are held up. */
async function begunAfter(
  pauses: readonly { ms: number; heldUpMs?: number }[],
): Promise<number[]> {
  let heldUp = 0;
  const pace = createPace({ perMs: 2, atOnce: 8 }, () => Date.now() + heldUp);
  let begun = 0;
  const begin = () => {
    begun += 1;
  };
  for (let i = 0; i < 100; i++) {
    pace().then(begin);
  }
  const counts: number[] = [];
  for (const { ms, heldUpMs = 0 } of pauses) {
    heldUp += heldUpMs;
    await jest.advanceTimersByTimeAsync(ms);
    counts.push(begun);
  }
  return counts;
}

describe('a pace', () => {
  it.each<[string, { ms: number; heldUpMs?: number }[], number[]]>([
    ['lets the first begin at once', [{ ms: 0 }], [8]],
    ['then at its rate', [{ ms: 1 }, { ms: 1 }, { ms: 10 }], [10, 12, 32]],
    [
      'does not make up for time in which nothing could begin',
      [{ ms: 1 }, { ms: 1, heldUpMs: 1_000 }, { ms: 1 }],
      [10, 18, 20],
    ],
    ['ends when nobody waits', [{ ms: 1_000 }], [100]],
  ])('%s', async (_name, pauses, expected) => {
    expect(await begunAfter(pauses)).toEqual(expected);
  });

  it('leaves no timer behind', async () => {
    await begunAfter([{ ms: 1_000 }]);

    expect(jest.getTimerCount()).toBe(0);
  });
});
