import { atOnce } from '../atOnce';
import { jsonOf } from './jsonOf';

describe('JSON made in steps', () => {
  it.each<[string, object]>([
    ['nothing', {}],
    [
      'lists of no, one and many items',
      {
        none: [],
        one: [{ a: 'ノード' }],
        many: Array.from({ length: 1_501 }, (_, index) => ({ index })),
        exactly: Array.from({ length: 1_000 }, (_, index) => index),
      },
    ],
    [
      'what JSON leaves out',
      { a: undefined, b: [undefined, { c: undefined }], d: null },
    ],
    ['nothing but what JSON leaves out', { a: undefined }],
    ['names that need quoting', { 'a"b': 1, '\n': { ' ': ['"'] } }],
  ])('is that of %s', (_name, body) => {
    expect(String(atOnce(jsonOf(body)))).toBe(JSON.stringify(body));
  });

  it('is made in steps of a long list', () => {
    const steps = jsonOf({ many: Array.from({ length: 5_000 }) });

    expect([...steps].length).toBeGreaterThan(5);
  });
});
