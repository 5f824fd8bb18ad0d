import { createHash, hash } from 'crypto';

/** A list tells what it is before its items, within some hundred bytes. */
const HEAD_BYTES = 4_096;

const ETAG = 'etag ';

const ITEMS = Buffer.from('"items":');

/**
 * A mark that is the same only for the same answer: the server's own, or a digest.
 *
 * The resource version of a list is that of the whole store and never the same twice; it is left
 * out. What stands beside it, such as the place to continue from, is part of the mark.
 *
 * @param chunks - the body, as it came
 */
export function answerMark(
  chunks: readonly Buffer[],
  etag: string | undefined,
): string {
  if (etag !== undefined && !etag.startsWith('W/')) {
    return `${ETAG}${etag}`;
  }
  const [first, ...more] = withWholeHead(chunks);
  const itemsAt = first.subarray(0, HEAD_BYTES).indexOf(ITEMS);
  const head =
    itemsAt < 0
      ? ''
      : first
          .toString('latin1', 0, itemsAt)
          .replace(/"resourceVersion":"\d*"/, '');
  const items = itemsAt < 0 ? first : first.subarray(itemsAt);
  return `sha256 ${digestOf(items, more)} ${head}`;
}

/** Most answers come in one piece, for which there is a shorter way. */
function digestOf(first: Buffer, more: readonly Buffer[]): string {
  if (more.length === 0) {
    return hash('sha256', first, 'base64');
  }
  const digest = createHash('sha256').update(first);
  more.forEach(chunk => digest.update(chunk));
  return digest.digest('base64');
}

/** The head of an answer comes in one piece, unless its sender cuts it finely. */
function withWholeHead(
  chunks: readonly Buffer[],
): readonly [Buffer, ...Buffer[]] {
  const [first, ...more] = chunks;
  return first !== undefined &&
    (more.length === 0 || first.byteLength >= HEAD_BYTES)
    ? [first, ...more]
    : [Buffer.concat(chunks)];
}

/** The header by which a server is asked whether its answer is still the one of a mark. */
export function conditionOf(mark: string | undefined): Record<string, string> {
  return mark?.startsWith(ETAG)
    ? { 'if-none-match': mark.slice(ETAG.length) }
    : {};
}
