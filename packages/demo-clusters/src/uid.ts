import { createHash } from 'node:crypto';

/** A uid for an object whose manifest has none: the same object gets the same uid in every run, so stories can be retold. */
export function madeUpUid(...identity: readonly string[]): string {
  const hex = createHash('sha256')
    .update(JSON.stringify(identity))
    .digest('hex');
  // RFC 9562: version 8 (made by the vendor's own rule), variant 10.
  const variant = ((parseInt(hex[16], 16) % 4) + 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
