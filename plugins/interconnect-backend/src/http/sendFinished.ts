import { Request, Response } from 'express';
import { Encoding, FinishedResponse } from './FinishedResponse';

/** Below so many bytes packing saves less than it costs. */
const WORTH_PACKING = 1024;

const ENCODINGS: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** Sends finished bytes, or 304 to who has them already. */
export async function sendFinished(
  req: Request,
  res: Response,
  finished: FinishedResponse,
): Promise<void> {
  const encoding = encodingFor(req, finished);
  res.vary('Accept, Accept-Encoding, Authorization');
  res.set('ETag', finished.etag(encoding));
  // The browser keeps it, for this user only, and asks each time whether it still holds.
  res.set('Cache-Control', 'private, no-cache');
  if (req.fresh) {
    res.status(304).end();
    return;
  }
  const bytes = await finished.packed(encoding);
  res.set('Content-Type', finished.contentType);
  if (encoding !== 'identity') {
    res.set('Content-Encoding', encoding);
  }
  res.send(bytes);
}

function encodingFor(req: Request, { bytes }: FinishedResponse): Encoding {
  if (bytes.length < WORTH_PACKING) {
    return 'identity';
  }
  const accepted = req.acceptsEncodings([...ENCODINGS]);
  return ENCODINGS.find(each => each === accepted) ?? 'identity';
}
