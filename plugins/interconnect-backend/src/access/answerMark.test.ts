import { answerMark, conditionOf } from './answerMark';

function mark(text: string, etag?: string): string {
  return answerMark([Buffer.from(text)], etag);
}

function list(resourceVersion: string, items: string, more = ''): string {
  return `{"kind":"NodeList","apiVersion":"v1","metadata":{"resourceVersion":"${resourceVersion}"${more}},"items":${items}}`;
}

const ONE = '[{"metadata":{"name":"a","resourceVersion":"7"}}]';

describe('the mark of an answer', () => {
  it.each([
    ['the same bytes', list('1', ONE), list('1', ONE)],
    [
      'a list of which only the version of the store rose',
      list('1', ONE),
      list('27', ONE),
    ],
    ['an answer that is no list', '{"a":1}', '{"a":1}'],
    ['nothing', '', ''],
  ])('is the same for %s', (_name, one, other) => {
    expect(mark(one)).toBe(mark(other));
  });

  it.each([
    ['an object changed', list('1', ONE), list('1', ONE.replace('7', '8'))],
    ['an object was added', list('1', '[]'), list('1', ONE)],
    [
      'there is more to come',
      list('1', ONE),
      list('1', ONE, ',"continue":"x"'),
    ],
    [
      'it continues elsewhere',
      list('1', ONE, ',"continue":"x"'),
      list('1', ONE, ',"continue":"y"'),
    ],
    [
      'it is of another kind',
      list('1', ONE),
      list('1', ONE).replace('NodeList', 'PodList'),
    ],
    [
      'an answer that is no list changed',
      '{"resourceVersion":"1"}',
      '{"resourceVersion":"2"}',
    ],
  ])('is another when %s', (_name, one, other) => {
    expect(mark(one)).not.toBe(mark(other));
  });

  it.each([
    ['in pieces of a byte', 1],
    ['in the middle of its head', 50],
    ['behind its head', 5_000],
  ])('is the same for an answer that is cut %s', (_name, size) => {
    const text = list('1', `[${ONE.repeat(200)}]`);
    const bytes = Buffer.from(text);
    const chunks = Array.from(
      { length: Math.ceil(bytes.byteLength / size) },
      (_, index) => bytes.subarray(index * size, (index + 1) * size),
    );

    expect(answerMark(chunks, undefined)).toBe(mark(text));
  });

  it('is what the server says, where it says something strong', () => {
    expect(mark('{}', '"a"')).toBe(mark('{"a":1}', '"a"'));
    expect(mark('{}', '"a"')).not.toBe(mark('{}', '"b"'));
    expect(mark('{}', 'W/"a"')).not.toBe(mark('{"a":1}', 'W/"a"'));
  });

  it.each([
    ['a mark of the server', mark('{}', '"a"'), { 'if-none-match': '"a"' }],
    ['a digest', mark('{}'), {}],
    ['no mark', undefined, {}],
  ])('asks the server about %s', (_name, known, headers) => {
    expect(conditionOf(known)).toEqual(headers);
  });
});
