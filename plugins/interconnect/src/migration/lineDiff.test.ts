import { lineDiff } from './lineDiff';

describe('lineDiff', () => {
  it.each<[string, string | undefined, string | undefined, string[]]>([
    ['the same', 'a\nb', 'a\nb', [' a', ' b']],
    ['one line otherwise', 'a\nb\nc', 'a\nx\nc', [' a', '-b', '+x', ' c']],
    ['a line more', 'a\nc', 'a\nb\nc', [' a', '+b', ' c']],
    ['a line less', 'a\nb\nc', 'a\nc', [' a', '-b', ' c']],
    ['nothing before', undefined, 'a', ['+a']],
    ['nothing now', 'a\n', undefined, ['-a']],
    ['only a last line end', 'a\n', 'a', [' a']],
    ['lines moved', 'a\nb', 'b\na', ['-a', ' b', '+a']],
    ['nothing at all', '', '', []],
  ])('%s', (_name, before, now, expected) => {
    const sign = { both: ' ', before: '-', now: '+' };

    expect(
      lineDiff(before, now).map(line => `${sign[line.in]}${line.text}`),
    ).toEqual(expected);
  });

  it('shows what is too long as a whole', () => {
    const long = 'x\n'.repeat(500);

    expect(lineDiff(long, long)).toHaveLength(1000);
  });
});
