import { InputError } from '@backstage/errors';
import {
  interconnectPlanCreatePermission,
  interconnectPlanUpdatePermission,
  planRequestSchema,
  stepTickSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Request, Router } from 'express';
import { randomUUID } from 'crypto';
import { planMigration, publicPlan, StoredPlan } from '../pipeline';
import { adviceReport } from './advice';
import { audited, Deed } from './audited';
import { callerOf } from './callerOf';
import { changeStep, checkStep } from './changeStep';
import { parseBody } from './parseRequest';
import { namedRef, requestedEntity } from './requestedEntity';
import { requestedPlan, requestedStep, visiblePlans } from './requestedPlan';
import { RouterDeps } from './routerDeps';

/** Adds the routes of migration plans. */
export function addPlanRoutes(router: Router, deps: RouterDeps): void {
  const { auditor, plans, refreshLimits, surveyor } = deps;

  router.get('/v1/systems/:namespace/:name/plans', (req, res) =>
    audited(auditor, req, fetching(req), async () => {
      const { ref, credentials } = await requestedEntity(deps, req, 'system');
      const stored = await plans.list(ref);
      res.json(await visiblePlans(deps, credentials, stored.map(publicPlan)));
    }),
  );

  router.post('/v1/systems/:namespace/:name/plans', (req, res) =>
    audited(auditor, req, changing(req, 'create'), async () => {
      const { ref, credentials } = await requestedEntity(
        deps,
        req,
        'system',
        interconnectPlanCreatePermission,
      );
      const { candidate, requirements, pattern, change } = parseBody(
        planRequestSchema,
        req,
      );
      const report = await adviceReport(
        deps,
        credentials,
        await surveyor.world(),
        { system: ref, candidate },
      );
      const planned = planMigration(report, {
        system: ref,
        candidate,
        requirements,
        pattern,
        change,
      });
      if (planned.type === 'not-plannable') {
        throw new InputError(`Invalid input: pattern: ${planned.reason}`);
      }

      const plan: StoredPlan = {
        id: randomUUID(),
        system: ref,
        pattern,
        change: planned.change,
        title: planned.title,
        phrases: planned.phrases,
        candidate: planned.candidate,
        createdAt: deps.now().toISOString(),
        createdBy: callerOf(credentials),
        steps: planned.steps,
      };
      await plans.add(plan);
      res.status(201).json(publicPlan(plan));
    }),
  );

  router.get('/v1/plans/:id', (req, res) =>
    audited(auditor, req, fetching(req), async () => {
      const { shown } = await requestedPlan(deps, req);
      res.json(shown);
    }),
  );

  router.delete('/v1/plans/:id', (req, res) =>
    audited(auditor, req, changing(req, 'delete'), async () => {
      const { plan } = await requestedPlan(
        deps,
        req,
        interconnectPlanUpdatePermission,
      );
      await plans.remove(plan.id);
      res.status(204).end();
    }),
  );

  router.post('/v1/plans/:id/steps/:step/check', (req, res) =>
    audited(auditor, req, changing(req, 'check'), async () => {
      const { plan, step, credentials } = await requestedStep(deps, req);
      await refreshLimits.countCheck(callerOf(credentials));
      res.json(await checkStep(deps, credentials, plan, step));
    }),
  );

  for (const [tick, status] of [
    ['complete', 'done'],
    ['skip', 'skipped'],
  ] as const) {
    router.post(`/v1/plans/:id/steps/:step/${tick}`, (req, res) =>
      audited(auditor, req, changing(req, tick), async () => {
        const { plan, step, credentials } = await requestedStep(deps, req);
        const { note } = parseBody(stepTickSchema, req);
        const ticked = await changeStep(deps, plan.id, step.id, before => ({
          ...before,
          status,
          by: callerOf(credentials),
          at: deps.now().toISOString(),
          note,
        }));
        res.json(ticked);
      }),
    );
  }
}

function fetching(req: Request): Deed {
  return {
    eventId: 'plan-fetch',
    severityLevel: 'low',
    meta: subjectOf(req),
  };
}

function changing(req: Request, actionType: string): Deed {
  return {
    eventId: 'plan-mutate',
    severityLevel: 'medium',
    meta: { actionType, ...subjectOf(req) },
  };
}

function subjectOf(req: Request) {
  const { id, step } = req.params;
  return id === undefined
    ? { entityRef: namedRef(req, 'system') }
    : { planId: id, ...(step === undefined ? {} : { stepId: step }) };
}
