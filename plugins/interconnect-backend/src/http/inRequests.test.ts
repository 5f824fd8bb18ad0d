import { inRequests } from './inRequests';

const refs = (count: number, length: number) =>
  Array.from({ length: count }, (_, at) => String(at).padStart(length, 'x'));

describe('inRequests', () => {
  it.each<[string, string[], number | undefined, number[]]>([
    ['nothing', [], undefined, []],
    ['a few', refs(3, 30), undefined, [3]],
    ['many short ones', refs(1000, 30), undefined, [1000]],
    ['many long ones', refs(1000, 250), undefined, [313, 313, 313, 61]],
    ['long questions', refs(5, 30), 30_000, [2, 2, 1]],
    ['questions that are too long by themselves', refs(2, 30), 90_000, [1, 1]],
  ])('asks of %s', (_name, asked, bytesPerRef, lengths) => {
    const lots = inRequests(asked, bytesPerRef);

    expect(lots.map(({ length }) => length)).toEqual(lengths);
    expect(lots.flat()).toEqual(asked);
  });

  it('counts the bytes that a ref has in JSON', () => {
    const lots = inRequests(
      Array.from({ length: 1000 }, () => 'ü"'.repeat(40)),
    );

    expect(
      lots.every(lot => Buffer.byteLength(JSON.stringify(lot)) <= 80_002),
    ).toBe(true);
    expect(lots.length).toBeGreaterThan(1);
  });
});
