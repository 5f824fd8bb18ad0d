import { mockServices } from '@backstage/backend-test-utils';
import { AuditorServiceCreateEventOptions } from '@backstage/backend-plugin-api';
import { DemoClusters } from '@interconnect/demo-clusters';
import {
  clustersConfig,
  entitiesOf,
  serve,
  startBackend,
} from '../__testUtils__/demoBackend';
import { filled, operations } from './__testUtils__/operations';

jest.setTimeout(60_000);

type Recorded = Pick<
  AuditorServiceCreateEventOptions,
  'eventId' | 'severityLevel' | 'meta'
> & { url?: string; outcome?: string };

let demo: DemoClusters;
let backend: Awaited<ReturnType<typeof startBackend>>;
let events: Recorded[] = [];

beforeAll(async () => {
  demo = await serve(['payments']);
  backend = await startBackend({
    clusters: clustersConfig(demo),
    entities: entitiesOf('payments'),
    services: [
      mockServices.auditor.mock({
        createEvent: async ({ eventId, severityLevel, meta, request }) => {
          const event: Recorded = {
            eventId,
            severityLevel,
            meta,
            url: request?.originalUrl,
          };
          events.push(event);
          return {
            success: async () => {
              event.outcome = 'succeeded';
            },
            fail: async ({ error }) => {
              event.outcome = error.name;
            },
          };
        },
      }).factory,
    ],
  });
});

beforeEach(() => {
  events = [];
});

afterAll(async () => {
  await backend?.stop();
  await demo?.stop();
});

const SYSTEM = '/v1/systems/default/payments';
const entityRef = 'system:default/payments';
const plan = {
  candidate: { ref: 'resource:default/pay-sgp' },
  pattern: 'submariner',
};

describe('the audit log', () => {
  it.each<
    [string, 'get' | 'post' | 'delete', string, object | undefined, Recorded]
  >([
    [
      'who looked',
      'get',
      `${SYSTEM}/report`,
      undefined,
      {
        eventId: 'report-fetch',
        severityLevel: 'low',
        meta: { entityRef },
        outcome: 'succeeded',
      },
    ],
    [
      'who looked at everything',
      'get',
      '/v1/report',
      undefined,
      {
        eventId: 'report-fetch',
        severityLevel: 'low',
        meta: { entityRef: 'everything' },
        outcome: 'succeeded',
      },
    ],
    [
      'who may not look',
      'get',
      '/v1/systems/default/nowhere/report',
      undefined,
      {
        eventId: 'report-fetch',
        severityLevel: 'low',
        meta: { entityRef: 'system:default/nowhere' },
        outcome: 'NotFoundError',
      },
    ],
    [
      'who refreshed',
      'post',
      `${SYSTEM}/refresh`,
      undefined,
      {
        eventId: 'refresh',
        severityLevel: 'medium',
        meta: { entityRef },
        outcome: 'succeeded',
      },
    ],
    [
      'who asked for advice',
      'post',
      `${SYSTEM}/recommendations`,
      { candidate: { name: 'x' } },
      {
        eventId: 'recommendation-fetch',
        severityLevel: 'low',
        meta: { entityRef },
        outcome: 'succeeded',
      },
    ],
    [
      'who asked badly',
      'post',
      `${SYSTEM}/recommendations`,
      {},
      {
        eventId: 'recommendation-fetch',
        severityLevel: 'low',
        meta: { entityRef },
        outcome: 'InputError',
      },
    ],
    [
      'who asked what would be',
      'post',
      `${SYSTEM}/what-if`,
      { change: 'leave', cluster: 'resource:default/pay-ams' },
      {
        eventId: 'what-if-fetch',
        severityLevel: 'low',
        meta: { entityRef },
        outcome: 'succeeded',
      },
    ],
    [
      'who exported what is not there',
      'get',
      '/v1/plans/none/export',
      undefined,
      {
        eventId: 'plan-fetch',
        severityLevel: 'low',
        meta: { planId: 'none' },
        outcome: 'NotFoundError',
      },
    ],
    [
      'who planned',
      'post',
      `${SYSTEM}/plans`,
      plan,
      {
        eventId: 'plan-mutate',
        severityLevel: 'medium',
        meta: { actionType: 'create', entityRef },
        outcome: 'succeeded',
      },
    ],
    [
      'who looked for plans',
      'get',
      `${SYSTEM}/plans`,
      undefined,
      {
        eventId: 'plan-fetch',
        severityLevel: 'low',
        meta: { entityRef },
        outcome: 'succeeded',
      },
    ],
    [
      'who ticked what is not there',
      'post',
      '/v1/plans/none/steps/one/complete',
      {},
      {
        eventId: 'plan-mutate',
        severityLevel: 'medium',
        meta: { actionType: 'complete', planId: 'none', stepId: 'one' },
        outcome: 'NotFoundError',
      },
    ],
    [
      'who deleted what is not there',
      'delete',
      '/v1/plans/none',
      undefined,
      {
        eventId: 'plan-mutate',
        severityLevel: 'medium',
        meta: { actionType: 'delete', planId: 'none' },
        outcome: 'NotFoundError',
      },
    ],
  ])('has %s', async (_name, method, path, body, expected) => {
    await (method === 'post'
      ? backend.user.post(path, body)
      : backend.user[method](path));

    expect(events).toEqual([{ ...expected, url: `/api/interconnect${path}` }]);
  });

  it('has ticks of steps', async () => {
    const { body } = await backend.user.post(`${SYSTEM}/plans`, plan);
    const [{ id: step }] = body.steps;
    for (const tick of ['check', 'complete', 'skip', 'reopen']) {
      await backend.user.post(`/v1/plans/${body.id}/steps/${step}/${tick}`);
    }

    expect(events.slice(1).map(({ meta, outcome }) => [meta, outcome])).toEqual(
      ['check', 'complete', 'skip', 'reopen'].map(actionType => [
        { actionType, planId: body.id, stepId: step },
        'succeeded',
      ]),
    );
  });

  it.each(
    operations
      .filter(({ path }) => !['/v1/patterns', '/openapi.json'].includes(path))
      .map(each => [`${each.method} ${each.path}`, each] as const),
  )(
    'has every call that is about somebody: %s',
    async (_name, { method, path }) => {
      const url = filled(path, {
        namespace: 'default',
        name: 'payments',
        id: 'x',
        step: 'y',
      });
      await (method === 'post'
        ? backend.user.post(url, {})
        : backend.user[method](url));

      expect(events).toHaveLength(1);
      expect(events[0].outcome).toBeDefined();
    },
  );

  it('has nobody without a credential', async () => {
    await backend.nobody.get(`${SYSTEM}/report`);

    expect(events).toEqual([]);
  });

  it('has no credential of a cluster', async () => {
    await backend.user.post(`${SYSTEM}/refresh`);

    for (const { token } of demo.clusters) {
      expect(JSON.stringify(events)).not.toContain(token);
    }
  });
});
