import {
  Check,
  MigrationPlan,
  phraseSchema,
  PLANNED_CHANGES,
  Step,
  STEP_DEEDS,
} from '@interconnect/backstage-plugin-interconnect-common';
import { z } from 'zod';
import { pastOf } from './pastOf';
import { StoredGround, storedGroundSchema } from './storedGround';

/** A check together with what is to be looked up for it, so that it survives restarts. */
export type StoredCheck = Check & {
  probe: { type: string; params: Record<string, unknown> };
};

/** A step whose checks can be run. */
export type StoredStep = Omit<Step, 'checks'> & { checks: StoredCheck[] };

/** A plan as the database holds it. */
export type StoredPlan = Omit<MigrationPlan, 'steps' | 'ground'> & {
  steps: StoredStep[];
  /** What it was made from; plans of older versions do not know. */
  ground?: StoredGround;
};

const evidenceSchema = z.object({
  cluster: z.string(),
  object: z.object({
    apiVersion: z.string(),
    kind: z.string(),
    namespace: z.string().optional(),
    name: z.string(),
  }),
  path: z.string(),
  shows: z.string(),
});

const phrases = z.array(phraseSchema).optional();

const stepSchema = z.object({
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
    z.object({
      id: z.string(),
      title: z.string(),
      outcome: z.enum(['passed', 'failed', 'unknown', 'not-run']),
      detail: z.string().optional(),
      evidence: z.array(evidenceSchema),
      at: z.string().optional(),
      phrases: z.object({ title: phrases, detail: phrases }).optional(),
      probe: z.object({
        type: z.string(),
        params: z.record(z.string(), z.unknown()),
      }),
    }),
  ),
  status: z.enum(['open', 'done', 'skipped']),
  by: z.string().optional(),
  at: z.string().optional(),
  note: z.string().optional(),
  history: z
    .array(
      z.object({
        what: z.enum(STEP_DEEDS),
        by: z.string(),
        at: z.string(),
        note: z.string().optional(),
      }),
    )
    .optional(),
  phrases: z
    .object({
      title: phrases,
      why: phrases,
      disruptive: phrases,
      irreversible: phrases,
    })
    .optional(),
});

/** A plan as it was written to the database, perhaps by another version. */
export const storedPlanSchema: z.ZodType<StoredPlan> = z.object({
  id: z.string(),
  system: z.string(),
  pattern: z.string(),
  change: z.enum(PLANNED_CHANGES).optional(),
  title: z.string(),
  candidate: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  steps: z.array(stepSchema),
  phrases: z.object({ title: phrases }).optional(),
  // A ground in the form of another version is no reason not to show a plan.
  ground: storedGroundSchema.optional().catch(undefined),
});

/**
 * The plan as callers see it: how a check is carried out is our own business, and what it was made
 * from is told only as far as it has changed.
 */
export function publicPlan({ ground: _, ...plan }: StoredPlan): MigrationPlan {
  return { ...plan, steps: plan.steps.map(publicStep) };
}

/** The step as callers see it. */
export function publicStep(step: StoredStep): Step {
  const history = pastOf(step);
  return {
    ...step,
    ...(history.length > 0 && { history }),
    checks: step.checks.map(({ probe: _probe, ...check }) => check),
  };
}
