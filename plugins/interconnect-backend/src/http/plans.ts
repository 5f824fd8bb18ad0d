import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import { parseEntityRef } from '@backstage/catalog-model';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  interconnectPlanCreatePermission,
  interconnectPlanUpdatePermission,
  planRequestSchema,
  stepTickSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Request, Router } from 'express';
import { randomUUID } from 'crypto';
import {
  planMigration,
  publicPlan,
  publicStep,
  runChecks,
  StoredPlan,
  StoredStep,
} from '../pipeline';
import { adviceReport } from './advice';
import { parseBody } from './parseBody';
import { entityOf, requestedEntity } from './requestedEntity';
import { RouterDeps } from './routerDeps';

/** Adds the routes of migration plans. */
export function addPlanRoutes(router: Router, deps: RouterDeps): void {
  router.get('/v1/systems/:namespace/:name/plans', async (req, res) => {
    const { ref } = await requestedEntity(deps, req, 'system');
    res.json((await deps.plans.list(ref)).map(publicPlan));
  });

  router.post('/v1/systems/:namespace/:name/plans', async (req, res) => {
    const { ref, credentials } = await requestedEntity(
      deps,
      req,
      'system',
      interconnectPlanCreatePermission,
    );
    const { candidate, requirements, pattern } = parseBody(
      planRequestSchema,
      req,
    );
    const report = await adviceReport(deps, credentials, ref, candidate);
    const planned = planMigration(report, {
      system: ref,
      candidate,
      requirements,
      pattern,
    });
    if (planned.type === 'not-plannable') {
      throw new InputError(`Invalid input: pattern: ${planned.reason}`);
    }

    const plan: StoredPlan = {
      id: randomUUID(),
      system: ref,
      pattern,
      title: planned.title,
      candidate: planned.candidate,
      createdAt: deps.now().toISOString(),
      createdBy: nameOf(credentials),
      steps: planned.steps,
    };
    await deps.plans.add(plan);
    res.status(201).json(publicPlan(plan));
  });

  router.get('/v1/plans/:id', async (req, res) => {
    const { plan } = await requestedPlan(deps, req);
    res.json(publicPlan(plan));
  });

  router.delete('/v1/plans/:id', async (req, res) => {
    const { plan } = await requestedPlan(
      deps,
      req,
      interconnectPlanUpdatePermission,
    );
    await deps.plans.remove(plan.id);
    res.status(204).end();
  });

  router.post('/v1/plans/:id/steps/:step/check', async (req, res) => {
    const { plan, step, credentials } = await requestedStep(deps, req);
    res.json(await checkStep(deps, credentials, plan, step));
  });

  for (const [tick, status] of [
    ['complete', 'done'],
    ['skip', 'skipped'],
  ] as const) {
    router.post(`/v1/plans/:id/steps/:step/${tick}`, async (req, res) => {
      const { plan, step, credentials } = await requestedStep(deps, req);
      const { note } = parseBody(stepTickSchema, req);
      const ticked = await changeStep(deps, plan.id, step.id, before => ({
        ...before,
        status,
        by: nameOf(credentials),
        at: deps.now().toISOString(),
        note,
      }));
      res.json(ticked);
    });
  }
}

/** Looks at the System's clusters now, and keeps what the step's checks say of them. */
async function checkStep(
  deps: RouterDeps,
  credentials: BackstageCredentials,
  plan: StoredPlan,
  step: StoredStep,
) {
  const before = await adviceReport(deps, credentials, plan.system, {
    name: plan.candidate,
  });
  await deps.surveyor.look(before.clusters.map(({ ref }) => ref));

  const { observations } = await deps.surveyor.world();
  const report = await adviceReport(deps, credentials, plan.system, {
    name: plan.candidate,
  });
  const at = deps.now().toISOString();
  const checks = runChecks({ report, observations, at }, step.checks);

  const passed = checks.every(({ outcome }) => outcome === 'passed');
  return changeStep(deps, plan.id, step.id, stored => ({
    ...stored,
    checks,
    ...(passed && checks.length > 0 && stored.status === 'open'
      ? { status: 'done' as const, by: nameOf(credentials), at }
      : {}),
  }));
}

async function changeStep(
  deps: RouterDeps,
  planId: string,
  stepId: string,
  change: (step: StoredStep) => StoredStep,
) {
  const changed = await deps.plans.change(planId, plan => ({
    ...plan,
    steps: plan.steps.map(step => (step.id === stepId ? change(step) : step)),
  }));
  const step = changed?.steps.find(({ id }) => id === stepId);
  if (!step) {
    throw new NotFoundError('The plan was deleted meanwhile');
  }
  return publicStep(step);
}

async function requestedPlan(
  deps: RouterDeps,
  req: Request,
  permission?: ResourcePermission,
) {
  // Who may not even ask learns nothing of which plans there are.
  await deps.httpAuth.credentials(req, { allow: ['user', 'service'] });
  const missing = new NotFoundError('There is no such plan that you may read');

  const plan = await deps.plans.get(req.params.id);
  if (!plan) {
    throw missing;
  }
  const { credentials } = await entityOf(
    deps,
    req,
    parseEntityRef(plan.system),
    permission,
  ).catch(error => {
    throw error.name === 'NotFoundError' ? missing : error;
  });
  return { plan, credentials };
}

async function requestedStep(deps: RouterDeps, req: Request) {
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

function nameOf(credentials: BackstageCredentials): string {
  const { principal } = credentials;
  return isUser(principal) ? principal.userEntityRef : 'service';
}

function isUser(principal: unknown): principal is BackstageUserPrincipal {
  return (
    typeof principal === 'object' &&
    principal !== null &&
    Reflect.get(principal, 'type') === 'user'
  );
}
