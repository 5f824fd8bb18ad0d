import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Router, json, text } from 'express';
import PromiseRouter from 'express-promise-router';
import { DemoCluster } from './demoCluster';
import { DemoClusters } from './demoClusters';
import { parseManifests } from './manifests';

const BODY_LIMIT = '10mb';

/** The HTTP API by which the running demo is changed: faults, objects, effects. */
export function createControlApi(
  demo: DemoClusters,
  httpAuth: HttpAuthService,
): Router {
  const router = PromiseRouter();
  router.use(async (request, _response, next) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    next();
  });

  router.get('/clusters', (_request, response) => {
    response.json({ items: demo.clusters.map(describe) });
  });
  router.put('/clusters/:name/fault', json(), async (request, response) => {
    const cluster = demo.cluster(request.params.name);
    await cluster.faults.set(request.body);
    response.json(describe(cluster));
  });
  router.delete('/clusters/:name/fault', async (request, response) => {
    const cluster = demo.cluster(request.params.name);
    await cluster.faults.clear();
    response.json(describe(cluster));
  });
  router.post(
    '/clusters/:name/objects',
    text({ type: () => true, limit: BODY_LIMIT }),
    (request, response) => {
      const cluster = demo.cluster(request.params.name);
      const manifests = parseManifests(
        bodyOf(request.body),
        'the request body',
      );
      if (manifests.length === 0) {
        throw new InputError('The request body holds no objects');
      }
      cluster.apply(manifests);
      response.json({ applied: manifests.length });
    },
  );
  router.get('/clusters/:name/requests', (request, response) => {
    const { requestLog } = demo.cluster(request.params.name);
    response.json({
      connections: requestLog.connections(),
      items: requestLog.entries(),
    });
  });
  router.get('/effects', async (_request, response) => {
    response.json({ items: await demo.effects() });
  });
  router.post(
    '/inventories/:inventory/effects/:effect',
    async (request, response) => {
      const { inventory, effect } = request.params;
      response.json({ clusters: await demo.applyEffect(inventory, effect) });
    },
  );
  router.post('/reset', async (_request, response) => {
    await demo.reset();
    response.json({ items: demo.clusters.map(describe) });
  });
  return router;
}

/** What callers learn of a cluster; its token is none of their business. */
function describe({ name, inventory, url, faults, requestLog }: DemoCluster) {
  return {
    name,
    inventory,
    url,
    faults: faults.current(),
    requests: requestLog.entries().length,
    connections: requestLog.connections(),
  };
}

function bodyOf(body: unknown): string {
  if (typeof body !== 'string') {
    throw new InputError('The request body must be YAML or JSON manifests');
  }
  return body;
}
