import { createSlices } from './slices';

/** A clock that only moves when work is done. */
function workshop() {
  let now = 0;
  const done: string[] = [];
  const turnsOf = createSlices(() => now);
  const work = async (name: string, ms: number, turn = turnsOf()) => {
    await turn();
    now += ms;
    done.push(name);
    // What follows from a piece of work belongs to it.
    await undefined;
    now += ms;
  };
  return { turnsOf, work, done };
}

function turnOfEventLoop(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

describe('slices of work', () => {
  it.each([
    ['small pieces are done in one turn', 1, ['a', 'b', 'c', 'd']],
    ['larger ones as far as the slice goes', 3, ['a', 'b']],
    ['a piece that is larger than the slice is done alone', 20, ['a']],
  ])('%s', async (_name, ms, expected) => {
    const { work, done } = workshop();
    const all = ['a', 'b', 'c', 'd'].map(name => work(name, ms));

    await turnOfEventLoop();

    expect(done).toEqual(expected);
    await Promise.all(all);
    expect(done).toEqual(['a', 'b', 'c', 'd']);
  });

  it('does nothing in the turn in which it is asked', async () => {
    const { work, done } = workshop();
    const all = work('a', 1);
    await undefined;

    expect(done).toEqual([]);
    await all;
  });

  it.each<[string, number, string[], string[]]>([
    ['first come, first served', 1, ['a', 'a', 'b', 'a'], ['a', 'a', 'b', 'a']],
    [
      'who has had much comes after those who have not',
      25,
      ['a', 'a', 'a', 'b', 'c'],
      ['a', 'b', 'c', 'a', 'a'],
    ],
    [
      'and is not left out when others go on',
      25,
      ['a', 'a', 'b', 'b', 'b'],
      ['a', 'b', 'a', 'b', 'b'],
    ],
  ])('%s', async (_name, ms, asked, expected) => {
    const { turnsOf, work, done } = workshop();
    const turns = new Map(asked.map(name => [name, turnsOf()]));

    await Promise.all(asked.map(name => work(name, ms, turns.get(name))));

    expect(done).toEqual(expected);
  });

  it('takes up what comes when all was done', async () => {
    const { work, done } = workshop();
    await work('a', 20);
    await turnOfEventLoop();

    await work('b', 20);

    expect(done).toEqual(['a', 'b']);
  });
});
