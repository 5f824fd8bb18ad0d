import { createHash } from 'crypto';
import { promisify } from 'util';
import { brotliCompress, brotliDecompress, constants } from 'zlib';
import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import { readsSchema } from './observationSchema';

type AllReads = Observation['reads'];

/** Twice as small as gzip on large observations, in a third of the time (see ADR 14). */
const QUALITY = { [constants.BROTLI_PARAM_QUALITY]: 5 };

/** What unpacked would be larger was not written by us. */
const MAX_UNPACKED = 512 * 1024 * 1024;

/** Tells whether reads changed. */
export function hashOf(json: string): string {
  return createHash('sha256').update(json).digest('hex');
}

/** Makes the JSON of reads small. */
export async function pack(json: string): Promise<Buffer> {
  return promisify(brotliCompress)(json, { params: QUALITY });
}

/**
 * The JSON out of what {@link pack} made of it.
 *
 * @throws when it is anything else
 */
export async function unpack(body: Buffer): Promise<string> {
  const json = await promisify(brotliDecompress)(body, {
    maxOutputLength: MAX_UNPACKED,
  });
  return json.toString('utf8');
}

/**
 * Reads out of their JSON.
 *
 * @throws when it is of anything else
 */
export function readsIn(json: string): AllReads {
  return readsSchema.parse(JSON.parse(json));
}
