import express from 'express';
import Router from 'express-promise-router';
import { addAdviceRoutes } from './advice';
import { openApiDocument } from './openApi';
import { addPlanRoutes } from './plans';
import { addReportRoutes } from './reports';
import { RouterDeps } from './routerDeps';

/** The routes below `/api/interconnect`, as the contract has them. */
export function createRouter(deps: RouterDeps): express.Router {
  const router = Router();
  router.use(express.json({ limit: '256kb' }));

  addReportRoutes(router, deps);
  addAdviceRoutes(router, deps);
  addPlanRoutes(router, deps);
  router.get('/openapi.json', async (req, res) => {
    await deps.httpAuth.credentials(req, { allow: ['user', 'service'] });
    res.json(openApiDocument());
  });

  return router;
}
