import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  interconnectPlanUpdatePermission,
  MigrationPlan,
  Step,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Request } from 'express';
import {
  knowing,
  newcomerNames,
  publicPlan,
  Sight,
  StoredPlan,
  StoredStep,
  tells,
} from '../pipeline';
import { callerOf } from './callerOf';
import { withoutFindings } from './foundForOthers';
import { namesGone, seesAnyEntity } from './goneClusters';
import { entityOf } from './requestedEntity';
import { RouterDeps } from './routerDeps';

/**
 * Those of some plans that name nobody hidden from the caller. A plan is shown as a whole or not at
 * all: half of its commands would do harm, and the number of the others would tell. Only notes,
 * which people wrote, lose names.
 */
export async function visiblePlans(
  deps: RouterDeps,
  credentials: BackstageCredentials,
  stored: readonly StoredPlan[],
): Promise<MigrationPlan[]> {
  if (stored.length === 0) {
    return [];
  }
  const world = await deps.surveyor.world();
  const sight = await deps.reports.sight(
    credentials,
    world,
    stored.map(publicPlan),
  );
  const told = await withoutFindings(
    deps,
    credentials,
    { world, sight },
    stored,
  );
  const plans = told.map(plan => {
    const shown = publicPlan(plan);
    return { plan, shown, facts: withoutNotes(shown) };
  });
  const caller = callerOf(credentials);
  const visible = plans.filter(
    ({ plan, facts }) => !tells(facts, knowing(sight, saidBy(caller, plan))),
  );
  const ofGone = new Set(
    visible.filter(
      ({ plan, facts }) =>
        plan.createdBy !== caller && namesGone(facts, plan, world),
    ),
  );
  const seesGone =
    ofGone.size === 0 || (await seesAnyEntity(deps, credentials));
  return visible
    .filter(each => seesGone || !ofGone.has(each))
    .map(({ shown }) => ({
      ...shown,
      steps: shown.steps.map(step => withNotesFor(caller, step, sight)),
    }));
}

/**
 * What the caller once said of a plan themselves, and so may hear again. Who named a cluster of the
 * catalog said nothing new: that one is shown only as long as they may know of it.
 */
export function saidBy(
  caller: string,
  { createdBy, candidate: name, ground }: StoredPlan,
): string[] {
  if (createdBy !== caller) {
    return [];
  }
  const { ref: _, ...words } = ground?.request.candidate ?? {};
  const isKnown = ground?.clusters.some(cluster => cluster.name === name);
  return [
    ...(isKnown ? [] : newcomerNames(name)),
    ...Object.values(words).filter(word => typeof word === 'string'),
  ];
}

/** A step with its notes as the caller may read them: as a whole what they wrote, else without names. */
export function withNotesFor(caller: string, step: Step, sight: Sight): Step {
  const heard = <T extends Pick<Step, 'by' | 'note'>>(said: T): T =>
    said.note === undefined || said.by === caller
      ? said
      : { ...said, note: sight.blank(said.note) };
  const { history } = step;
  return {
    ...heard(step),
    ...(history && { history: history.map(heard) }),
  };
}

function withoutNotes(plan: MigrationPlan) {
  const steps = plan.steps.map(({ note: _, history, ...step }) => ({
    ...step,
    history: history?.map(({ note: __, ...event }) => event),
  }));
  return { ...plan, steps };
}

/** Databases do not take every text that can stand in a path. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The plan that a request is about.
 *
 * @throws NotFoundError when there is none, or when the caller may not know of it
 * @throws NotAllowedError when the caller may read it, but lacks `permission`
 */
export async function requestedPlan(
  deps: RouterDeps,
  req: Request,
  permission?: ResourcePermission,
): Promise<{
  plan: StoredPlan;
  /** The plan as the caller may see it. */
  shown: MigrationPlan;
  credentials: BackstageCredentials;
}> {
  const missing = new NotFoundError('There is no such plan that you may read');
  const { id } = req.params;
  const plan = UUID.test(id) ? await deps.plans.get(id) : undefined;
  if (!plan) {
    throw missing;
  }
  const system = parseEntityRef(plan.system);
  const { credentials } = await entityOf(deps, req, system).catch(error => {
    throw error.name === 'NotFoundError' ? missing : error;
  });
  const [shown] = await visiblePlans(deps, credentials, [plan]);
  if (shown === undefined) {
    throw missing;
  }
  if (permission) {
    await entityOf(deps, req, system, permission);
  }
  return { plan, shown, credentials };
}

/**
 * The step that a request would change.
 *
 * @throws NotFoundError when there is none, or when the caller may not know of its plan
 * @throws NotAllowedError when the caller may not change the plan
 */
export async function requestedStep(
  deps: RouterDeps,
  req: Request,
): Promise<{
  plan: StoredPlan;
  step: StoredStep;
  credentials: BackstageCredentials;
}> {
  const { plan, credentials } = await requestedPlan(
    deps,
    req,
    interconnectPlanUpdatePermission,
  );
  const step = plan.steps.find(({ id }) => id === req.params.step);
  if (!step) {
    throw new NotFoundError(`The plan has no step '${req.params.step}'`);
  }
  return { plan, step, credentials };
}
