import { millisecondsOf } from './goDuration';

describe('millisecondsOf', () => {
  it.each([
    ['83.921ms', 83.921],
    ['447.358µs', 0.447],
    ['447.358\u03bcs', 0.447],
    ['1m2s', 62_000],
    ['1h0m0.5s', 3_600_500],
    ['900ns', 0.001],
    ['0s', 0],
    ['', undefined],
    ['83.921', undefined],
    ['ms', undefined],
    ['-1ms', undefined],
    ['about 5ms', undefined],
  ])('reads %j as %j', (duration, expected) => {
    expect(millisecondsOf(duration)).toBe(expected);
  });
});
