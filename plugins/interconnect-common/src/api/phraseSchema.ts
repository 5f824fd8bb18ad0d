import { z } from 'zod';
import { Phrase } from '../model';

/**
 * A sentence with its gaps.
 *
 * @public
 */
export const phraseSchema: z.ZodType<Phrase> = z.strictObject({
  template: z.string(),
  params: z.record(z.string(), z.string()),
});
