import { setNewest } from './setNewest';

describe('setNewest', () => {
  it.each<[string, string[], string[]]>([
    ['one', ['a'], ['a']],
    ['as many as it holds', ['a', 'b', 'c'], ['a', 'b', 'c']],
    ['one more: the oldest goes', ['a', 'b', 'c', 'd'], ['b', 'c', 'd']],
    ['one again: it is the newest', ['a', 'b', 'c', 'a'], ['b', 'c', 'a']],
    ['one again, and one more', ['a', 'b', 'c', 'a', 'd'], ['c', 'a', 'd']],
  ])('%s', (_, keys, left) => {
    const map = new Map<string, number>();
    keys.forEach((key, index) => setNewest(map, key, index, 3));

    expect([...map]).toEqual(left.map(key => [key, keys.lastIndexOf(key)]));
  });
});
