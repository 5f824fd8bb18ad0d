import { InputError } from '@backstage/errors';
import {
  interconnectPlanCreatePermission,
  interconnectPlanUpdatePermission,
  planRequestSchema,
  stepTickSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Request, Router } from 'express';
import { randomUUID } from 'crypto';
import {
  planMarkdown,
  planMigration,
  publicPlan,
  StoredPlan,
} from '../pipeline';
import { audited, Deed } from './audited';
import { callerOf } from './callerOf';
import { settle, shownPlan, shownStep } from './changeStep';
import { checkSteps } from './checkSteps';
import { groundFor } from './groundOfPlan';
import { parseBody } from './parseRequest';
import { namedRef, requestedEntity } from './requestedEntity';
import { requestedPlan, requestedStep, visiblePlans } from './requestedPlan';
import { RouterDeps } from './routerDeps';
import { switchReport } from './switchReport';

/** Adds the routes of migration plans. */
export function addPlanRoutes(router: Router, deps: RouterDeps): void {
  const { auditor, plans, refreshLimits, surveyor } = deps;

  router.get('/v1/systems/:namespace/:name/plans', (req, res) =>
    audited(auditor, req, fetching(req), async () => {
      const { ref, credentials } = await requestedEntity(deps, req, 'system');
      const stored = await plans.list(ref);
      res.json(await visiblePlans(deps, credentials, stored));
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
      const {
        pattern,
        change,
        candidate: wished,
        requirements = {},
      } = parseBody(planRequestSchema, req);
      // Only a switch comes without a candidate.
      const { report, candidate } = await switchReport(
        deps,
        credentials,
        await surveyor.world(),
        { system: ref, candidate: wished },
      );
      const request = { system: ref, candidate, requirements, pattern, change };
      const planned = planMigration(report, request);
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
        ground: groundFor(report, request, planned),
      };
      await plans.add(plan);
      res.status(201).json(publicPlan(plan));
    }),
  );

  router.get('/v1/plans/:id', (req, res) =>
    audited(auditor, req, fetching(req), async () => {
      const { plan, credentials } = await requestedPlan(deps, req);
      res.json(await shownPlan(deps, credentials, plan));
    }),
  );

  router.get('/v1/plans/:id/export', (req, res) =>
    audited(auditor, req, fetching(req), async () => {
      const { plan, credentials } = await requestedPlan(deps, req);
      const shown = await shownPlan(deps, credentials, plan);
      res
        .type('text/markdown')
        .set('X-Content-Type-Options', 'nosniff')
        .attachment(`plan-${plan.id}.md`)
        .send(planMarkdown(shown, deps.now().toISOString()));
    }),
  );

  router.post('/v1/plans/:id/check', (req, res) =>
    audited(auditor, req, changing(req, 'check'), async () => {
      const { plan, credentials } = await requestedPlan(
        deps,
        req,
        interconnectPlanUpdatePermission,
      );
      await refreshLimits.countCheck(callerOf(credentials));
      const steps = plan.steps.filter(({ status }) => status !== 'skipped');
      const checked = await checkSteps(deps, credentials, plan, steps);
      res.json(await shownPlan(deps, credentials, checked));
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
      const checked = await checkSteps(deps, credentials, plan, [step]);
      res.json(await shownStep(deps, credentials, checked, step.id));
    }),
  );

  for (const [tick, what] of [
    ['complete', 'done'],
    ['skip', 'skipped'],
    ['reopen', 'reopened'],
  ] as const) {
    router.post(`/v1/plans/:id/steps/:step/${tick}`, (req, res) =>
      audited(auditor, req, changing(req, tick), async () => {
        const { plan, step, credentials } = await requestedStep(deps, req);
        const { note } = parseBody(stepTickSchema, req);
        res.json(
          await settle(deps, credentials, plan, step.id, { what, note }),
        );
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
