import fc from 'fast-check';
import { DemoClusters } from '@interconnect/demo-clusters';
import {
  clustersConfig,
  entitiesOf,
  serve,
  startBackend,
} from '../__testUtils__/demoBackend';
import { filled, operations } from './__testUtils__/operations';

/*
 * Whatever is sent to any call of the contract: no 5xx, no crash, and an error in Backstage's
 * format. INTERCONNECT_FUZZ_RUNS says how often each is tried, INTERCONNECT_FUZZ_SEED from where.
 */
const bounded = {
  numRuns: Number(process.env.INTERCONNECT_FUZZ_RUNS ?? 25),
  seed: Number(process.env.INTERCONNECT_FUZZ_SEED ?? 20261126),
};

jest.setTimeout(60_000 + bounded.numRuns * 2_000);

let demo: DemoClusters;
let backend: Awaited<ReturnType<typeof startBackend>>;
let plan: { id: string; steps: { id: string }[] };

beforeAll(async () => {
  demo = await serve(['payments']);
  backend = await startBackend({
    clusters: clustersConfig(demo),
    entities: entitiesOf('payments'),
    config: {
      refreshLimits: {
        perSystem: 1_000_000,
        perUser: 1_000_000,
        checksPerUser: 1_000_000,
      },
    },
  });
  await backend.user.post('/v1/systems/default/payments/refresh');
  ({ body: plan } = await backend.user.post(
    '/v1/systems/default/payments/plans',
    {
      candidate: { ref: 'resource:default/pay-sgp' },
      pattern: 'submariner',
    },
  ));
});

afterAll(async () => {
  await backend?.stop();
  await demo?.stop();
});

const nasty = fc.constantFrom(
  '..',
  '../../etc/passwd',
  '%00',
  '\u0000',
  '__proto__',
  'constructor',
  'a:b/c',
  'default',
  "' OR 1=1 --",
  '💥',
  'x'.repeat(5000),
);
const text = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 40 }));
const param = text.filter(each => {
  try {
    encodeURIComponent(each);
    // A client never sends these as a part of a path: it resolves them.
    return !['', '.', '..'].includes(each);
  } catch {
    return false;
  }
});

/** Bodies that are nearly right, and any that are not. */
const candidate = fc.record(
  {
    ref: fc.oneof(text, fc.constant('resource:default/pay-sgp')),
    name: text,
    environment: fc.oneof(text, fc.constant('edge')),
    podCidrs: fc.array(fc.oneof(text, fc.constant('10.0.0.0/8'))),
    behindNat: fc.oneof(fc.boolean(), text),
    owner: text,
  },
  { requiredKeys: [] },
);
const almost = fc.record(
  {
    candidate: fc.oneof(candidate, fc.jsonValue()),
    requirements: fc.oneof(
      fc.dictionary(text, fc.jsonValue()),
      fc.record({
        expectedClusters: fc.oneof(fc.integer(), fc.double()),
        maturity: fc.record({ level: text, value: text }),
      }),
    ),
    pattern: fc.oneof(text, fc.constantFrom('submariner', 'skupper', 'istio')),
    note: fc.oneof(text, fc.jsonValue()),
    change: fc.oneof(text, fc.constantFrom('join', 'leave', 'switch')),
    cluster: fc.oneof(
      text,
      fc.jsonValue(),
      fc.constant('resource:default/pay-fra'),
    ),
  },
  { requiredKeys: [] },
);
const body = fc.oneof(
  almost.map(value => JSON.stringify(value)),
  fc.jsonValue().map(value => JSON.stringify(value)),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '{',
    '[[[[',
    '{"__proto__":{"candidate":1}}',
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    `{"note":"${'x'.repeat(300_000)}"}`,
    '{"candidate":{"name":"\\ud800"}}',
  ),
);
const headerText = fc
  .string({ maxLength: 60 })
  .map(each => each.replace(/[^\x20-\x7e]/g, ''));
const headers = fc.record(
  {
    Accept: fc.oneof(
      headerText,
      fc.constant('application/vnd.interconnect.compact+json;q=x'),
    ),
    'Accept-Encoding': fc.oneof(headerText, fc.constant('br;q=2, gzip;q=-1')),
    'If-None-Match': fc.oneof(
      headerText,
      fc.constantFrom('*', 'W/', '"', ',,,'),
    ),
    'Content-Type': fc.oneof(
      fc.constantFrom(
        'application/json',
        'application/json; charset=utf-7',
        'text/plain',
        'application/x-www-form-urlencoded',
      ),
      headerText,
    ),
    'Content-Encoding': fc.constantFrom('identity', 'gzip', 'nonsense'),
  },
  { requiredKeys: ['Content-Type'] },
);
const query = fc.oneof(
  fc.constantFrom(
    '',
    'include=evidence',
    'include=',
    'include=evidence&include=evidence',
    'include[]=evidence',
    'include[a][b]=c',
    '__proto__[x]=1',
    '%E0%A4%A',
  ),
  fc.webQueryParameters(),
);

/** What an answer that is no error need not be. */
const ERROR = { error: { name: '', message: '' }, response: { statusCode: 0 } };

const known = () => ({
  namespace: 'default',
  name: 'payments',
  id: plan.id,
  step: plan.steps[0].id,
});

describe.each(
  operations.map(each => [`${each.method} ${each.path}`, each] as const),
)('%s', (_call, { method, path }) => {
  it('survives everything that can be sent', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ namespace: param, name: param, id: param, step: param }),
        fc.boolean(),
        query,
        headers,
        body,
        async (params, isKnown, search, sent, content) => {
          // Deleting is done to plans that are not there, so that the others still find one.
          const there = isKnown && method !== 'delete';
          const url = filled(path, there ? known() : params);
          const asked = backend.user[method](`${url}?${search}`).set(sent);
          const answer = await (method === 'get'
            ? asked
            : asked.serialize(value => value).send(content));

          expect(answer.status).toBeLessThan(500);
          const told = answer.status < 400 ? ERROR : answer.body;
          expect(told).toMatchObject({
            error: { name: expect.any(String), message: expect.any(String) },
            response: { statusCode: expect.any(Number) },
          });
        },
      ),
      bounded,
    );
  });
});

describe('a wrong field', () => {
  it('is named', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('environment', 'podCidrs', 'behindNat', 'constrained'),
        fc.constantFrom(1, {}, 'no such', null),
        async (field, value) => {
          const answer = await backend.user.post(
            '/v1/systems/default/payments/recommendations',
            { candidate: { name: 'x', [field]: value } },
          );

          expect(answer.status).toBe(400);
          expect(answer.body.error.message).toContain(`candidate.${field}`);
        },
      ),
      bounded,
    );
  });
});

describe('afterwards', () => {
  it('all is as before', async () => {
    const { status, body: report } = await backend.user.get(
      '/v1/systems/default/payments/report',
    );

    expect(status).toBe(200);
    expect(report.clusters).toHaveLength(5);
    expect(({} as Record<string, unknown>).candidate).toBeUndefined();
  });
});
