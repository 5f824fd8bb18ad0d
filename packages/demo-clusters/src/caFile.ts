import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConflictError, isError } from '@backstage/errors';
import { AUTHORITY_NAME } from './certificates';

/** Writes our CA certificate where the config expects it, but never over anything that an earlier demo did not write. */
export async function writeCaFile(
  path: string,
  caCertificate: string,
): Promise<void> {
  const existing = await readIfThere(path);
  if (existing !== undefined && !isOurs(existing)) {
    throw new ConflictError(
      `${path} is named as caFile of a demo cluster, but holds something else; remove it or name another file`,
    );
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, caCertificate);
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

function isOurs(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject === AUTHORITY_NAME;
  } catch {
    // What is no certificate is not ours.
    return false;
  }
}
