import { hash } from 'crypto';

/** A list tells what it is before its items, within some hundred bytes. */
const HEAD_BYTES = 4_096;

const ETAG = 'etag ';

const ITEMS = Buffer.from('"items":');

/**
 * A mark that is the same only for the same answer: the server's own, or a digest.
 *
 * The resource version of a list is that of the whole store and never the same twice; it is left
 * out. What stands beside it, such as the place to continue from, is part of the mark.
 */
export function answerMark(body: Buffer, etag: string | undefined): string {
  if (etag !== undefined && !etag.startsWith('W/')) {
    return `${ETAG}${etag}`;
  }
  const itemsAt = body.subarray(0, HEAD_BYTES).indexOf(ITEMS);
  const head =
    itemsAt < 0
      ? ''
      : body
          .toString('latin1', 0, itemsAt)
          .replace(/"resourceVersion":"\d*"/, '');
  const rest = itemsAt < 0 ? body : body.subarray(itemsAt);
  return `sha256 ${hash('sha256', rest, 'base64')} ${head}`;
}

/** The header by which a server is asked whether its answer is still the one of a mark. */
export function conditionOf(mark: string | undefined): Record<string, string> {
  return mark?.startsWith(ETAG)
    ? { 'if-none-match': mark.slice(ETAG.length) }
    : {};
}
