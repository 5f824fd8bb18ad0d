import { inEnglish, phrasesOf, say } from './say';

describe('say', () => {
  it.each([
    ['no gap', say`It is there`, 'It is there', {}],
    ['one gap', say`See ${'east'}`, 'See {{0}}', { 0: 'east' }],
    [
      'gaps at both ends',
      say`${'east'} joins ${'west'}`,
      '{{0}} joins {{1}}',
      { 0: 'east', 1: 'west' },
    ],
    ['a number', say`${3} clusters`, '{{0}} clusters', { 0: '3' }],
    [
      'a value that looks like a gap',
      say`See ${'{{1}}'} and ${'b'}`,
      'See {{0}} and {{1}}',
      { 0: '{{1}}', 1: 'b' },
    ],
  ])('keeps what it is made of: %s', (_name, phrase, template, params) => {
    expect(phrase).toEqual({ template, params });
  });

  it.each([
    ['one sentence', say`See ${'east'}.`, 'See east.'],
    [
      'two sentences',
      [say`See ${'east'}.`, say`Then go.`],
      'See east. Then go.',
    ],
    ['a name that looks like a gap', say`${'{{1}}'} and ${'b'}`, '{{1}} and b'],
    ['nothing', [], ''],
  ])('reads in English: %s', (_name, text, english) => {
    expect(inEnglish(text)).toBe(english);
    expect(inEnglish(phrasesOf(text))).toBe(english);
  });
});
