import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join, resolve } from 'path';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { AuthenticationStrategy } from '@backstage/plugin-kubernetes-node';
import { JsonObject } from '@backstage/types';
import {
  DemoCluster,
  DemoClusters,
  startDemoClusters,
} from '@interconnect/demo-clusters';
import { ClusterAccess, createAccess } from './createAccess';
import { openAccess } from './openAccess';
import { StrategyFactories } from './strategies';

const INVENTORY = resolve(
  __dirname,
  '../../../../packages/demo-clusters/inventories/payments',
);

const OTHER_CA = Buffer.from(
  '-----BEGIN CERTIFICATE-----\nMAo=\n-----END CERTIFICATE-----\n',
).toString('base64');

let demo: DemoClusters;
let server: DemoCluster;
const opened: ClusterAccess[] = [];

beforeAll(async () => {
  demo = await startDemoClusters({ inventories: [INVENTORY] });
  server = demo.cluster('pay-sgp');
});

beforeEach(() => demo.reset());

afterEach(async () => {
  await Promise.all(opened.splice(0).map(access => access.connections.close()));
});

afterAll(() => demo.stop());

function accessTo(
  interconnect: JsonObject,
  deps: {
    strategies?: StrategyFactories;
    resolve?: (host: string) => Promise<string[]>;
  } = {},
): ClusterAccess {
  const access = createAccess({
    config: new ConfigReader({ interconnect }),
    logger: mockServices.logger.mock(),
    ...deps,
  });
  opened.push(access);
  return access;
}

function configured(fields: JsonObject = {}): JsonObject {
  return {
    name: 'sgp',
    url: server.url,
    authProvider: 'serviceAccount',
    serviceAccountToken: server.token,
    caData: server.caData,
    ...fields,
  };
}

function found(annotations: Record<string, string> = {}) {
  return {
    cluster: {
      ref: 'resource:default/sgp',
      name: 'sgp',
      memberships: [],
      aliases: {},
    },
    annotations,
  };
}

function annotated(
  url: string,
  fields: Record<string, string> = {},
): ReturnType<typeof found> {
  return found({
    'kubernetes.io/api-server': url,
    'kubernetes.io/api-server-certificate-authority': server.caData,
    'kubernetes.io/auth-provider': 'aws',
    ...fields,
  });
}

/** A strategy that gives the demo's token, and counts how often it was asked. */
function cloud(): { strategies: StrategyFactories; asked: () => number } {
  let asked = 0;
  const strategy: AuthenticationStrategy = {
    async getCredential() {
      asked += 1;
      return { type: 'bearer token', token: server.token };
    },
    validateCluster: () => [],
    presentAuthMetadata: () => ({}),
  };
  return {
    strategies: { aws: async () => strategy, anonymous: async () => strategy },
    asked: () => asked,
  };
}

function failing(error: Error): StrategyFactories {
  return {
    aws: async () => ({
      getCredential: () => Promise.reject(error),
      validateCluster: () => [],
      presentAuthMetadata: () => ({}),
    }),
  };
}

async function look(result: Awaited<ReturnType<typeof openAccess>>) {
  if (result.type === 'refused') {
    throw new Error(result.message);
  }
  return result.reader.get('/version', {
    accept: 'application/json',
    signal: AbortSignal.timeout(5_000),
    maxBytes: 100_000,
  });
}

describe('openAccess to a cluster of app-config', () => {
  it('reads it with the token and the authority of app-config', async () => {
    const result = await openAccess(
      found(),
      accessTo({ clusters: [configured()] }),
    );

    expect(await look(result)).toMatchObject({ type: 'answered', status: 200 });
    expect(result.findings).toEqual([]);
  });

  it('reads its authority from a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'interconnect-'));
    const caFile = join(folder, 'ca.crt');
    writeFileSync(caFile, demo.caCertificate);
    const { caData, ...fields } = configured({ caFile });

    const result = await openAccess(found(), accessTo({ clusters: [fields] }));

    expect(await look(result)).toMatchObject({ type: 'answered', status: 200 });
    rmSync(folder, { recursive: true });
  });

  it('goes where app-config says, and reports that the catalog says otherwise', async () => {
    const evil = demo.cluster('pay-fra');

    const result = await openAccess(
      found({
        'kubernetes.io/api-server': `https://u:hush@127.0.0.1:${evil.port}`,
      }),
      accessTo({ clusters: [configured()] }),
    );
    await look(result);

    expect(evil.requestLog.connections()).toBe(0);
    expect(server.requestLog.entries()).toHaveLength(1);
    expect(result.findings).toEqual([
      {
        cluster: 'resource:default/sgp',
        code: 'api-server-mismatch',
        message: `The catalog gives a URL that holds a user name or password as the API server of sgp, app-config ${server.url}; app-config is used`,
        params: {
          configured: server.url,
          annotated: 'a URL that holds a user name or password',
        },
      },
    ]);
  });

  it.each([
    ['the same URL', () => server.url],
    ['the same URL with a slash', () => `${server.url}/`],
    ['the same URL in capitals', () => server.url.toUpperCase()],
  ])('has nothing to report of %s', async (_name, url) => {
    const result = await openAccess(
      found({ 'kubernetes.io/api-server': url() }),
      accessTo({ clusters: [configured()] }),
    );

    expect(result.findings).toEqual([]);
  });

  it('does not let the catalog turn off the check of the certificate', async () => {
    const { caData, ...fields } = configured();

    const result = await openAccess(
      found({ 'kubernetes.io/skip-tls-verify': 'true' }),
      accessTo({ access: { allowSkipTlsVerify: true }, clusters: [fields] }),
    );

    expect(await look(result)).toMatchObject({
      type: 'failed',
      reason: 'unreachable',
      message: expect.stringContaining('certificate is not trusted'),
    });
    expect(result.findings).toMatchObject([
      { code: 'skip-tls-verify-ignored' },
    ]);
  });

  it('checks no certificate where the operator says so, and reports it', async () => {
    const { caData, ...fields } = configured({ skipTLSVerify: true });

    const result = await openAccess(found(), accessTo({ clusters: [fields] }));

    expect(await look(result)).toMatchObject({ type: 'answered', status: 200 });
    expect(result.findings).toMatchObject([{ code: 'tls-not-verified' }]);
  });

  it.each<[string, JsonObject, string, string]>([
    [
      'a provider that needs a user',
      { authProvider: 'google' },
      'no-credentials',
      "The auth provider 'google' needs a signed-in user's token",
    ],
    [
      'OIDC',
      { authProvider: 'oidc', oidcTokenProvider: 'okta' },
      'no-credentials',
      "The auth provider 'oidc' needs a signed-in user's token",
    ],
    [
      'a provider that nobody knows',
      { authProvider: 'constructor' },
      'no-credentials',
      "The auth provider 'constructor' is not known",
    ],
    [
      'a CA file that is not there',
      { caFile: '/nowhere/ca.crt' },
      'failed',
      "The certificate authority or the token of 'sgp' could not be used",
    ],
    [
      'a token of two lines',
      { serviceAccountToken: 'hush\nx-evil: hush' },
      'failed',
      "token of 'sgp' could not be used; look at its caFile and token",
    ],
  ])('refuses %s', async (_name, fields, reason, message) => {
    const result = await openAccess(
      found(),
      accessTo({ clusters: [configured(fields)] }),
    );

    expect(result).toMatchObject({
      type: 'refused',
      reason,
      message: expect.stringContaining(message),
    });
    expect(JSON.stringify(result)).not.toContain('hush');
  });

  it('takes the white space off a token that was read from a file', async () => {
    const serviceAccountToken = ` ${server.token}\n`;

    const result = await openAccess(
      found(),
      accessTo({ clusters: [configured({ serviceAccountToken })] }),
    );

    expect(await look(result)).toMatchObject({ type: 'answered', status: 200 });
  });

  it('refuses a service account without token outside of a cluster', async () => {
    const { serviceAccountToken, ...fields } = configured();

    const result = await openAccess(found(), accessTo({ clusters: [fields] }));

    expect(result).toMatchObject({
      type: 'refused',
      reason: 'no-credentials',
      message: expect.stringContaining('no serviceAccountToken'),
    });
  });

  it('repeats nothing of what a strategy says when it fails', async () => {
    const strategies = failing(new RangeError('key hush is not valid'));

    const result = await openAccess(
      found(),
      accessTo(
        { clusters: [configured({ authProvider: 'aws' })] },
        { strategies },
      ),
    );

    expect(result).toMatchObject({
      type: 'refused',
      reason: 'no-credentials',
      message: "The auth provider 'aws' gave no credential (RangeError)",
    });
  });
});

describe('openAccess to a cluster that only the catalog knows', () => {
  const here = { access: { allowedApiServers: ['127.0.0.1'] } };

  it('reads it where its host is allowed', async () => {
    const { strategies } = cloud();

    const result = await openAccess(
      annotated(server.url),
      accessTo(here, { strategies }),
    );

    expect(await look(result)).toMatchObject({ type: 'answered', status: 200 });
  });

  it.each<[string, JsonObject, string, Record<string, string>, string, string]>(
    [
      [
        'nothing is allowed',
        {},
        'https://127.0.0.1',
        {},
        'not-allowed',
        '127.0.0.1',
      ],
      [
        'its host is not',
        here,
        'https://169.254.169.254',
        {},
        'not-allowed',
        'The host 169.254.169.254 of its API server is not in interconnect.access.allowedApiServers',
      ],
      [
        'its URL is plain http',
        here,
        'http://127.0.0.1',
        {},
        'not-allowed',
        'is not https',
      ],
      [
        'its URL holds a password',
        here,
        'https://u:hush@127.0.0.1',
        {},
        'not-allowed',
        'holds a user name or password',
      ],
      [
        'it asks for the service account of Backstage itself',
        here,
        'https://127.0.0.1',
        { 'kubernetes.io/auth-provider': 'serviceAccount' },
        'no-credentials',
        'The catalog cannot give a service account',
      ],
      [
        'it names no auth provider',
        here,
        'https://127.0.0.1',
        { 'kubernetes.io/auth-provider': '' },
        'no-credentials',
        "The auth provider '' is not known",
      ],
      [
        'its authority is no certificate',
        here,
        'https://127.0.0.1',
        { 'kubernetes.io/api-server-certificate-authority': 'eA==' },
        'malformed',
        'is not a PEM certificate in base64',
      ],
    ],
  )(
    'refuses when %s',
    async (_name, interconnect, url, fields, reason, message) => {
      const { strategies, asked } = cloud();

      const result = await openAccess(
        annotated(url, fields),
        accessTo(interconnect, { strategies }),
      );

      expect(result).toMatchObject({
        type: 'refused',
        reason,
        message: expect.stringContaining(message),
      });
      expect(result).not.toMatchObject({
        message: expect.stringContaining('hush'),
      });
      expect(asked()).toBe(0);
    },
  );

  it('refuses one of which nothing is known', async () => {
    const result = await openAccess(found(), accessTo(here));

    expect(result).toMatchObject({
      type: 'refused',
      reason: 'no-credentials',
      message:
        "app-config has no cluster named 'sgp', and the catalog names no API server for it",
    });
  });

  it('never uses a token of app-config for another name', async () => {
    const result = await openAccess(
      annotated(server.url, {
        'kubernetes.io/auth-provider': 'serviceAccount',
      }),
      accessTo({ ...here, clusters: [configured({ name: 'other' })] }),
    );

    expect(result).toMatchObject({ type: 'refused', reason: 'no-credentials' });
    expect(server.requestLog.connections()).toBe(0);
  });

  it.each([
    ['ignores', false, 'failed', 'skip-tls-verify-ignored'],
    ['obeys', true, 'answered', 'tls-not-verified'],
  ])(
    '%s its wish not to check the certificate when app-config says %s',
    async (_verb, allowSkipTlsVerify, type, code) => {
      const { strategies } = cloud();
      const { annotations, cluster } = annotated(server.url, {
        'kubernetes.io/skip-tls-verify': 'true',
      });
      delete annotations['kubernetes.io/api-server-certificate-authority'];

      const result = await openAccess(
        { annotations, cluster },
        accessTo(
          { access: { ...here.access, allowSkipTlsVerify } },
          { strategies },
        ),
      );

      expect(await look(result)).toMatchObject({ type });
      expect(result.findings).toMatchObject([{ code }]);
    },
  );

  it('does not trust a server that another authority vouches for', async () => {
    const { strategies } = cloud();

    const result = await openAccess(
      annotated(server.url, {
        'kubernetes.io/api-server-certificate-authority': OTHER_CA,
      }),
      accessTo(here, { strategies }),
    );

    expect(await look(result)).toMatchObject({
      type: 'failed',
      reason: 'unreachable',
    });
    expect(server.requestLog.entries()).toEqual([]);
  });
});

describe('a host name that a CIDR may allow', () => {
  const range = { access: { allowedApiServers: ['127.0.0.0/8'] } };

  it('is resolved once, and reached where that led', async () => {
    const asked: string[] = [];
    const { strategies } = cloud();
    const access = accessTo(
      { access: { ...range.access, allowSkipTlsVerify: true } },
      {
        strategies,
        resolve: async host => {
          asked.push(host);
          return ['127.0.0.1'];
        },
      },
    );

    const result = await openAccess(
      annotated(`https://api.cluster.test:${server.port}`, {
        'kubernetes.io/skip-tls-verify': 'true',
      }),
      access,
    );

    // No DNS server knows this name: only the pinned address can have led there.
    expect(await look(result)).toMatchObject({ type: 'answered', status: 200 });
    expect(asked).toEqual(['api.cluster.test']);
  });

  it.each([
    ['one address lies outside', async () => ['127.0.0.1', '169.254.169.254']],
    ['it has no address', async () => []],
  ])('is refused when %s', async (_name, resolveHost) => {
    const result = await openAccess(
      annotated('https://api.cluster.test'),
      accessTo(range, { resolve: resolveHost }),
    );

    expect(result).toMatchObject({ type: 'refused', reason: 'not-allowed' });
  });

  it('is unreachable when it does not resolve', async () => {
    const result = await openAccess(
      annotated('https://api.cluster.test'),
      accessTo(range, { resolve: () => Promise.reject(new Error('hush')) }),
    );

    expect(result).toMatchObject({
      type: 'refused',
      reason: 'unreachable',
      message: 'The host name does not resolve',
    });
  });
});
