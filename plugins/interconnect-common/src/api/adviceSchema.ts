import { z } from 'zod';
import {
  LeaveAnswer,
  MigrationPlan,
  PatternComparison,
  Phrase,
  PLANNED_CHANGES,
  Recommendation,
  SHAPES,
  CriterionDescription,
  Step,
  STEP_DEEDS,
  SwitchAnswer,
} from '../model';
import { evidenceSchema } from './reportSchema';
import { candidateSchema, requirementsSchema } from './schemas';

const evidence = z.array(evidenceSchema);
const rangeKind = z.enum(['pods', 'services']);
const plane = z.enum(['data', 'control']);
const category = z.enum([
  'ingress',
  'service-mesh',
  'tunneling',
  'l7-messaging',
  'saas',
  'cni-mesh',
  'cloud-fleet',
  'hybrid',
]);

/**
 * A sentence with its gaps.
 *
 * @public
 */
export const phraseSchema: z.ZodType<Phrase> = z.strictObject({
  template: z.string(),
  params: z.record(z.string(), z.string()),
});

const phrases = z.array(phraseSchema).optional();
const ofMessage = z.strictObject({ message: phrases }).optional();

const changedLinks = z.array(
  z.strictObject({
    from: z.string(),
    to: z.string(),
    plane,
    change: z.enum(['add', 'remove']),
  }),
);
const firewallRules = z.array(
  z.strictObject({
    from: z.string(),
    to: z.string(),
    protocol: z.string(),
    port: z.string(),
    purpose: z.string(),
    direction: z.enum(['outbound', 'inbound', 'between-others']).optional(),
    nat: z.string().optional(),
    phrases: z.strictObject({ nat: phrases }).optional(),
  }),
);
const plans = z.array(
  z.strictObject({
    pattern: z.string(),
    title: z.string(),
    plannable: z.boolean(),
    reason: z.string().optional(),
    phrases: z.strictObject({ reason: phrases }).optional(),
  }),
);

/**
 * What would become of the topology without a cluster, or with another pattern.
 *
 * @public
 */
export const whatIfAnswerSchema: z.ZodType<LeaveAnswer | SwitchAnswer> =
  z.discriminatedUnion('change', [
    z.strictObject({
      change: z.literal('leave'),
      cluster: z.string(),
      whatIf: z.array(
        z.strictObject({
          interconnect: z.string(),
          technology: z.string(),
          links: changedLinks,
          shape: z.enum(SHAPES).optional(),
          cutOff: z.array(z.array(z.string())),
          firewallRules,
        }),
      ),
      plans,
    }),
    z.strictObject({
      change: z.literal('switch'),
      pattern: z.string(),
      whatIf: z.strictObject({
        replaces: z.array(z.string()),
        links: changedLinks,
        shape: z.enum(SHAPES),
        firewallRules,
        obsoleteRules: firewallRules,
      }),
      plans,
    }),
  ]);

/**
 * One ranked pattern.
 *
 * @public
 */
export const recommendationSchema: z.ZodType<Recommendation> = z.strictObject({
  rank: z.number().int(),
  pattern: z.string(),
  title: z.string(),
  category,
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

/**
 * One step of a migration plan.
 *
 * @public
 */
export const stepSchema: z.ZodType<Step> = z.strictObject({
  id: z.string(),
  title: z.string(),
  why: z.string(),
  cluster: z.string().optional(),
  kind: z.enum(['preflight', 'change', 'verify']),
  run: z.string().optional(),
  manifest: z.string().optional(),
  rollback: z.string().optional(),
  disruptive: z.string().optional(),
  irreversible: z.string().optional(),
  checks: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      outcome: z.enum(['passed', 'failed', 'unknown', 'not-run']),
      detail: z.string().optional(),
      evidence,
      at: z.iso.datetime().optional(),
      phrases: z.strictObject({ title: phrases, detail: phrases }).optional(),
    }),
  ),
  status: z.enum(['open', 'done', 'skipped']),
  by: z.string().optional(),
  at: z.iso.datetime().optional(),
  note: z.string().optional(),
  history: z
    .array(
      z.strictObject({
        what: z.enum(STEP_DEEDS),
        by: z.string(),
        at: z.iso.datetime(),
        note: z.string().optional(),
      }),
    )
    .optional(),
  phrases: z
    .strictObject({
      title: phrases,
      why: phrases,
      disruptive: phrases,
      irreversible: phrases,
    })
    .optional(),
});

/**
 * A migration plan.
 *
 * @public
 */
export const migrationPlanSchema: z.ZodType<MigrationPlan> = z.strictObject({
  id: z.string(),
  system: z.string(),
  pattern: z.string(),
  change: z.enum(PLANNED_CHANGES).optional(),
  title: z.string(),
  candidate: z.string(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  steps: z.array(stepSchema),
  phrases: z.strictObject({ title: phrases }).optional(),
  ground: z
    .strictObject({
      changes: z.array(
        z.strictObject({
          kind: z.enum(['changed', 'not-seen', 'seen-now']),
          message: z.string(),
          phrases: z.array(phraseSchema),
          clusters: z.array(z.string()),
        }),
      ),
      steps: z
        .array(
          z.strictObject({
            step: z.string(),
            title: z.string(),
            phrases: z.strictObject({ title: phrases }).optional(),
            change: z.enum(['rewritten', 'added', 'gone']),
            parts: z.array(
              z.strictObject({
                part: z.enum(['run', 'manifest', 'rollback', 'cluster']),
                before: z.string().optional(),
                now: z.string().optional(),
              }),
            ),
          }),
        )
        .optional(),
      notPlannable: z.string().optional(),
      phrases: z.strictObject({ notPlannable: phrases }).optional(),
      again: z
        .strictObject({
          pattern: z.string(),
          change: z.enum(PLANNED_CHANGES).optional(),
          candidate: candidateSchema.optional(),
          requirements: requirementsSchema.optional(),
        })
        .optional(),
    })
    .optional(),
});

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
      category,
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
