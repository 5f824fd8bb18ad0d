/** A line of a text that both texts have, or only one of them. */
export type DiffLine = { in: 'both' | 'before' | 'now'; text: string };

/** Longer texts are shown as a whole, one after the other. */
const LONGEST = 400;

/** What differs between two texts, line by line. */
export function lineDiff(before = '', now = ''): DiffLine[] {
  const [a, b] = [linesOf(before), linesOf(now)];
  if (a.length > LONGEST || b.length > LONGEST) {
    return [
      ...a.map(text => ({ in: 'before' as const, text })),
      ...b.map(text => ({ in: 'now' as const, text })),
    ];
  }
  const common = commonLengths(a, b);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ in: 'both', text: a[i] });
      i += 1;
      j += 1;
    } else if (
      j === b.length ||
      (i < a.length && common[i + 1][j] >= common[i][j + 1])
    ) {
      lines.push({ in: 'before', text: a[i] });
      i += 1;
    } else {
      lines.push({ in: 'now', text: b[j] });
      j += 1;
    }
  }
  return lines;
}

/** The length of the longest common subsequence of what is left of both, from each pair of lines on. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    Array.from({ length: b.length + 1 }, () => 0),
  );
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i][j] =
        a[i] === b[j]
          ? lengths[i + 1][j + 1] + 1
          : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
