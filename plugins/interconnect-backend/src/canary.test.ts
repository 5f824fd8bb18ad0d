import { promisify } from 'util';
import { brotliDecompress } from 'zlib';
import {
  coreServices,
  createServiceFactory,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { DemoClusters } from '@interconnect/demo-clusters';
import {
  clustersConfig,
  entitiesOf,
  serve,
  startBackend,
} from './__testUtils__/demoBackend';
import { sicknesses } from './__testUtils__/sicknesses';

jest.setTimeout(180_000);

/*
 * A whole run over healthy and sick clusters, with words that must come out nowhere: tokens of
 * app-config, and values of Secrets. And what the clusters were asked meanwhile.
 */

const CANARIES = [
  'canary-token-7d1f3c9a',
  'canary-lines-51c2',
  'canary-metadata-a900',
  'canary-file-3b7e',
  'canary-secret-e4d2',
];
const [TOKEN, LINES, METADATA, FILE, SECRET] = CANARIES;

const SYSTEM = '/v1/systems/default/payments';
const SICK = 'pay-fra';

let demo: DemoClusters;
let backend: Awaited<ReturnType<typeof startBackend>>;
let stopping: Promise<void> | undefined;
let plan: { id: string; steps: { id: string }[] };
const said: string[] = [];
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
let database: Awaited<ReturnType<typeof databases.init>>;

function show(value: unknown): string {
  return value instanceof Error
    ? `${value.stack} ${show(value.cause)} ${JSON.stringify(value)}`
    : String(typeof value === 'object' ? JSON.stringify(value) : value);
}

const listening: LoggerService = {
  error: (message, meta) => said.push(`${message} ${show(meta)}`),
  warn: (message, meta) => said.push(`${message} ${show(meta)}`),
  info: (message, meta) => said.push(`${message} ${show(meta)}`),
  debug: (message, meta) => said.push(`${message} ${show(meta)}`),
  child: () => listening,
};

function clusterEntity(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, namespace: 'default' },
    spec: { type: 'kubernetes-cluster', owner: 'platform', system: 'payments' },
  };
}

/** Whatever was said, in the forms that it could have. */
function canariesIn(bytes: string | Buffer): string[] {
  const text = bytes.toString('latin1' as 'utf8');
  return CANARIES.filter(canary =>
    [
      canary,
      Buffer.from(canary).toString('base64').replace(/=+$/, ''),
      Buffer.from(canary).toString('hex'),
      encodeURIComponent(canary),
    ].some(form => text.includes(form)),
  );
}

const answers: string[] = [];

async function ask(
  method: 'get' | 'post' | 'delete',
  path: string,
  body?: object,
) {
  const answer =
    method === 'post'
      ? await backend.user.post(path, body)
      : await backend.user[method](path);
  answers.push(
    `${method} ${path} ${answer.status} ${JSON.stringify(answer.headers)} ${
      answer.text
    }`,
  );
  return answer;
}

async function askForEverything() {
  for (const path of [
    `${SYSTEM}/report`,
    '/v1/domains/default/commerce/report',
    `/v1/clusters/default/${SICK}/report`,
    '/v1/clusters/default/canary-lines/report',
    '/v1/report?include=evidence',
    '/v1/report',
    '/v1/links/nothing',
    '/v1/patterns',
    '/v1/systems/default/nowhere/report',
    `${SYSTEM}/plans`,
    '/openapi.json',
  ]) {
    await ask('get', path);
  }
  await ask('post', `${SYSTEM}/recommendations`, {
    candidate: { ref: 'resource:default/pay-sgp' },
    requirements: {},
  });
  await ask('post', `${SYSTEM}/recommendations`, { candidate: 7 });
}

function plantSecrets() {
  for (const { name } of demo.clusters) {
    demo.cluster(name).apply([
      // Without an istiod nobody asks for its Secrets.
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: {
          name: 'istiod',
          namespace: 'istio-system',
          labels: { app: 'istiod' },
        },
        // Its tag is read, and told as a version.
        spec: {
          template: {
            spec: {
              containers: [
                {
                  name: 'discovery',
                  image: `docker.io/istio/pilot:1.30.3-${TOKEN}`,
                },
              ],
            },
          },
        },
      },
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: {
          name: 'istio-remote-secret-canary',
          namespace: 'istio-system',
          labels: { 'istio/multiCluster': 'true' },
          annotations: {
            'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({
              stringData: { canary: SECRET },
            }),
          },
        },
        stringData: { canary: SECRET },
      },
    ]);
  }
}

beforeAll(async () => {
  demo = await serve(['payments'], {
    clusters: Object.fromEntries(
      ['pay-ams', 'pay-dub', 'pay-fra', 'pay-nyc', 'pay-sgp'].map(name => [
        name,
        { token: TOKEN },
      ]),
    ),
  });
  plantSecrets();
  database = await databases.init('SQLITE_3');
  const dead = { url: 'https://127.0.0.1:1', authProvider: 'serviceAccount' };
  backend = await startBackend({
    clusters: [
      ...clustersConfig(demo),
      { ...dead, name: 'canary-dead', serviceAccountToken: TOKEN },
      { ...dead, name: 'canary-lines', serviceAccountToken: `${LINES}\nx: y` },
      {
        ...dead,
        name: 'canary-file',
        serviceAccountToken: TOKEN,
        caFile: `/nowhere/${FILE}`,
      },
      {
        ...dead,
        name: 'canary-metadata',
        authProvider: 'oidc',
        authMetadata: { secret: METADATA },
      },
    ],
    entities: [
      ...entitiesOf('payments'),
      ...['dead', 'lines', 'file', 'metadata'].map(name =>
        clusterEntity(`canary-${name}`),
      ),
    ],
    access: {
      secretMetadata: true,
      maxResponseBytes: 500_000,
    },
    config: { refreshLimits: { perSystem: 1_000, perUser: 1_000 } },
    services: [
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => mockServices.database({ knex: database }),
      }),
      createServiceFactory({
        service: coreServices.logger,
        deps: {},
        factory: () => listening,
      }),
    ],
  });

  await ask('post', `${SYSTEM}/refresh`);
  await askForEverything();
  const created = await ask('post', `${SYSTEM}/plans`, {
    candidate: { ref: 'resource:default/pay-sgp' },
    requirements: {},
    pattern: 'submariner',
  });
  plan = created.body;
  if (created.status !== 201) throw new Error(created.text);
  for (const { id } of plan.steps) {
    await ask('post', `/v1/plans/${plan.id}/steps/${id}/check`);
  }

  for (const { fault } of [
    { fault: { type: 'echo' as const } },
    { fault: { type: 'echo' as const, status: 403 } },
    { fault: { type: 'echo' as const, only: { resource: 'nodes' } } },
    ...sicknesses,
  ]) {
    await demo.cluster(SICK).faults.set(fault);
    await ask('post', `${SYSTEM}/refresh`);
    await ask('get', '/v1/report?include=evidence');
  }
  await askForEverything();
});

function stopBackend(): Promise<void> {
  stopping ??= Promise.resolve(backend?.stop());
  return stopping;
}

afterAll(async () => {
  await stopBackend();
  await demo?.stop();
});

it('was a run in which there was something to see', () => {
  expect(answers.filter(answer => / 200 /.test(answer)).length).toBeGreaterThan(
    80,
  );
  const all = answers.join();
  // The demo repeated the request, and the answer came through without its token.
  expect(all).toContain(
    'with authorization: Bearer […] could not be passed on',
  );
  // And so did an object that is read.
  expect(all).toContain('1.30.3-[…]');
  expect(canariesIn(Buffer.from(TOKEN).toString('base64'))).toEqual([TOKEN]);
});

it('let no canary out in an answer', () => {
  expect(answers.filter(answer => canariesIn(answer).length > 0)).toEqual([]);
});

it('wrote no canary to the log', () => {
  expect(said.filter(line => canariesIn(line).length > 0)).toEqual([]);
});

it('kept no canary in the database', async () => {
  const tables: { name: string }[] = await database('sqlite_master')
    .where({ type: 'table' })
    .select('name');
  const found: string[] = [];
  let namesOfSecrets = 0;
  for (const { name } of tables) {
    const rows: Record<string, unknown>[] = await database(name);
    for (const row of rows) {
      for (const value of Object.values(row)) {
        const bytes = Buffer.isBuffer(value) ? value : Buffer.from(show(value));
        const unpacked = await promisify(brotliDecompress)(bytes).catch(
          () => bytes,
        );
        namesOfSecrets += unpacked.includes('istio-remote-secret-canary')
          ? 1
          : 0;
        found.push(...canariesIn(unpacked));
      }
    }
  }

  // Their names are kept, so what was searched is what was seen.
  expect(namesOfSecrets).toBeGreaterThan(3);
  expect(found).toEqual([]);
});

it('asked the clusters to read, and for nothing else', () => {
  const entries = demo.clusters.flatMap(({ name }) => [
    ...demo.cluster(name).requestLog.entries(),
  ]);

  expect(entries.length).toBeGreaterThan(500);
  expect(new Set(entries.map(({ method }) => method))).toEqual(
    new Set(['GET']),
  );
  expect(
    entries.filter(
      ({ path, query }) =>
        /watch|\/(exec|attach|portforward|proxy|log|token|eviction|scale)$/.test(
          `${path}?${query}`,
        ) || /(^|[?&])watch=/.test(query),
    ),
  ).toEqual([]);
});

it('asked for Secrets by their metadata only', () => {
  const entries = demo.clusters.flatMap(({ name }) =>
    demo
      .cluster(name)
      .requestLog.entries()
      .filter(({ path }) => /\/secrets(\/|$)/.test(path)),
  );

  expect(entries.length).toBeGreaterThan(0);
  expect(
    entries.filter(
      ({ accept, path }) =>
        accept !==
          'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1' ||
        !path.endsWith('/secrets'),
    ),
  ).toEqual([]);
});

it('asks for no Secret at all when the operator has not opted in', async () => {
  // The one that may read them could still be at it.
  await stopBackend();
  await demo.reset();
  plantSecrets();
  const strict = await startBackend({
    clusters: clustersConfig(demo),
    entities: entitiesOf('payments'),
  });

  await strict.user.post(`${SYSTEM}/refresh`);
  await strict.stop();

  const paths = demo.clusters.flatMap(({ name }) =>
    demo
      .cluster(name)
      .requestLog.entries()
      .map(({ path }) => path),
  );
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter(path => path.includes('secrets'))).toEqual([]);
});
