import { createHash } from 'crypto';
import { promisify } from 'util';
import { brotliCompress, constants, gzip } from 'zlib';

/** How the bytes of a response may be packed on the way. */
export type Encoding = 'br' | 'gzip' | 'identity';

const PACK: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  identity: async bytes => bytes,
  gzip: bytes => promisify(gzip)(bytes, { level: 9 }),
  // Higher qualities take ten times as long for a few percent.
  br: bytes =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6 },
    }),
};

/**
 * The bytes of an answer as they are sent, each way of packing them made once. The tag is of the
 * bytes: it changes when and only when what the caller sees does.
 */
export class FinishedResponse {
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly #hash: string;
  readonly #packed = new Map<Encoding, Promise<Buffer>>();

  constructor(contentType: string, bytes: Buffer) {
    this.contentType = contentType;
    this.bytes = bytes;
    this.#hash = createHash('sha256').update(this.bytes).digest('base64url');
  }

  /** A strong tag, and so another one for other bytes of the same meaning. */
  etag(encoding: Encoding): string {
    return encoding === 'identity'
      ? `"${this.#hash}"`
      : `"${this.#hash}-${encoding}"`;
  }

  async packed(encoding: Encoding): Promise<Buffer> {
    const packed = this.#packed.get(encoding) ?? PACK[encoding](this.bytes);
    this.#packed.set(encoding, packed);
    return packed;
  }
}
