import { resolve } from 'path';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  kubernetesObject,
  list,
  listMetadata,
  nameOfRead,
  Observation,
  optional,
  Reads,
  serverVersion,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  DemoCluster,
  DemoClusters,
  FaultInput,
  startDemoClusters,
} from '@interconnect/demo-clusters';
import { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { ClusterAccess, createAccess, openAccess } from '../access';
import { observeCluster, ObserveOptions } from './observeCluster';

const INVENTORY = resolve(
  __dirname,
  '../../../../packages/demo-clusters/inventories/payments',
);
const NAME = 'pay-fra';
const SECRET_VALUE = 'aHVzaC1odXNo';

const Gateway = kubernetesObject('Gateway');
const Secret = kubernetesObject('Secret');
const Service = kubernetesObject('Service');
const Site = kubernetesObject('Site');
const reads = {
  version: serverVersion(),
  gateways: list('submariner.io', 'gateways', Gateway),
  sites: list('skupper.io', 'sites', Site),
  nodes: list(
    '',
    'nodes',
    kubernetesObject('Node', {
      spec: z.object({ podCIDR: z.string().optional() }).optional(),
    }),
  ),
  services: list('', 'services', Service),
  secrets: optional(listMetadata('', 'secrets', Secret)),
} satisfies Reads;

// TLS handshakes and deadlines of seconds; other tests may use the same processor.
jest.setTimeout(30_000);

let demo: DemoClusters;
let server: DemoCluster;
let access: ClusterAccess;

beforeAll(async () => {
  demo = await startDemoClusters({ inventories: [INVENTORY] });
  server = demo.cluster(NAME);
});

beforeEach(() => demo.reset());

afterEach(() => access.connections.close());

afterAll(() => demo.stop());

function accessWith(fields: JsonObject = {}): ClusterAccess {
  access = createAccess({
    logger: mockServices.logger.mock(),
    config: new ConfigReader({
      interconnect: {
        clusters: [
          {
            name: NAME,
            url: server.url,
            authProvider: 'serviceAccount',
            serviceAccountToken: server.token,
            caData: server.caData,
            ...fields,
          },
        ],
      },
    }),
  });
  return access;
}

async function observe(
  to: ClusterAccess,
  options: Partial<ObserveOptions> = {},
): Promise<Observation> {
  const cluster = {
    ref: `resource:default/${NAME}`,
    name: NAME,
    memberships: [],
    aliases: {},
  };
  const opened = await openAccess({ cluster, annotations: {} }, to);
  if (opened.type !== 'open') {
    throw new Error(opened.message);
  }
  return observeCluster({
    cluster: cluster.ref,
    reader: opened.reader,
    reads: [reads],
    options: {
      deadlineMs: 5_000,
      secretMetadata: true,
      maxObjectsPerRead: 1_000,
      maxResponseBytes: 1024 * 1024,
      ...options,
    },
    now: () => new Date(),
  });
}

function outcomeOf(observation: Observation, read: keyof typeof reads): string {
  const outcome = observation.reads[nameOfRead(reads[read].spec)];
  switch (outcome?.status) {
    case 'seen':
      return outcome.truncated ? 'truncated' : 'seen';
    case 'failed':
      return outcome.reason;
    default:
      return outcome?.status ?? 'nothing';
  }
}

function outcomesOf(observation: Observation): Record<string, string> {
  return {
    version: outcomeOf(observation, 'version'),
    gateways: outcomeOf(observation, 'gateways'),
    sites: outcomeOf(observation, 'sites'),
    nodes: outcomeOf(observation, 'nodes'),
    services: outcomeOf(observation, 'services'),
    secrets: outcomeOf(observation, 'secrets'),
  };
}

const ALL_SEEN = {
  version: 'seen',
  gateways: 'seen',
  sites: 'not-served',
  nodes: 'seen',
  services: 'seen',
  secrets: 'seen',
};

describe('a healthy cluster', () => {
  it('is seen whole over one connection, and a second time over the same', async () => {
    const to = accessWith();

    const first = await observe(to);
    const second = await observe(to);

    expect(outcomesOf(first)).toEqual(ALL_SEEN);
    expect({ ...second, attemptedAt: '', observedAt: '' }).toEqual({
      ...first,
      attemptedAt: '',
      observedAt: '',
    });
    expect(server.requestLog.connections()).toBe(1);
    expect(
      new Set(server.requestLog.entries().map(entry => entry.httpVersion)),
    ).toEqual(new Set(['2.0']));
    expect(server.requestLog.entries()).toHaveLength(12);
  });

  it('keeps the names of Secrets and nothing else of them', async () => {
    server.apply([
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: {
          name: 'canary',
          namespace: 'default',
          annotations: { repeated: SECRET_VALUE },
        },
        data: { password: SECRET_VALUE },
      },
    ]);

    const observation = await observe(accessWith());

    const text = JSON.stringify(observation);
    expect(text).toContain('"canary"');
    expect(text).not.toContain(SECRET_VALUE);
  });

  it('is not asked for Secrets unless the operator says so', async () => {
    const observation = await observe(accessWith(), { secretMetadata: false });

    expect(outcomesOf(observation)).toEqual({
      ...ALL_SEEN,
      secrets: 'not-allowed',
    });
    expect(
      server.requestLog
        .entries()
        .filter(({ path }) => path.includes('secrets')),
    ).toEqual([]);
  });

  it('is read in pages', async () => {
    server.apply(
      Array.from({ length: 1_200 }, (_, index) => ({
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: `made-up-${index}`, namespace: 'default' },
        spec: { ports: [{ port: 80 }] },
      })),
    );

    const observation = await observe(accessWith(), {
      maxObjectsPerRead: 5_000,
    });

    const outcome = observation.reads.services;
    const objects = outcome?.status === 'seen' ? outcome.objects : [];
    expect(objects.length).toBeGreaterThan(1_200);
    expect(new Set(objects.map(object => JSON.stringify(object))).size).toBe(
      objects.length,
    );
    expect(
      server.requestLog.entries().filter(({ path }) => /services$/.test(path)),
    ).toHaveLength(3);
  });
});

describe('an unwell cluster', () => {
  const nodes = { group: '', resource: 'nodes' };

  it.each<[string, FaultInput, Record<string, string>]>([
    [
      'forbids one resource',
      { type: 'forbidden', ...nodes },
      { ...ALL_SEEN, nodes: 'forbidden' },
    ],
    [
      'answers one read with a page',
      { type: 'garbage', only: nodes },
      { ...ALL_SEEN, nodes: 'malformed' },
    ],
    [
      'breaks off one answer',
      { type: 'truncated-body', only: nodes },
      { ...ALL_SEEN, nodes: 'failed' },
    ],
    [
      'fails on one read',
      { type: 'server-error', status: 503, only: nodes },
      { ...ALL_SEEN, nodes: 'failed' },
    ],
    [
      'has very many of one kind',
      { type: 'huge-list', ...nodes, count: 3_000 },
      { ...ALL_SEEN, nodes: 'truncated' },
    ],
    [
      'never answers one read',
      { type: 'hang', only: nodes },
      { ...ALL_SEEN, nodes: 'timeout' },
    ],
    [
      'drips one answer',
      { type: 'slow-drip', only: nodes, bytesPerSecond: 10 },
      { ...ALL_SEEN, nodes: 'timeout' },
    ],
  ])('that %s is seen but for that', async (_name, fault, expected) => {
    await server.faults.set(fault);

    const observation = await observe(accessWith(), { deadlineMs: 1_500 });

    expect(outcomesOf(observation)).toEqual(expected);
    expect(observation.failure).toBeUndefined();
  });

  it('that forbids a read is told which, in its own words', async () => {
    await server.faults.set({ type: 'forbidden', ...nodes });

    const observation = await observe(accessWith());

    expect(observation.reads.nodes).toEqual({
      status: 'failed',
      reason: 'forbidden',
      message: expect.stringMatching(
        /^The reader is not allowed to list nodes \(403\)\. It says: nodes is forbidden/,
      ),
    });
  });

  it.each<[string, FaultInput, string, string, number?]>([
    ['refuses connections', { type: 'unreachable' }, 'unreachable', 'refused'],
    [
      'never answers',
      { type: 'hang', at: 'http' },
      'timeout',
      'access.clusterDeadline',
      1_000,
    ],
    [
      'never speaks TLS',
      { type: 'hang', at: 'tcp' },
      'unreachable',
      'No connection could be made within 2 seconds',
    ],
    [
      'refuses the credentials',
      { type: 'unauthorized' },
      'unauthorized',
      'does not accept the credentials',
    ],
    ['answers with pages', { type: 'garbage' }, 'malformed', 'is not JSON'],
    ['fails', { type: 'server-error' }, 'failed', 'answered 500'],
    ['breaks off all answers', { type: 'truncated-body' }, 'failed', 'broke'],
  ])(
    'that %s is dark, and seen again when it is well',
    async (_name, fault, reason, message, deadlineMs = 10_000) => {
      const to = accessWith();
      await server.faults.set(fault);

      const dark = await observe(to, { deadlineMs });
      await server.faults.clear();
      const well = await observe(to);

      expect(dark).toMatchObject({
        failure: { reason, message: expect.stringContaining(message) },
        reads: {},
      });
      expect(dark.observedAt).toBeUndefined();
      expect(outcomesOf(well)).toEqual(ALL_SEEN);
    },
  );

  it('that hangs is given up at its deadline', async () => {
    await server.faults.set({ type: 'hang', at: 'http' });
    const started = performance.now();

    await observe(accessWith(), { deadlineMs: 300 });

    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('a credential', () => {
  it.each<[string, () => JsonObject, string]>([
    [
      'that is wrong is refused',
      () => ({ serviceAccountToken: 'canary-5e0c' }),
      'unauthorized',
    ],
    [
      'never goes to a server of another authority',
      () => ({ caData: undefined, serviceAccountToken: 'canary-5e0c' }),
      'unreachable',
    ],
  ])('%s, and is told to nobody', async (_name, fields, reason) => {
    const observation = await observe(accessWith(fields()));

    expect(observation.failure?.reason).toBe(reason);
    expect(JSON.stringify(observation)).not.toContain('canary');
    expect(
      server.requestLog.entries().filter(({ user }) => user !== undefined),
    ).toEqual([]);
  });
});
