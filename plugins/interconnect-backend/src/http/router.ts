import express from 'express';
import Router from 'express-promise-router';
import { addAdviceRoutes } from './advice';
import { authenticate } from './authenticate';
import { openApiDocument } from './openApi';
import { addPlanRoutes } from './plans';
import { addReportRoutes } from './reports';
import { RouterDeps } from './routerDeps';
import { tellWhenToRetry } from './tellWhenToRetry';
import { addWhatIfRoute } from './whatIf';

/** The routes below `/api/interconnect`, as the contract has them. */
export function createRouter(deps: RouterDeps): express.Router {
  const router = Router();
  router.use(authenticate(deps.httpAuth));
  router.use(express.json({ limit: '256kb' }));

  addReportRoutes(router, deps);
  addAdviceRoutes(router, deps);
  addWhatIfRoute(router, deps);
  addPlanRoutes(router, deps);
  router.get('/openapi.json', (_req, res) => {
    res.json(openApiDocument());
  });

  router.use(tellWhenToRetry);
  return router;
}
