import { Response } from 'express';

/** Aborted when whoever is to be answered has gone, so that nobody waits for nobody. */
export function untilGone(res: Response): AbortSignal {
  const gone = new AbortController();
  res.once('close', () => gone.abort());
  return gone.signal;
}
