import { InputError } from '@backstage/errors';
import { Request } from 'express';
import { z } from 'zod';

/**
 * The body of a request, parsed.
 *
 * @throws InputError that names the first field which is wrong
 */
export function parseBody<T>(schema: z.ZodType<T>, req: Request): T {
  return parse(schema, req.body ?? {}, 'the body');
}

const includeSchema = z.object({ include: z.literal('evidence').optional() });

/**
 * What is to be in a report besides.
 *
 * @throws InputError when nobody knows what that is
 */
export function includeOf(req: Request): 'evidence' | undefined {
  return parse(includeSchema, req.query, 'the query').include;
}

function parse<T>(schema: z.ZodType<T>, input: unknown, whole: string): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) {
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  const field = issue.path.length === 0 ? whole : issue.path.join('.');
  throw new InputError(`Invalid input: ${field}: ${issue.message}`);
}
