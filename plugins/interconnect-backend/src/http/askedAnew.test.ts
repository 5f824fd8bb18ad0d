import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { DemoClusters } from '@interconnect/demo-clusters';
import {
  clustersConfig,
  entitiesOf,
  serve,
  withoutApiServers,
} from '../__testUtils__/demoBackend';
import { Judge, startJudgedBackend } from './__testUtils__/judgedBackend';
import { filled, operations } from './__testUtils__/operations';

/*
 * What was answered before, to the same or to another caller, decides nothing: each request asks anew
 * what its caller may know, and where nobody answers that, nobody is told anything.
 */
jest.setTimeout(120_000);

const SYSTEM = '/v1/systems/default/payments';
const cluster = (name: string) => `resource:default/${name}`;
const allow: Judge['policy'] = () => ({ result: AuthorizeResult.ALLOW });
const deny: Judge['policy'] = () => ({ result: AuthorizeResult.DENY });
const everything: Judge = { policy: allow, hidden: new Set() };
const withoutDublin: Judge = {
  policy: allow,
  hidden: new Set([cluster('pay-dub')]),
};

const domain = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: { name: 'finance' },
};

let demo: DemoClusters;
let backend: Awaited<ReturnType<typeof startJudgedBackend>>;
let current: Judge = everything;
let linkId: string;

beforeAll(async () => {
  demo = await serve(['payments']);
  backend = await startJudgedBackend({
    clusters: clustersConfig(demo),
    entities: withoutApiServers([...entitiesOf('payments'), domain]).map(
      entity => ({
        ...entity,
        metadata: { namespace: 'default', ...entity.metadata },
      }),
    ),
    config: { refreshLimits: { perSystem: 2, perUser: 100_000 } },
    judge: () => current,
  });
  await backend.service.post(`${SYSTEM}/refresh`);
  const { body } = await backend.service.get('/v1/report');
  linkId = body.links[0].id;
});

beforeEach(() => {
  current = everything;
});

afterAll(async () => {
  await backend?.stop();
  await demo?.stop();
});

function nameIn(path: string): string {
  if (path.startsWith('/v1/domains')) {
    return 'finance';
  }
  return path.startsWith('/v1/clusters') ? 'pay-fra' : 'payments';
}

describe('a tag', () => {
  const paths = [
    `${SYSTEM}/report`,
    '/v1/report',
    '/v1/clusters/default/pay-fra/report',
  ];

  it.each(paths)('of one who sees more is none for others: %s', async path => {
    const { headers } = await backend.service.get(path);
    current = withoutDublin;

    const { status, text } = await backend.user
      .get(path)
      .set('If-None-Match', headers.etag);

    expect(status).toBe(200);
    expect(text).not.toContain('pay-dub');
  });

  it.each<[string, Judge, number]>([
    ['as long as they may read', everything, 304],
    ['not when a cluster is hidden', withoutDublin, 200],
    ['not when reading is denied', { ...everything, policy: deny }, 404],
    [
      'not when the System is hidden',
      { ...everything, hidden: new Set(['system:default/payments']) },
      404,
    ],
  ])('of one’s own holds %s', async (_name, judge, expected) => {
    const before = await backend.user.get(`${SYSTEM}/report`);
    current = judge;

    const { status, text } = await backend.user
      .get(`${SYSTEM}/report`)
      .set('If-None-Match', `${before.headers.etag}`);

    expect(status).toBe(expected);
    expect(text ?? '').not.toContain('pay-dub');
  });
});

describe('a request', () => {
  const about = operations.filter(
    ({ path }) => !['/v1/patterns', '/openapi.json'].includes(path),
  );
  const away = () => {
    throw new Error('Nobody answers');
  };
  const nobody = Object.assign(new Set<string>(), { has: away });

  it.each(
    about.flatMap(({ method, path }) =>
      (
        [
          ['the permission backend', { ...everything, policy: away }],
          ['the catalog', { ...everything, hidden: nobody }],
        ] as const
      ).map(([who, judge]) => [who, method, path, judge] as const),
    ),
  )('fails while %s is away: %s %s', async (_who, method, path, judge) => {
    const { body: plan } = await backend.service.post(`${SYSTEM}/plans`, {
      candidate: { ref: cluster('pay-sgp') },
      pattern: 'submariner',
    });
    const url = filled(path, {
      namespace: 'default',
      name: nameIn(path),
      id: path.startsWith('/v1/links') ? linkId : plan.id,
      step: plan.steps[0].id,
    });
    current = judge;

    const { status, text } = await (method === 'post'
      ? backend.user.post(url, {})
      : backend.user[method](url));

    expect(status).toBe(500);
    // An error repeats what was asked for.
    expect(text.replaceAll(url, '')).not.toMatch(/pay-(ams|dub|nyc|sgp)/);
    const { status: left } = await backend.service.get(`/v1/plans/${plan.id}`);
    expect(left).toBe(200);
  });
});

describe('a refresh', () => {
  it('is counted for the System, however its name is written', async () => {
    const paths = ['default/payments', 'DEFAULT/Payments', 'default/PAYMENTS'];
    const answers = [];
    for (const path of paths) {
      answers.push(await backend.user.post(`/v1/systems/${path}/refresh`));
    }

    const refused = answers.find(({ status }) => status === 429);
    expect(answers.map(({ status }) => status)).toContain(429);
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused?.body.error.message).toMatch(
      /^This System was refreshed often; try again in \d+ seconds$/,
    );
  });
});
