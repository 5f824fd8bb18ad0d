import { nextItem } from './nextItem';

const cross = [
  { id: 'middle', x: 0, y: 0 },
  { id: 'north', x: 0, y: -100 },
  { id: 'east', x: 150, y: 10 },
  { id: 'south', x: 0, y: 100 },
  { id: 'far-east', x: 400, y: 0 },
];

describe('nextItem', () => {
  it.each([
    ['middle', 'ArrowUp', 'north'],
    ['middle', 'ArrowRight', 'east'],
    ['east', 'ArrowRight', 'far-east'],
    ['far-east', 'ArrowLeft', 'east'],
    ['north', 'ArrowUp', undefined],
    ['north', 'ArrowLeft', undefined],
    ['middle', 'Home', 'middle'],
    ['middle', 'End', 'far-east'],
    ['far-east', 'PageDown', 'middle'],
    ['middle', 'PageUp', 'far-east'],
    ['middle', 'x', undefined],
    [undefined, 'ArrowRight', 'middle'],
    [undefined, 'x', undefined],
    ['gone', 'ArrowDown', 'middle'],
  ])('from %s by %s leads to %s', (current, key, expected) => {
    expect(nextItem(cross, current, key)?.id).toBe(expected);
  });

  it('has nowhere to go in an empty drawing', () => {
    expect(nextItem([], undefined, 'ArrowUp')).toBeUndefined();
  });

  it('reaches every item by Page Down', () => {
    const reached = new Set<string>();
    let at: string | undefined = 'south';

    for (let i = 0; i < cross.length; i++) {
      at = nextItem(cross, at, 'PageDown')?.id;
      reached.add(at!);
    }

    expect(reached.size).toBe(cross.length);
  });
});
