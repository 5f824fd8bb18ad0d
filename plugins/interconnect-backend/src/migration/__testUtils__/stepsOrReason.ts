import { planMigration } from '../planMigration';
import { PlannedStep } from '../plannedMigration';

/** The steps of a plan, or the reason why there is none. */
export function stepsOrReason(
  ...[report, request]: Parameters<typeof planMigration>
): PlannedStep[] | string {
  const plan = planMigration(report, request);
  return plan.type === 'planned' ? plan.steps : plan.reason;
}

/** The step of that id, which must be there. */
export function stepIn(
  steps: readonly PlannedStep[] | string,
  id: string,
): PlannedStep {
  const found =
    typeof steps === 'string' ? undefined : steps.find(step => step.id === id);
  if (found === undefined) {
    throw new Error(`no step ${id}: ${JSON.stringify(steps)}`);
  }
  return found;
}
