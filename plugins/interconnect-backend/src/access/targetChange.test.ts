import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { DemoClusters } from '@interconnect/demo-clusters';
import { serve } from '../__testUtils__/demoBackend';
import { migrateDatabase } from '../migrateDatabase';
import { ClusterAccess, createAccess } from './createAccess';
import { DatabaseTargetMemory } from './DatabaseTargetMemory';
import { openAccess } from './openAccess';
import { createTargetMemory, TargetMemory } from './TargetMemory';

jest.setTimeout(60_000);

/* A cluster of the catalog that moves: nothing is sent to the new place until the operator says so. */

const REF = 'resource:default/sgp';
const URL = 'kubernetes.io/api-server';
const CA = 'kubernetes.io/api-server-certificate-authority';
const SKIP = 'kubernetes.io/skip-tls-verify';

const OTHER_CA = Buffer.from(
  '-----BEGIN CERTIFICATE-----\nMAo=\n-----END CERTIFICATE-----\n',
).toString('base64');

let demo: DemoClusters;
let asked = 0;
const opened: ClusterAccess[] = [];

beforeAll(async () => {
  demo = await serve(['payments']);
});

beforeEach(async () => {
  asked = 0;
  await demo.reset();
});

afterEach(async () => {
  await Promise.all(
    opened.splice(0).map(({ connections }) => connections.close()),
  );
});

afterAll(() => demo.stop());

const home = () => demo.cluster('pay-sgp');
const elsewhere = () => demo.cluster('pay-fra');

function annotations(changes: Record<string, string> = {}) {
  return {
    [URL]: home().url,
    [CA]: home().caData,
    'kubernetes.io/auth-provider': 'aws',
    ...changes,
  };
}

function accessWith(
  targets: TargetMemory,
  more: { acceptedTargets?: string[]; allowSkipTlsVerify?: boolean } = {},
): ClusterAccess {
  const access = createAccess({
    config: new ConfigReader({
      interconnect: { access: { allowedApiServers: ['127.0.0.1'], ...more } },
    }),
    logger: mockServices.logger.mock(),
    targets,
    strategies: {
      aws: async () => ({
        async getCredential() {
          asked += 1;
          return { type: 'bearer token', token: home().token };
        },
        validateCluster: () => [],
        presentAuthMetadata: () => ({}),
      }),
    },
  });
  opened.push(access);
  return access;
}

async function look(access: ClusterAccess, annotated: Record<string, string>) {
  const cluster = { ref: REF, name: 'sgp', memberships: [], aliases: {} };
  const result = await openAccess({ cluster, annotations: annotated }, access);
  if (result.type === 'open') {
    await result.reader.get('/version', {
      accept: 'application/json',
      signal: AbortSignal.timeout(5_000),
      maxBytes: 100_000,
    });
  }
  return result;
}

function changeOf({ findings }: Awaited<ReturnType<typeof look>>) {
  return findings.find(({ code }) => code === 'api-server-changed');
}

describe('a cluster of the catalog whose target changed', () => {
  it.each<[string, () => Record<string, string>]>([
    ['its URL', () => ({ [URL]: elsewhere().url })],
    ['the path of its URL', () => ({ [URL]: `${home().url}/k8s/c-2` })],
    ['its certificate authority', () => ({ [CA]: OTHER_CA })],
    ['whether its certificate is checked', () => ({ [SKIP]: 'true' })],
  ])('in %s is a finding, and is sent nothing', async (_name, change) => {
    const access = accessWith(createTargetMemory(), {
      allowSkipTlsVerify: true,
    });
    await look(access, annotations());
    await demo.reset();
    asked = 0;

    const result = await look(access, annotations(change()));

    expect(result).toMatchObject({
      type: 'refused',
      reason: 'not-allowed',
      message: expect.stringContaining('has changed in the catalog'),
    });
    expect(changeOf(result)?.params.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(asked).toBe(0);
    expect(home().requestLog.entries()).toEqual([]);
    expect(elsewhere().requestLog.connections()).toBe(0);
  });

  it('is reached again when the change is undone', async () => {
    const access = accessWith(createTargetMemory());
    await look(access, annotations());
    await look(access, annotations({ [URL]: elsewhere().url }));

    const result = await look(access, annotations());

    expect(result).toMatchObject({ type: 'open', findings: [] });
  });

  it('is reached when the operator accepts the fingerprint, also after it is taken out again', async () => {
    const targets = createTargetMemory();
    const moved = annotations({ [URL]: elsewhere().url });
    await look(accessWith(targets), annotations());
    const refused = await look(accessWith(targets), moved);
    const fingerprint = changeOf(refused)?.params.fingerprint ?? '';

    const accepted = await look(
      accessWith(targets, { acceptedTargets: [fingerprint] }),
      moved,
    );
    const later = await look(accessWith(targets), moved);
    const back = await look(accessWith(targets), annotations());

    expect(accepted).toMatchObject({ type: 'open', findings: [] });
    expect(later).toMatchObject({ type: 'open', findings: [] });
    expect(back).toMatchObject({ type: 'refused', reason: 'not-allowed' });
  });

  it('is not reached by a fingerprint of another change', async () => {
    const targets = createTargetMemory();
    await look(accessWith(targets), annotations());
    const refused = await look(
      accessWith(targets),
      annotations({ [CA]: OTHER_CA }),
    );
    const fingerprint = changeOf(refused)?.params.fingerprint ?? '';

    const result = await look(
      accessWith(targets, { acceptedTargets: [fingerprint] }),
      annotations({ [URL]: elsewhere().url }),
    );

    expect(result).toMatchObject({ type: 'refused', reason: 'not-allowed' });
  });

  it('has not changed when only the white space of its authority has', async () => {
    const access = accessWith(createTargetMemory());
    await look(access, annotations());
    const pem = Buffer.from(home().caData, 'base64').toString();
    const folded = Buffer.from(`\n${pem}\r\n\r\n`).toString('base64');

    const result = await look(access, annotations({ [CA]: folded }));

    expect(result).toMatchObject({ type: 'open', findings: [] });
  });

  it('may be corrected as long as no server answered', async () => {
    const access = accessWith(createTargetMemory());
    await look(access, annotations({ [URL]: 'https://127.0.0.1:1' }));

    const result = await look(access, annotations());

    expect(result).toMatchObject({ type: 'open', findings: [] });
  });

  it('is not reached when what is known of it cannot be read', async () => {
    const access = accessWith({
      ...createTargetMemory(),
      recall: () => Promise.reject(new Error('the password is hush')),
    });

    const result = await look(access, annotations());

    expect(result).toMatchObject({ type: 'refused', reason: 'failed' });
    expect(JSON.stringify(result)).not.toContain('hush');
    expect(asked).toBe(0);
  });
});

const databases = TestDatabases.create();

describe.each(databases.eachSupportedId())('DatabaseTargetMemory on %s', id => {
  async function memory() {
    const client = await databases.init(id);
    const database = mockServices.database({ knex: client });
    await migrateDatabase(database);
    const logger = mockServices.logger.mock();
    return {
      client,
      logger,
      one: await DatabaseTargetMemory.create({ database, logger }),
      other: await DatabaseTargetMemory.create({ database, logger }),
    };
  }

  const known = { url: 'https://a', authority: 'public', verified: true };
  const moved = { url: 'https://b/k8s', authority: 'f0', verified: false };

  it('knows nothing to begin with', async () => {
    const { one } = await memory();

    expect(await one.recall(REF)).toBeUndefined();
  });

  it('tells another replica, and forgets what was before', async () => {
    const { one, other } = await memory();

    await one.remember(REF, known);
    const first = await other.recall(REF);
    await other.remember(REF, moved);

    expect(first).toEqual(known);
    expect(await one.recall(REF)).toEqual(moved);
    expect(await one.recall('resource:default/other')).toBeUndefined();
  });

  it('warns when it cannot remember, and rejects when it cannot recall', async () => {
    const { client, logger, one } = await memory();
    await client.schema.dropTable('access_targets');

    await one.remember(REF, known);

    expect(logger.warn).toHaveBeenCalledTimes(1);
    await expect(one.recall(REF)).rejects.toThrow();
  });
});
