/** A smaller piece costs more to keep than it holds. */
const SMALL_BYTES = 512;

const MOST_SMALL = 256;

/** A body, as its pieces come. */
export type Gathered = {
  /** Takes a piece; false once the body is too long. */
  add(piece: Buffer): boolean;
  /** What came, in order. */
  chunks(): Buffer[];
};

/**
 * Gathers a body of at most so many bytes. Pieces are kept as they came, small ones put together:
 * each holds on to all that was received along with it, and a body may come byte by byte.
 */
export function gatherBody(maxBytes: number): Gathered {
  const chunks: Buffer[] = [];
  let small: Buffer[] = [];
  let length = 0;

  function putTogether() {
    if (small.length > 0) {
      chunks.push(small.length === 1 ? small[0] : Buffer.concat(small));
      small = [];
    }
  }

  return {
    add(piece) {
      length += piece.byteLength;
      if (length > maxBytes) {
        return false;
      }
      if (piece.byteLength < SMALL_BYTES) {
        small.push(piece);
        if (small.length === MOST_SMALL) {
          putTogether();
        }
      } else {
        putTogether();
        chunks.push(piece);
      }
      return true;
    },
    chunks() {
      putTogether();
      return chunks;
    },
  };
}
