import { z } from 'zod';
import { MigrationPlan, PLANNED_CHANGES, Step, STEP_DEEDS } from '../model';
import { phrases } from './phrases';
import { phraseSchema } from './phraseSchema';
import { evidenceSchema } from './reportSchema';
import { candidateSchema, requirementsSchema } from './requestSchemas';

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
      evidence: z.array(evidenceSchema),
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
