import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  asTicked,
  Sight,
  StoredPlan,
  StoredStep,
  withheld,
  World,
} from '../pipeline';
import { RouterDeps } from './routerDeps';

/**
 * Plans without what others found out for who may not know of it. Where a plan is for a name that
 * somebody gave, and the caller sees no cluster of that name and not all clusters, what checks of
 * that name found is not for them, nor that there was anything to find: else they need only guess
 * names, and wait until somebody who sees more runs the checks.
 */
export async function withoutFindings(
  { reports }: Pick<RouterDeps, 'reports'>,
  credentials: BackstageCredentials,
  { world, sight }: { world: World; sight: Sight },
  plans: readonly StoredPlan[],
): Promise<StoredPlan[]> {
  const secret = new Set(
    plans.filter(plan => isChecked(plan) && isUnseen(plan, world, sight)),
  );
  if (secret.size === 0 || (await reports.seesAll(credentials, world))) {
    return [...plans];
  }
  return plans.map(plan =>
    secret.has(plan)
      ? {
          ...plan,
          steps: plan.steps.map(step => tickedOnly(step, plan, sight)),
        }
      : plan,
  );
}

function isChecked({ steps }: StoredPlan): boolean {
  return steps.some(({ checks }) =>
    checks.some(({ outcome }) => outcome !== 'not-run'),
  );
}

/** Whether the caller sees no cluster that the plan could be for, and it was for none when it was made. */
function isUnseen(
  { candidate, ground }: StoredPlan,
  { clusters }: World,
  { sees }: Sight,
): boolean {
  return (
    !ground?.clusters.some(({ name }) => name === candidate) &&
    !clusters.some(
      ({ cluster }) => cluster.name === candidate && sees(cluster.ref),
    )
  );
}

function tickedOnly(
  step: StoredStep,
  { candidate }: StoredPlan,
  sight: Sight,
): StoredStep {
  const secret = withheld(step.checks, candidate);
  const isAbout = (at: number) =>
    step.checks[at].outcome !== 'not-run' && secret[at] !== step.checks[at];
  const checks = step.checks.map((check, at) =>
    isAbout(at)
      ? secret[at]
      : {
          ...check,
          evidence: check.evidence.filter(each => !sight.tells(each)),
        },
  );
  return step.checks.some((_, at) => isAbout(at))
    ? asTicked({ ...step, checks })
    : { ...step, checks };
}
