import { FocusEvent, KeyboardEvent, useRef, useState } from 'react';

type Cell = { row: number; column: number };

/** Where a key leads in a grid; `undefined` for keys that lead nowhere. */
export function nextCell(
  { row, column }: Cell,
  key: string,
  size: { rows: number; columns: number },
): Cell | undefined {
  const to = (nextRow: number, nextColumn: number): Cell => ({
    row: Math.min(size.rows - 1, Math.max(0, nextRow)),
    column: Math.min(size.columns - 1, Math.max(0, nextColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'PageDown':
      return to(row + 5, column);
    case 'PageUp':
      return to(row - 5, column);
    case 'Home':
      return to(row, 0);
    case 'End':
      return to(row, size.columns - 1);
    default:
      return undefined;
  }
}

/** Makes a table of buttons one stop of the Tab key, within which arrow keys go from cell to cell. */
export function useGridKeys(size: { rows: number; columns: number }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const current = {
    row: Math.min(at.row, Math.max(0, size.rows - 1)),
    column: Math.min(at.column, Math.max(0, size.columns - 1)),
  };

  return {
    bodyProps: {
      ref: body,
      onKeyDown(event: KeyboardEvent) {
        const next = nextCell(current, event.key, size);
        if (next) {
          event.preventDefault();
          setAt(next);
          body.current
            ?.querySelector<HTMLElement>(
              `[data-cell="${next.row}:${next.column}"]`,
            )
            ?.focus();
        }
      },
      onFocus(event: FocusEvent) {
        const [row, column] = (event.target.getAttribute('data-cell') ?? '')
          .split(':')
          .map(Number);
        if (Number.isInteger(column)) {
          setAt({ row, column });
        }
      },
    },
    cellProps: (row: number, column: number) => ({
      'data-cell': `${row}:${column}`,
      tabIndex: row === current.row && column === current.column ? 0 : -1,
    }),
  };
}
