import { shareSame } from './shareSame';

const kept = { name: 'a' };

describe('what is the very same object as before', () => {
  it.each<[string, unknown, unknown]>([
    ['a text', 'a', 'a'],
    ['an object', { a: 1, b: [kept] }, { a: 1, b: [{ name: 'a' }] }],
    ['a list', [1, 'a', { a: undefined }], [1, 'a', { a: undefined }]],
    ['nothing', undefined, undefined],
  ])('is %s that is written alike', (_name, before, latest) => {
    expect(shareSame(before, latest)).toBe(before);
  });

  it.each<[string, unknown, unknown]>([
    ['with another value', { a: 1 }, { a: 2 }],
    ['with its fields in another order', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['with one field more', { a: 1 }, { a: 1, b: 2 }],
    ['with one field less', { a: 1, b: 2 }, { a: 1 }],
    ['with a field of another name', { a: undefined }, { b: undefined }],
    ['that is a list now', { 0: 'a' }, ['a']],
    ['that was a list', ['a'], { 0: 'a' }],
    ['with one item more', ['a'], ['a', 'b']],
    ['with one item less', ['a', 'b'], ['a']],
    ['that is nothing now', { a: 1 }, null],
    ['that was nothing', null, { a: 1 }],
  ])('is not one %s', (_name, before, latest) => {
    const shared = shareSame(before, latest);

    expect(shared).not.toBe(before);
    expect(JSON.stringify(shared)).toBe(JSON.stringify(latest));
  });

  it('is each part that is written alike', () => {
    const before = { claims: [kept, { name: 'b' }], evidence: [kept] };

    const shared = shareSame(before, {
      claims: [{ name: 'a' }, { name: 'c' }],
      evidence: [{ name: 'a' }],
    });

    expect(shared).toEqual({
      claims: [{ name: 'a' }, { name: 'c' }],
      evidence: [{ name: 'a' }],
    });
    expect(shared.claims[0]).toBe(kept);
    expect(shared.evidence).toBe(before.evidence);
  });

  it('is no error, of which not all is in its fields', () => {
    const latest = new Error('latest');

    expect(shareSame(new Error('before'), latest)).toBe(latest);
  });

  it('keeps a field that is called like the prototype', () => {
    const latest: unknown = JSON.parse('{"__proto__":{"a":1},"b":2}');

    const shared = shareSame<unknown>(JSON.parse('{"b":1}'), latest);

    expect(JSON.stringify(shared)).toBe(JSON.stringify(latest));
  });
});
