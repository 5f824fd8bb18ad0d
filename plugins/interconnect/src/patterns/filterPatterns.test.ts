import { PatternCategory } from '@interconnect/backstage-plugin-interconnect-common';
import { comparison } from '../__testUtils__/patterns';
import { filterPatterns } from './filterPatterns';

describe('filtering patterns', () => {
  const cases: [string, PatternCategory[], string, string[]][] = [
    ['shows all', [], '', ['istio', 'skupper', 'submariner', 'kilo']],
    ['shows a category', ['tunneling'], '', ['submariner', 'kilo']],
    [
      'shows several categories',
      ['service-mesh', 'l7-messaging'],
      '',
      ['istio', 'skupper'],
    ],
    ['shows none of a category that nobody is of', ['saas'], '', []],
    ['finds a title, whatever its letters', [], 'SKUPPER', ['skupper']],
    ['finds a reason', [], 'istio does security', ['istio']],
    ['wants every word', [], 'istio skupper', []],
    ['cares for no blanks', [], '   kilo  ', ['kilo']],
    ['wants both category and words', ['service-mesh'], 'kilo', []],
    ['takes a pattern of letters for letters', [], '.*', []],
  ];

  it.each(cases)('%s', (_, categories, text, expected) => {
    expect(
      filterPatterns(comparison.patterns, { categories, text }).map(
        ({ pattern }) => pattern,
      ),
    ).toEqual(expected);
  });

  it('finds what the screen says, and what the backend says, in any language', () => {
    const say = (english: string) =>
      english === 'Skupper' ? 'スキューパー' : english;
    const found = (text: string) =>
      filterPatterns(comparison.patterns, { categories: [], text }, say).map(
        ({ pattern }) => pattern,
      );

    expect(found('スキュー')).toEqual(['skupper']);
    expect(found('skupper')).toEqual(['skupper']);
  });
});
