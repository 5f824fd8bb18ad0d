import { ReactNode } from 'react';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';

// Backstage's theme and the card break words anywhere, and port numbers with them.
const WHOLE_WORDS = {
  wordBreak: 'normal',
  overflowWrap: 'break-word',
  padding: 8,
} as const;

/** A name breaks at its hyphens unless it is told not to; one that is too long had better. */
const WORD = /^\S{1,24}$/;

// A sentence squeezed into what whole words leave is no longer read; the table is scrolled instead.
const SENTENCE_WIDTH = 160;

/** A small table of what a pattern would change. */
export function Rows(props: {
  label: string;
  head: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}) {
  return (
    // What may have to be scrolled must be reached by the keyboard.
    <TableContainer tabIndex={0} role="group" aria-label={props.label}>
      <Table size="small" aria-label={props.label}>
        <TableHead>
          <TableRow>
            {props.head.map(title => (
              <TableCell key={title} style={WHOLE_WORDS}>
                {title}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {props.rows.map((row, i) => (
            <TableRow key={i}>
              {row.map((cell, j) => (
                <TableCell key={j} style={styleOf(cell)}>
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function styleOf(cell: ReactNode) {
  if (typeof cell !== 'string') {
    return WHOLE_WORDS;
  }
  return WORD.test(cell)
    ? { ...WHOLE_WORDS, whiteSpace: 'nowrap' as const }
    : { ...WHOLE_WORDS, minWidth: SENTENCE_WIDTH };
}
