import {
  Candidate,
  Report,
  Requirements,
} from '@interconnect/backstage-plugin-interconnect-common';
import { StepDraft } from './defineRecipe';
import { newcomerOf } from './newcomer';
import {
  NotPlannable,
  PlannedMigration,
  PlannedStep,
} from './plannedMigration';
import { recipes } from './recipes';

export type MigrationRequest = {
  /** Entity ref of the System. */
  system: string;
  candidate: Candidate;
  requirements: Requirements;
  pattern: string;
};

/** Writes the steps that bring a newcomer to a pattern, or says why there are none. */
export function planMigration(
  report: Report,
  request: MigrationRequest,
): PlannedMigration | NotPlannable {
  const { pattern, candidate, requirements } = request;
  const newcomer = newcomerOf(candidate, report);
  const reasons: string[] = [];
  for (const recipe of recipes.filter(other => other.pattern === pattern)) {
    const plan = recipe.plan({ report, newcomer, requirements });
    if (plan.type === 'applies') {
      return {
        type: 'planned',
        pattern,
        title: plan.title,
        candidate: newcomer.name,
        steps: plan.steps.map(notBegun),
      };
    }
    reasons.push(plan.reason);
  }
  return {
    type: 'not-plannable',
    reason:
      reasons.length === 0
        ? `there is no recipe for '${pattern}' yet`
        : reasons.join('; '),
  };
}

/** The patterns for which a plan can be made now. */
export function plannablePatterns(
  report: Report,
  request: Omit<MigrationRequest, 'pattern'>,
): ReadonlySet<string> {
  const patterns = new Set(recipes.map(({ pattern }) => pattern));
  return new Set(
    [...patterns].filter(
      pattern =>
        planMigration(report, { ...request, pattern }).type === 'planned',
    ),
  );
}

function notBegun(step: StepDraft): PlannedStep {
  return {
    ...step,
    status: 'open',
    checks: step.checks.map(check => ({
      ...check,
      outcome: 'not-run',
      evidence: [],
    })),
  };
}
