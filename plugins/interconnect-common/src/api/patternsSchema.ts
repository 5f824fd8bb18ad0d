import { z } from 'zod';
import { CriterionDescription, PatternComparison } from '../model';
import { patternCategory } from './patternCategory';

/**
 * The comparison of patterns.
 *
 * @public
 */
export const patternsSchema: z.ZodType<{
  criteria: CriterionDescription[];
  patterns: PatternComparison[];
}> = z.strictObject({
  criteria: z.array(
    z.strictObject({ id: z.string(), title: z.string(), question: z.string() }),
  ),
  patterns: z.array(
    z.strictObject({
      pattern: z.string(),
      title: z.string(),
      category: patternCategory,
      technologies: z.array(z.string()),
      summary: z.string(),
      whenNotToUse: z.string(),
      ratings: z.record(
        z.string(),
        z.strictObject({
          value: z.string(),
          grade: z.union([z.literal(0), z.literal(1), z.literal(2)]),
          reason: z.string(),
          source: z.string(),
          lookedAt: z.string(),
        }),
      ),
    }),
  ),
});
