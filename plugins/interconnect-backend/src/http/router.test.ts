import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  migrationPlanSchema,
  Report,
  reportSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { DemoClusters } from '@interconnect/demo-clusters';
import {
  clustersConfig,
  entitiesOf,
  serve,
  startBackend,
} from '../__testUtils__/demoBackend';

jest.setTimeout(60_000);

const SYSTEM = '/v1/systems/default/payments';

let demo: DemoClusters;
let backend: Awaited<ReturnType<typeof startBackend>>;

beforeAll(async () => {
  demo = await serve(['payments']);
  backend = await startBackend({
    clusters: clustersConfig(demo),
    entities: entitiesOf('payments'),
  });
});

afterAll(async () => {
  await backend?.stop();
  await demo?.stop();
});

describe('reports', () => {
  it('says of clusters that were never looked at just that', async () => {
    const { body, status } = await backend.user.get(`${SYSTEM}/report`);

    expect(status).toBe(200);
    expect(reportSchema.parse(body).clusters).not.toEqual([]);
    expect(
      body.clusters.map(
        (cluster: Report['clusters'][0]) => cluster.observation,
      ),
    ).toEqual(body.clusters.map(() => 'none'));
    expect(body.links).toEqual([]);
  });

  it('tells after a refresh how the clusters are connected', async () => {
    const { body, status } = await backend.user.post(`${SYSTEM}/refresh`);

    const report = reportSchema.parse(body);
    expect(status).toBe(200);
    expect(report.clusters.map(({ name }) => name)).toEqual([
      'pay-ams',
      'pay-dub',
      'pay-fra',
      'pay-nyc',
      'pay-sgp',
    ]);
    expect(report.interconnects).toContainEqual(
      expect.objectContaining({
        technology: 'submariner',
        plane: 'data',
        shape: 'full-mesh',
        state: 'down',
      }),
    );
  });

  it('answers 304 to who has the report already', async () => {
    const first = await backend.user.get(`${SYSTEM}/report`);

    const second = await backend.user
      .get(`${SYSTEM}/report`)
      .set('If-None-Match', first.headers.etag);

    expect(second.status).toBe(304);
  });

  it.each([
    ['a Domain', '/v1/domains/default/finance/report', 404],
    ['everything', '/v1/report', 200],
    ['a cluster', '/v1/clusters/default/pay-fra/report', 200],
    ['a System that is not there', '/v1/systems/default/nowhere/report', 404],
    ['a cluster that is none', '/v1/clusters/default/payments/report', 404],
    ['a link that is not there', '/v1/links/nothing', 404],
  ])('answers for %s', async (_name, path, expected) => {
    const { status } = await backend.user.get(path);

    expect(status).toBe(expected);
  });

  it('leaves evidence out of the report of everything, unless asked', async () => {
    const without = await backend.user.get('/v1/report');
    const withEvidence = await backend.user.get('/v1/report?include=evidence');

    expect(JSON.stringify(without.body)).not.toContain('"shows"');
    expect(JSON.stringify(withEvidence.body)).toContain('"shows"');
  });

  it('gives one link with its evidence', async () => {
    const report = await backend.user.get('/v1/report');
    const { id } = report.body.links[0];

    const { body } = await backend.user.get(
      `/v1/links/${encodeURIComponent(id)}`,
    );

    expect(body.id).toBe(id);
    expect(body.evidence).not.toEqual([]);
  });

  it('is for services too, and for nobody without a credential', async () => {
    expect((await backend.service.get(`${SYSTEM}/report`)).status).toBe(200);
    expect((await backend.nobody.get(`${SYSTEM}/report`)).status).toBe(401);
    expect((await backend.nobody.get('/v1/plans/1')).status).toBe(401);
    expect((await backend.nobody.get('/v1/patterns')).status).toBe(401);
  });

  it('never says how it got in', async () => {
    const { text } = await backend.user.get('/v1/report?include=evidence');

    for (const { token, caData } of demo.clusters) {
      expect(text).not.toContain(token);
      expect(text).not.toContain(caData);
    }
  });
});

describe('bad input', () => {
  it.each([
    ['no candidate', {}, 'candidate'],
    ['a candidate without a name', { candidate: {} }, 'candidate.ref'],
    [
      'a field that nobody knows',
      { candidate: { name: 'x', colour: 'red' } },
      'colour',
    ],
    [
      'an environment that does not exist',
      { candidate: { name: 'x', environment: 'moon' } },
      'candidate.environment',
    ],
    [
      'a requirement of no level',
      { candidate: { name: 'x' }, requirements: { maturity: 'production' } },
      'requirements.maturity',
    ],
    [
      'ranges that are none',
      { candidate: { name: 'x', podCidrs: ['10.0.0.0/99'] } },
      'candidate.podCidrs',
    ],
  ])('is answered with the field: %s', async (_name, body, field) => {
    const answer = await backend.user.post(`${SYSTEM}/recommendations`, body);

    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(field);
  });

  it('is answered with 404 for a candidate that is not there', async () => {
    const { status } = await backend.user.post(`${SYSTEM}/recommendations`, {
      candidate: { ref: 'resource:default/nowhere' },
    });

    expect(status).toBe(404);
  });
});

describe('plans', () => {
  const submarinerFor = (name: string) => ({
    candidate: { ref: `resource:default/${name}` },
    requirements: {},
    pattern: 'submariner',
  });

  it('are kept, checked on the live clusters, ticked and deleted', async () => {
    const created = await backend.user.post(
      `${SYSTEM}/plans`,
      submarinerFor('pay-sgp'),
    );
    expect(created.status).toBe(201);
    const plan = migrationPlanSchema.parse(created.body);
    expect(plan.createdBy).toBe('user:default/mock');

    const listed = await backend.user.get(`${SYSTEM}/plans`);
    expect(listed.body).toEqual([plan]);

    const [first, second] = plan.steps;
    const checked = await backend.user.post(
      `/v1/plans/${plan.id}/steps/${first.id}/check`,
    );
    expect(checked.status).toBe(200);
    expect(
      checked.body.checks.map(({ outcome }: { outcome: string }) => outcome),
    ).not.toContain('not-run');

    const skipped = await backend.user.post(
      `/v1/plans/${plan.id}/steps/${second.id}/skip`,
      { note: 'done by hand' },
    );
    expect(skipped.body).toMatchObject({
      status: 'skipped',
      by: 'user:default/mock',
      note: 'done by hand',
    });

    await backend.user.delete(`/v1/plans/${plan.id}`);
    expect((await backend.user.get(`/v1/plans/${plan.id}`)).status).toBe(404);
  });

  it.each([
    ['a pattern that nobody knows', { pattern: 'string-and-cans' }],
    ['a pattern for which there is no plan', { pattern: 'kilo' }],
  ])('are refused for %s', async (_name, change) => {
    const { status, body } = await backend.user.post(`${SYSTEM}/plans`, {
      ...submarinerFor('pay-sgp'),
      ...change,
    });

    expect(status).toBe(400);
    expect(body.error.message).toContain('pattern');
  });

  it('have only the steps that they have', async () => {
    const { body: plan } = await backend.user.post(
      `${SYSTEM}/plans`,
      submarinerFor('pay-sgp'),
    );

    const { status } = await backend.user.post(
      `/v1/plans/${plan.id}/steps/nothing/check`,
    );

    expect(status).toBe(404);
  });
});

describe('patterns and contract', () => {
  it('compares the patterns by all requirements', async () => {
    const { body } = await backend.user.get('/v1/patterns');

    expect(body.patterns.length).toBeGreaterThanOrEqual(6);
    for (const pattern of body.patterns) {
      expect(Object.keys(pattern.ratings)).toHaveLength(14);
    }
  });

  it('describes itself', async () => {
    const { body } = await backend.user.get('/openapi.json');

    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toContain(
      '/v1/plans/{id}/steps/{step}/check',
    );
    expect(body.components.schemas.Report.properties.links).toBeDefined();
  });
});

describe('permissions', () => {
  it.each([
    ['interconnect.report.read', 'get', `${SYSTEM}/report`, 404],
    ['interconnect.report.read', 'get', `${SYSTEM}/plans`, 404],
    ['interconnect.refresh', 'get', `${SYSTEM}/report`, 200],
    ['interconnect.refresh', 'post', `${SYSTEM}/refresh`, 403],
    ['interconnect.plan.create', 'post', `${SYSTEM}/plans`, 403],
    ['interconnect.plan.update', 'get', `${SYSTEM}/plans`, 200],
  ] as const)(
    'without %s, %s %s answers %i',
    async (denied, method, path, status) => {
      const strict = await startBackend({
        clusters: clustersConfig(demo),
        entities: entitiesOf('payments'),
        services: [
          mockServices.permissions.mock({
            authorize: async requests =>
              requests.map(({ permission }) => ({
                result:
                  permission.name === denied
                    ? AuthorizeResult.DENY
                    : AuthorizeResult.ALLOW,
              })),
          }).factory,
        ],
      });

      const answer = await strict.user[method](path);
      await strict.stop();

      expect(answer.status).toBe(status);
    },
  );
});
