import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  MigrationPlan,
  Step,
  StepEvent,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  publicPlan,
  publicStep,
  settleStep,
  StoredPlan,
  StoredStep,
} from '../pipeline';
import { callerOf } from './callerOf';
import { withoutFindings } from './foundForOthers';
import { groundOfPlan } from './groundOfPlan';
import { visiblePlans, withNotesFor } from './requestedPlan';
import { RouterDeps } from './routerDeps';

const GONE = 'The plan was deleted meanwhile';

/** Changes steps of a stored plan. */
export async function changeSteps(
  { plans }: RouterDeps,
  planId: string,
  change: (step: StoredStep) => StoredStep,
): Promise<StoredPlan> {
  const changed = await plans.change(planId, plan => ({
    ...plan,
    steps: plan.steps.map(change),
  }));
  if (!changed) {
    throw new NotFoundError(GONE);
  }
  return changed;
}

/** Writes down that the caller did something with a step. */
export async function settle(
  deps: RouterDeps,
  credentials: BackstageCredentials,
  plan: StoredPlan,
  stepId: string,
  event: Pick<StepEvent, 'what' | 'note'>,
): Promise<Step> {
  const { what, note } = event;
  const changed = await changeSteps(deps, plan.id, step =>
    step.id === stepId
      ? settleStep(step, {
          what,
          by: callerOf(credentials),
          at: deps.now().toISOString(),
          ...(note === undefined ? {} : { note }),
        })
      : step,
  );
  return shownStep(deps, credentials, changed, stepId);
}

/** A step of a plan as the caller may see it. */
export async function shownStep(
  { reports, surveyor }: RouterDeps,
  credentials: BackstageCredentials,
  plan: StoredPlan,
  stepId: string,
): Promise<Step> {
  const world = await surveyor.world();
  const sight = await reports.sight(credentials, world, publicPlan(plan));
  const [told] = await withoutFindings(
    { reports },
    credentials,
    { world, sight },
    [plan],
  );
  const step = told.steps.find(({ id }) => id === stepId);
  if (!step) {
    throw new NotFoundError(GONE);
  }
  return withNotesFor(callerOf(credentials), publicStep(step), sight);
}

/** A plan as the caller may see it, with how its ground has moved. */
export async function shownPlan(
  deps: RouterDeps,
  credentials: BackstageCredentials,
  plan: StoredPlan,
): Promise<MigrationPlan> {
  const [shown] = await visiblePlans(deps, credentials, [plan]);
  if (shown === undefined) {
    throw new NotFoundError(GONE);
  }
  // What others found out is not to be told by what the plan is taken to have brought about, either.
  const steps = plan.steps.map((step, at) => ({
    ...step,
    status: shown.steps[at].status,
  }));
  const told = { ...plan, steps };
  const ground = await groundOfPlan(deps, credentials, told, shown);
  return { ...shown, ...(ground && { ground }) };
}
