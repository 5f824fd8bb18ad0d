import { InputError } from '@backstage/errors';
import { Request } from 'express';
import { z } from 'zod';

/**
 * The body of a request, parsed.
 *
 * @throws InputError that names the first field which is wrong
 */
export function parseBody<T>(schema: z.ZodType<T>, req: Request): T {
  const parsed = schema.safeParse(req.body ?? {});
  if (parsed.success) {
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  const field = issue.path.length === 0 ? 'the body' : issue.path.join('.');
  throw new InputError(`Invalid input: ${field}: ${issue.message}`);
}
