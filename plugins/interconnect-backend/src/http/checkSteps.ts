import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  checkedStep,
  knowing,
  runChecks,
  scrub,
  StoredPlan,
  StoredStep,
  withheld,
  withoutPlaces,
} from '../pipeline';
import { reportAround } from './advice';
import { callerOf } from './callerOf';
import { changeSteps } from './changeStep';
import { saidBy } from './requestedPlan';
import { RouterDeps } from './routerDeps';

/** Looks at the System's clusters once, and keeps what the checks of some steps say of them. */
export async function checkSteps(
  deps: RouterDeps,
  credentials: BackstageCredentials,
  plan: StoredPlan,
  steps: readonly StoredStep[],
): Promise<StoredPlan> {
  const { reports, surveyor } = deps;
  const about = {
    system: plan.system,
    candidate: plan.ground?.request.candidate ?? {},
  };
  const before = await reportAround(
    reports,
    credentials,
    await surveyor.world(),
    about,
  );
  await surveyor.look(before.clusters.map(({ ref }) => ref));

  const world = await surveyor.world();
  const report = await reportAround(reports, credentials, world, about);
  const { observations } = world;
  const at = deps.now().toISOString();
  const by = callerOf(credentials);
  // Of a cluster that the caller sees, they know that it is there, and what it is called.
  const guessed =
    !report.clusters.some(({ name }) => name === plan.candidate) &&
    !(await reports.seesAll(credentials, world));
  const ran = steps.map(step => {
    const checks = runChecks({ report, observations, at }, step.checks);
    return {
      step: step.id,
      checks: guessed ? withheld(checks, plan.candidate) : checks,
    };
  });
  // Objects of a cluster that the caller sees may name one that they do not.
  const sight = knowing(
    await reports.sight(credentials, world, ran),
    saidBy(by, plan),
  );
  // Those who see fewer clusters read what is kept of the checks, too.
  const scrubbed = new Map(
    ran.map(({ step, checks }) => [
      step,
      withoutPlaces(scrub({ checks }, sight).checks),
    ]),
  );

  return changeSteps(deps, plan.id, stored => {
    const checks = scrubbed.get(stored.id);
    return checks === undefined
      ? stored
      : checkedStep(stored, checks, { by, at });
  });
}
