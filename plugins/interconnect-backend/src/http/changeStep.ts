import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { Step } from '@interconnect/backstage-plugin-interconnect-common';
import {
  knowing,
  publicStep,
  runChecks,
  scrub,
  StoredPlan,
  StoredStep,
} from '../pipeline';
import { adviceReport } from './advice';
import { callerOf } from './callerOf';
import { noteFor, saidBy } from './requestedPlan';
import { RouterDeps } from './routerDeps';

/** Changes one step of a stored plan. */
export async function changeStep(
  { plans }: RouterDeps,
  planId: string,
  stepId: string,
  change: (step: StoredStep) => StoredStep,
): Promise<Step> {
  const changed = await plans.change(planId, plan => ({
    ...plan,
    steps: plan.steps.map(step => (step.id === stepId ? change(step) : step)),
  }));
  const step = changed?.steps.find(({ id }) => id === stepId);
  if (!step) {
    throw new NotFoundError('The plan was deleted meanwhile');
  }
  return publicStep(step);
}

/** Looks at the System's clusters now, and keeps what the step's checks say of them. */
export async function checkStep(
  deps: RouterDeps,
  credentials: BackstageCredentials,
  plan: StoredPlan,
  step: StoredStep,
): Promise<Step> {
  const { reports, surveyor } = deps;
  const about = { system: plan.system, candidate: { name: plan.candidate } };
  const before = await adviceReport(
    deps,
    credentials,
    await surveyor.world(),
    about,
  );
  await surveyor.look(before.clusters.map(({ ref }) => ref));

  const world = await surveyor.world();
  const report = await adviceReport(deps, credentials, world, about);
  const { observations } = world;
  const at = deps.now().toISOString();
  const ran = runChecks({ report, observations, at }, step.checks);
  const caller = callerOf(credentials);
  const sight = await reports.sight(credentials, world, [ran, step.note]);
  // Objects of a cluster that the caller sees may name one that they do not.
  const { checks } = scrub(
    { checks: ran },
    knowing(sight, saidBy(caller, plan)),
  );

  const passed = checks.every(({ outcome }) => outcome === 'passed');
  const checked = await changeStep(deps, plan.id, step.id, stored => ({
    ...stored,
    checks,
    ...(passed && checks.length > 0 && stored.status === 'open'
      ? { status: 'done' as const, by: caller, at }
      : {}),
  }));
  return { ...checked, ...noteFor(caller, checked, sight) };
}
