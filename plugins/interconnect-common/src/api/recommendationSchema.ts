import { z } from 'zod';
import { Recommendation, SHAPES } from '../model';
import { patternCategory } from './patternCategory';
import { ofMessage, phrases } from './phrases';
import { phraseSchema } from './phraseSchema';
import { evidenceSchema } from './reportSchema';
import { changedLinks, firewallRules } from './topologyChange';

const evidence = z.array(evidenceSchema);
const rangeKind = z.enum(['pods', 'services']);

/**
 * One ranked pattern.
 *
 * @public
 */
export const recommendationSchema: z.ZodType<Recommendation> = z.strictObject({
  rank: z.number().int(),
  pattern: z.string(),
  title: z.string(),
  category: patternCategory,
  verdict: z.enum(['fits', 'fits-with-tradeoffs', 'blocked']),
  confidence: z.enum(['high', 'medium', 'low']),
  doubts: z.array(z.string()),
  raiseConfidence: z.string().optional(),
  joinsExisting: z.string().optional(),
  plannable: z.boolean(),
  reasons: z.array(
    z.strictObject({
      criterion: z.string(),
      effect: z.enum(['for', 'against', 'blocks']),
      message: z.string(),
      params: z.record(z.string(), z.string()),
      evidence,
      source: z.string().optional(),
      phrases: ofMessage,
    }),
  ),
  blockers: z.array(
    z.strictObject({
      criterion: z.string(),
      message: z.string(),
      lift: z.string().optional(),
      phrases: z.strictObject({ message: phrases, lift: phrases }).optional(),
    }),
  ),
  whyNot: z
    .strictObject({
      criterion: z.string().optional(),
      message: z.string(),
      phrases: ofMessage,
    })
    .optional(),
  notes: z
    .array(
      z.strictObject({
        topic: z.literal('client-resolution'),
        message: z.string(),
        params: z.record(z.string(), z.string()),
        evidence,
        source: z.string(),
        phrases: ofMessage,
      }),
    )
    .optional(),
  whatIf: z.strictObject({
    links: changedLinks,
    shape: z.enum(SHAPES),
    firewallRules,
    growth: z.array(
      z.strictObject({
        clusters: z.number().int(),
        links: z.number().int(),
        firewallRules: z.number().int(),
      }),
    ),
    cidrConflicts: z
      .array(
        z.strictObject({
          cluster: z.string(),
          kind: rangeKind,
          range: z.string(),
          otherKind: rangeKind,
          otherRange: z.string(),
          fatal: z.boolean(),
          evidence,
        }),
      )
      .optional(),
    identityClashes: z
      .array(
        z.strictObject({
          technology: z.string(),
          identity: z.string(),
          clusters: z.array(z.string()),
          message: z.string(),
          evidence,
          phrases: ofMessage,
        }),
      )
      .optional(),
  }),
  phrases: z
    .strictObject({
      doubts: z.array(z.array(phraseSchema)).optional(),
      raiseConfidence: phrases,
    })
    .optional(),
});
