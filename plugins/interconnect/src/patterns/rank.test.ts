import { aPattern } from '../__testUtils__/patterns';
import { Score, Weights, rankByWeights, scoreOf } from './rank';

describe('what weighted grades come to', () => {
  const cases: [string, string, Weights, Score | undefined][] = [
    ['nothing, where nothing is weighed', 'g', {}, undefined],
    [
      'nothing, where only an unknown requirement is weighed',
      'g',
      { dance: 'must' },
      undefined,
    ],
    [
      'all of it',
      'g',
      { setup: 'should' },
      { least: 100, most: 100, failed: [] },
    ],
    ['half of it', 'l', { setup: 'must' }, { least: 50, most: 50, failed: [] }],
    [
      'none of it, which fails a must',
      'p',
      { setup: 'must', security: 'should' },
      { least: 0, most: 0, failed: ['setup'] },
    ],
    [
      'none of it, which fails no should',
      'p',
      { setup: 'should' },
      { least: 0, most: 0, failed: [] },
    ],
    [
      'anything, where nobody is sure, which fails nothing',
      'u',
      { setup: 'must' },
      { least: 0, most: 100, failed: [] },
    ],
    [
      // setup is good, security is poor, and a must is worth three shoulds
      'more of a must than of a should',
      'gp',
      { setup: 'must', security: 'should' },
      { least: 75, most: 75, failed: [] },
    ],
  ];

  it.each(cases)('are %s', (_, letters, weights, expected) => {
    expect(scoreOf(aPattern('a', letters), weights)).toEqual(expected);
  });
});

describe('the order by weights', () => {
  const good = aPattern('z-good', 'g');
  const limited = aPattern('m-limited', 'l');
  const poor = aPattern('a-poor', 'p');
  const unsure = aPattern('b-unsure', 'u');
  const mixed = aPattern('c-mixed', 'pg');
  const all = [poor, unsure, mixed, limited, good];

  it.each<[string, Weights, string[]]>([
    [
      'is by title, where nothing is weighed',
      {},
      ['a-poor', 'b-unsure', 'c-mixed', 'm-limited', 'z-good'],
    ],
    [
      'is by what is sure, then by what may be, then by title',
      { setup: 'should' },
      ['z-good', 'm-limited', 'b-unsure', 'a-poor', 'c-mixed'],
    ],
    [
      'puts what fails a must last, however good the rest',
      { setup: 'must', security: 'should', topology: 'should' },
      ['z-good', 'm-limited', 'b-unsure', 'c-mixed', 'a-poor'],
    ],
  ])('%s', (_, weights, expected) => {
    expect(
      rankByWeights(all, weights).map(({ pattern }) => pattern.pattern),
    ).toEqual(expected);
    expect(
      rankByWeights([...all].reverse(), weights).map(
        ({ pattern }) => pattern.pattern,
      ),
    ).toEqual(expected);
  });

  it('leaves no pattern out and changes none', () => {
    expect(
      rankByWeights(all, { setup: 'must' })
        .map(({ pattern }) => pattern)
        .sort((a, b) => (a.title < b.title ? -1 : 1)),
    ).toEqual(all.sort((a, b) => (a.title < b.title ? -1 : 1)));
  });
});
