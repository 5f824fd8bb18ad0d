import { tooClose } from './arrangements/geometry';
import { segmentBetween } from './edgePath';
import { placeLabels } from './placeLabels';

const size = { width: 40, height: 20 };
const box = { width: 100, height: 50 };
const at = (id: string, x: number, y: number) => ({ id, x, y });

describe('segmentBetween', () => {
  it('runs from border to border', () => {
    const segment = segmentBetween(at('a', 0, 0), at('b', 300, 0), 0, box);

    expect(segment).toEqual({ start: { x: 53, y: 0 }, end: { x: 247, y: 0 } });
  });

  it('keeps parallel lines apart from whichever end they start', () => {
    const there = segmentBetween(at('a', 0, 0), at('b', 300, 0), 0.5, box);
    const back = segmentBetween(at('b', 300, 0), at('a', 0, 0), -0.5, box);

    expect(there!.start.y).not.toBeCloseTo(back!.start.y);
  });

  it.each([
    ['the same place', at('a', 0, 0), at('b', 0, 0)],
    ['boxes that touch', at('a', 0, 0), at('b', 60, 0)],
  ])('has nothing to draw between %s', (_, from, to) => {
    expect(segmentBetween(from, to, 0, box)).toBeUndefined();
  });
});

describe('placeLabels', () => {
  it('puts a label in the middle of its line', () => {
    const places = placeLabels(
      [
        {
          id: 'l',
          segment: { start: at('', 0, 0), end: at('', 200, 0) },
          size,
        },
      ],
      [],
    );

    expect(places.get('l')).toEqual({ x: 100, y: 0 });
  });

  it('keeps the labels of crossing lines apart', () => {
    const places = placeLabels(
      [
        {
          id: 'a',
          segment: { start: at('', 0, 0), end: at('', 300, 300) },
          size,
        },
        {
          id: 'b',
          segment: { start: at('', 300, 0), end: at('', 0, 300) },
          size,
        },
      ],
      [],
    );

    expect(
      tooClose(
        { ...places.get('a')!, ...size },
        { ...places.get('b')!, ...size },
      ),
    ).toBe(false);
  });

  it('does not hide a box that its line passes', () => {
    const inTheWay = { x: 100, y: 0, width: 30, height: 30 };

    const places = placeLabels(
      [
        {
          id: 'l',
          segment: { start: at('', 0, 0), end: at('', 300, 0) },
          size,
        },
      ],
      [inTheWay],
    );

    expect(tooClose({ ...places.get('l')!, ...size }, inTheWay)).toBe(false);
  });

  it('falls back to the middle where there is no room at all', () => {
    const everywhere = { x: 50, y: 0, width: 500, height: 500 };

    const places = placeLabels(
      [
        {
          id: 'l',
          segment: { start: at('', 0, 0), end: at('', 100, 0) },
          size,
        },
      ],
      [everywhere],
    );

    expect(places.get('l')).toEqual({ x: 50, y: 0 });
  });
});
