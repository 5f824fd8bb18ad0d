import { median } from './median';

describe('the median', () => {
  it.each([
    ['one', [7], 7],
    ['three in any order', [10, 9, 100], 10],
    ['an even number', [4, 1, 3, 2], 2],
    ['none', [], NaN],
  ])('of %s', (_name, values, expected) => {
    expect(median(values)).toBe(expected);
  });
});
