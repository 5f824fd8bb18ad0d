import { nextCell } from './useGridKeys';

describe('where a key leads in a grid', () => {
  const size = { rows: 19, columns: 16 };

  it.each<[string, [number, number], string, [number, number] | undefined]>([
    ['down', [0, 3], 'ArrowDown', [1, 3]],
    ['up', [1, 3], 'ArrowUp', [0, 3]],
    ['right', [1, 3], 'ArrowRight', [1, 4]],
    ['left', [1, 3], 'ArrowLeft', [1, 2]],
    ['no further than the last row', [18, 3], 'ArrowDown', [18, 3]],
    ['no further than the first row', [2, 3], 'PageUp', [0, 3]],
    ['no further than the last column', [1, 15], 'ArrowRight', [1, 15]],
    ['no further than the first column', [1, 0], 'ArrowLeft', [1, 0]],
    ['five rows on', [1, 0], 'PageDown', [6, 0]],
    ['to the start of the row', [4, 7], 'Home', [4, 0]],
    ['to the end of the row', [4, 7], 'End', [4, 15]],
    ['nowhere by Enter, which opens', [4, 7], 'Enter', undefined],
    ['nowhere by Tab, which leaves', [4, 7], 'Tab', undefined],
  ])('%s', (_, [row, column], key, expected) => {
    const next = nextCell({ row, column }, key, size);

    expect(next && [next.row, next.column]).toEqual(expected);
  });
});
