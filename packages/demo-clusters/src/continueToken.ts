import { z } from 'zod';
import { badRequest, expired } from './status';

const tokenSchema = z.object({
  /** The list that the token continues, so that one of another list or cluster is recognised. */
  list: z.array(z.string()),
  resourceVersion: z.number(),
  after: z.object({ namespace: z.string(), name: z.string() }),
});

/** Where a paged list goes on. */
export type ContinueToken = z.infer<typeof tokenSchema>;

/** Makes a token that callers can only give back. */
export function encodeContinue(token: ContinueToken): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** Reads a token; one that belongs to another list of ours cannot be continued here and counts as expired. */
export function decodeContinue(
  text: string,
  list: readonly string[],
): ContinueToken {
  const token = tokenSchema.safeParse(parseJson(text));
  if (!token.success) {
    throw badRequest(`invalid continue token: it was not made by this server`);
  }
  if (JSON.stringify(token.data.list) !== JSON.stringify(list)) throw expired();
  return token.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    // Not JSON is not a token, which the caller of this function says.
    return undefined;
  }
}
