import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { createServer, Server } from 'net';
import { once } from 'events';
import { tmpdir } from 'os';
import { join } from 'path';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { DemoClusters } from '@interconnect/demo-clusters';
import { clustersConfig, serve } from './__testUtils__/demoBackend';
import { Dials, recordDials } from './__testUtils__/recordDials';
import { createSurveyor } from './__testUtils__/survey';

jest.setTimeout(60_000);

/*
 * What the catalog can make the backend connect to. Everything that is forbidden has a listener
 * that counts; of what no test may listen on, every attempt is written down and goes nowhere.
 */

const NAME = 'pay-sgp';

/** Each stands for something that is not the operator's: on the port of the allowed API server. */
const FORBIDDEN = ['127.0.0.2', '127.0.0.3', '127.255.255.254', '::1'];

type Ear = {
  place: string;
  connections: number;
  bytes: number;
  server: Server;
};

let demo: DemoClusters;
let dials: Dials;
let port: number;
let ears: Ear[] = [];
let otherPort: number;

beforeAll(async () => {
  demo = await serve(['payments']);
  port = demo.cluster(NAME).port;
  ears = await Promise.all(FORBIDDEN.map(host => listen(host, port)));
  const beside = await listen('127.0.0.1', 0);
  ears.push(beside);
  otherPort = Number(beside.place.split(' ')[1]);
  dials = recordDials();
});

beforeEach(async () => {
  await demo.reset();
  dials.clear();
  for (const ear of ears) {
    ear.connections = 0;
    ear.bytes = 0;
  }
});

afterAll(async () => {
  dials.restore();
  ears.forEach(({ server }) => server.close());
  await demo.stop();
});

async function listen(host: string, at: number): Promise<Ear> {
  const server = createServer();
  server.listen(at, host);
  await once(server, 'listening');
  const address = server.address();
  const bound = typeof address === 'object' ? address?.port : undefined;
  const ear: Ear = {
    place: `${host} ${bound}`,
    connections: 0,
    bytes: 0,
    server,
  };
  server.on('connection', socket => {
    ear.connections += 1;
    socket.on('data', data => {
      ear.bytes += data.length;
    });
    socket.on('error', () => {});
    // Nothing here is an API server: whoever connects is not kept waiting for that.
    setTimeout(() => socket.destroy(), 20).unref();
  });
  return ear;
}

function heard(): string[] {
  return ears
    .filter(({ connections, bytes }) => connections > 0 || bytes > 0)
    .map(({ place }) => place);
}

function entity(annotations: Record<string, unknown>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'sgp',
      namespace: 'default',
      annotations: annotations as Record<string, string>,
    },
    spec: { type: 'kubernetes-cluster', owner: 'platform' },
  };
}

function annotated(url: unknown, more: Record<string, unknown> = {}): Entity {
  return entity({
    'kubernetes.io/api-server': url,
    'kubernetes.io/api-server-certificate-authority': demo.cluster(NAME).caData,
    'kubernetes.io/auth-provider': 'aws',
    ...more,
  });
}

/** Looks once at what the catalog says, all the way from its entities to observations. */
async function look(
  entities: Entity[],
  options: {
    allowed?: string[];
    access?: JsonObject;
    clusters?: JsonObject[];
    dns?: Record<string, string[] | string[][]>;
    /** Where names lead that are not in `dns`. */
    otherwise?: string[];
    times?: number;
  } = {},
) {
  const { allowed = [], dns = {}, times = 1 } = options;
  let credentials = 0;
  const asked = new Map<string, number>();
  const surveyor = createSurveyor({
    entities,
    clusters: options.clusters ?? [],
    access: {
      allowedApiServers: allowed,
      clusterDeadline: { seconds: 2 },
      ...options.access,
    },
    strategies: {
      aws: async () => ({
        async getCredential() {
          credentials += 1;
          return { type: 'bearer token', token: demo.cluster(NAME).token };
        },
        validateCluster: () => [],
        presentAuthMetadata: () => ({}),
      }),
    },
    async resolve(host) {
      const time = asked.get(host) ?? 0;
      asked.set(host, time + 1);
      const answers = Object.hasOwn(dns, host) ? dns[host] : options.otherwise;
      if (answers === undefined) {
        throw new Error('ENOTFOUND');
      }
      const [first] = answers;
      return Array.isArray(first)
        ? (answers as string[][])[Math.min(time, answers.length - 1)]
        : (answers as string[]);
    },
  });
  for (let round = 0; round < times; round++) {
    await surveyor.look();
  }
  const { report } = await surveyor.world();
  const [cluster] = report.clusters;
  return {
    credentials,
    observation: cluster?.observation,
    blindSpots: cluster?.blindSpots.map(({ reason }) => reason),
    findings: report.findings.map(({ code }) => code),
    text: JSON.stringify(report),
  };
}

const WIDE = ['127.0.0.1', '*.allowed.test', 'api.exact.test', '10.20.0.0/16'];

type Case = [
  name: string,
  url: string,
  allowed: string[],
  dns?: Record<string, string[]>,
];

type ReachedCase = [
  name: string,
  url: string,
  allowed: string[],
  address: string,
  dns?: Record<string, string[]>,
];

describe('nothing is sent to', () => {
  it.each<Case>([
    ['an address that nobody allowed', 'https://127.0.0.2:PORT', WIDE],
    ['anything when nothing is allowed', 'https://127.0.0.1:PORT', []],
    ['the neighbour above', 'https://127.0.0.2:PORT', ['127.0.0.1/32']],
    ['the address after a CIDR', 'https://127.0.0.2:PORT', ['127.0.0.0/31']],
    ['the address before a CIDR', 'https://127.0.0.3:PORT', ['127.0.0.4/30']],
    ['the last of loopback', 'https://127.255.255.254:PORT', WIDE],
    ['an address as a decimal number', 'https://2130706434:PORT', WIDE],
    ['an address in octal', 'https://0177.0.0.02:PORT', WIDE],
    ['an address in hex', 'https://0x7f000002:PORT', WIDE],
    ['an address in hex parts', 'https://0x7f.0.0.0x2:PORT', WIDE],
    ['an address in short', 'https://127.2:PORT', WIDE],
    ['an address in full-width digits', 'https://１２７.0.0.２:PORT', WIDE],
    ['an address with ideographic dots', 'https://127。0。0。2:PORT', WIDE],
    ['an address in circled digits', 'https://①②⑦.⓪.⓪.②:PORT', WIDE],
    ['an address in percent encoding', 'https://%31%32%37.0.0.%32:PORT', WIDE],
    ['an address with a trailing dot', 'https://127.0.0.2.:PORT', WIDE],
    ['an IPv4-mapped address', 'https://[::ffff:127.0.0.2]:PORT', WIDE],
    ['an IPv4-mapped address in hex', 'https://[::ffff:7f00:2]:PORT', WIDE],
    [
      'an IPv4-mapped address in full',
      'https://[0:0:0:0:0:ffff:7f00:0002]:PORT',
      WIDE,
    ],
    ['an IPv4-compatible address', 'https://[::7f00:2]:PORT', WIDE],
    ['IPv6 loopback', 'https://[::1]:PORT', WIDE],
    ['IPv6 loopback in full', 'https://[0000:0:0:0:0:0:0:0001]:PORT', WIDE],
    ['IPv6 loopback by a range of IPv4', 'https://[::1]:PORT', ['0.0.0.0/0']],
    ['every address', 'https://0.0.0.0:PORT', WIDE],
    ['every address, with all allowed', 'https://0:PORT', ['0.0.0.0/0']],
    ['every IPv6 address, with all allowed', 'https://[::]:PORT', ['::/0']],
    ['the metadata service', 'https://169.254.169.254', WIDE],
    ['it, with all allowed', 'https://169.254.169.254', ['0.0.0.0/0']],
    [
      'it, with its network allowed',
      'https://169.254.169.254',
      ['169.254.0.0/16'],
    ],
    ['it as a number', 'https://2852039166', WIDE],
    ['it IPv4-mapped', 'https://[::ffff:a9fe:a9fe]', WIDE],
    ['it behind NAT64', 'https://[64:ff9b::a9fe:a9fe]', ['::/0']],
    ['it by 6to4', 'https://[2002:a9fe:a9fe::1]', ['::/0']],
    ['it by Teredo', 'https://[2001:0:102:304::5601:5601]', ['::/0']],
    [
      'it by a NAT64 of 48 bits',
      'https://[64:ff9b:1:a9fe:a9:fe00::]',
      ['64:ff9b:1::/48'],
    ],
    ['it by ISATAP', 'https://[2600::5efe:a9fe:a9fe]', ['::/0']],
    ['it IPv4-compatible', 'https://[::a9fe:a9fe]', ['::/0']],
    ['the one of Tencent', 'https://169.254.0.23', ['169.254.0.0/16']],
    ['the one of Alibaba', 'https://100.100.100.200', ['100.64.0.0/10']],
    ['the metadata service of IPv6', 'https://[fd00:ec2::254]', ['fd00::/8']],
    ['the wire server of Azure', 'https://168.63.129.16', ['168.0.0.0/8']],
    ['a link-local address', 'https://[fe80::1]:PORT', WIDE],
    ['a zone', 'https://[fe80::1%25eth0]:PORT', ['fe80::/10']],
    ['multicast', 'https://224.0.0.1:PORT', ['0.0.0.0/0']],
    ['broadcast', 'https://255.255.255.255:PORT', ['0.0.0.0/0']],
    ['a private address', 'https://10.21.0.1', WIDE],
    ['the first after a private CIDR', 'https://10.21.0.0', WIDE],
    ['the last before a private CIDR', 'https://10.19.255.255', WIDE],
    ['plain http', 'http://127.0.0.1:PORT', WIDE],
    ['a web socket', 'wss://127.0.0.1:PORT', WIDE],
    ['a file', 'file:///etc/kubernetes/admin.conf', WIDE],
    ['what only looks like a URL', '127.0.0.1:PORT', WIDE],
    ['a URL relative to a scheme', '//127.0.0.2:PORT', WIDE],
    [
      'a user name that is an allowed host',
      'https://127.0.0.1@127.0.0.2:PORT',
      WIDE,
    ],
    ['a password', 'https://u:p@127.0.0.1:PORT', WIDE],
    ['an encoded @', 'https://127.0.0.1%40127.0.0.2:PORT', WIDE],
    ['a backslash', 'https://127.0.0.2:PORT\\@127.0.0.1:PORT', WIDE],
    ['two backslashes', 'https:\\\\127.0.0.2:PORT', WIDE],
    [
      'a fragment before an allowed host',
      'https://127.0.0.2:PORT#@127.0.0.1',
      WIDE,
    ],
    ['a query', 'https://127.0.0.1:PORT/?x=https://127.0.0.2', WIDE],
    ['a line break', 'https://127.0.0.\n2:PORT', WIDE],
    ['a tab', 'https://127.0.0.\t2:PORT', WIDE],
    ['a NUL', 'https://127.0.0.1\u0000.allowed.test:PORT', WIDE],
    ['a port out of range', 'https://127.0.0.1:99999', WIDE],
    ['an allowed host as a path', 'https://127.0.0.2:PORT/127.0.0.1', WIDE],
  ])('%s: %s', async (_name, url, allowed) => {
    const seen = await look([annotated(url.replaceAll('PORT', String(port)))], {
      allowed,
    });

    expect(dials.all()).toEqual([]);
    expect(heard()).toEqual([]);
    expect(demo.cluster(NAME).requestLog.connections()).toBe(0);
    expect(seen).toMatchObject({
      credentials: 0,
      observation: 'none',
      blindSpots: ['not-allowed'],
    });
  });

  it.each<Case>([
    ['a host that only ends alike', 'https://evilallowed.test:PORT', WIDE],
    ['the suffix itself', 'https://allowed.test:PORT', WIDE],
    ['a suffix in the middle', 'https://a.allowed.test.evil.test:PORT', WIDE],
    ['a host below an exact host', 'https://x.api.exact.test:PORT', WIDE],
    ['an exact host as a user', 'https://api.exact.test@evil.test:PORT', WIDE],
    ['a host with a Cyrillic letter', 'https://аpi.exact.test:PORT', WIDE],
    ['the same in punycode', 'https://xn--pi-7kc.exact.test:PORT', WIDE],
    ['a dotless i', 'https://apı.exact.test:PORT', WIDE],
    ['a long s, which is no s', 'https://api.exact.teſt.evil.test:PORT', WIDE],
    ['an encoded dot', 'https://api%2eexact.test.evil.test:PORT', WIDE],
    ['an encoded slash', 'https://evil.test%2f.allowed.test:PORT', WIDE],
    ['two trailing dots', 'https://api.exact.test..:PORT', WIDE],
    ['an empty label', 'https://.allowed.test:PORT', WIDE],
    [
      'localhost, of which only the address is allowed',
      'https://localhost:PORT',
      ['127.0.0.1', '10.20.0.0/16'],
    ],
    ['a name in no list', 'https://evil.test:PORT', ['api.exact.test']],
    [
      'an allowed name that leads to loopback',
      'https://api.exact.test:PORT',
      ['api.exact.test'],
    ],
    [
      'an allowed name that leads to a private address',
      'https://api.exact.test',
      ['api.exact.test'],
      { 'api.exact.test': ['192.168.1.1'] },
    ],
    [
      'an allowed name that leads to the metadata service',
      'https://a.allowed.test',
      [...WIDE, '0.0.0.0/0'],
      { 'a.allowed.test': ['169.254.169.254'] },
    ],
    [
      'an allowed name that leads there by NAT64',
      'https://a.allowed.test',
      [...WIDE, '::/0'],
      { 'a.allowed.test': ['64:ff9b::a9fe:a9fe'] },
    ],
    [
      'an allowed name that leads to an overlay',
      'https://a.allowed.test',
      ['*.allowed.test'],
      { 'a.allowed.test': ['201:1::1'] },
    ],
    [
      'an allowed name that leads to carrier-grade NAT',
      'https://a.allowed.test',
      ['*.allowed.test'],
      { 'a.allowed.test': ['100.64.0.1'] },
    ],
    [
      'the metadata service by its name',
      'https://metadata.google.internal',
      ['*.google.internal', '169.254.0.0/16'],
      { 'metadata.google.internal': ['169.254.169.254'] },
    ],
    [
      'a name with one private address among public ones',
      'https://a.allowed.test',
      ['*.allowed.test'],
      { 'a.allowed.test': ['52.1.2.3', '10.0.0.1', '52.1.2.4'] },
    ],
    [
      'a name with one address outside of the CIDR',
      'https://evil.test:PORT',
      ['127.0.0.1/32'],
      { 'evil.test': ['127.0.0.1', '127.0.0.2'] },
    ],
    [
      'a name that leads to a mapped address',
      'https://evil.test:PORT',
      ['127.0.0.1/32'],
      { 'evil.test': ['::ffff:127.0.0.2'] },
    ],
    [
      'a name that leads to every address',
      'https://a.allowed.test:PORT',
      WIDE,
      { 'a.allowed.test': ['0.0.0.0'] },
    ],
    [
      'a name without address',
      'https://a.allowed.test:PORT',
      WIDE,
      { 'a.allowed.test': [] },
    ],
  ])('%s: %s', async (...[_name, url, allowed, dns]: Case) => {
    const seen = await look([annotated(url.replaceAll('PORT', String(port)))], {
      allowed,
      dns,
      otherwise: ['127.0.0.1'],
    });

    expect(dials.all()).toEqual([]);
    expect(heard()).toEqual([]);
    expect(demo.cluster(NAME).requestLog.connections()).toBe(0);
    expect(seen).toMatchObject({
      credentials: 0,
      observation: 'none',
      blindSpots: ['not-allowed'],
    });
  });

  it.each<[string, unknown]>([
    ['a list', ['https://127.0.0.2']],
    ['an object', { toString: 'https://127.0.0.2' }],
    ['a number', 2130706434],
    ['nothing', ''],
    ['a text of 10 MB', `https://127.0.0.1/${'x'.repeat(10_000_000)}`],
  ])('an annotation that is %s', async (_name, url) => {
    const seen = await look([annotated(url)], { allowed: WIDE });

    expect(dials.all()).toEqual([]);
    expect(seen).toMatchObject({
      credentials: 0,
      blindSpots: ['no-credentials'],
    });
  });
});

describe('connected to, and to nothing else, is', () => {
  const ALL = ['127.0.0.0/8', '::1'];

  it.each<ReachedCase>([
    ['an exact address', 'https://127.0.0.1:PORT', ['127.0.0.1'], '127.0.0.1'],
    [
      'an address of a CIDR',
      'https://127.0.0.1:PORT',
      ['127.0.0.0/31'],
      '127.0.0.1',
    ],
    [
      'an address as a number',
      'https://2130706433:PORT',
      ['127.0.0.1'],
      '127.0.0.1',
    ],
    [
      'a mapped address',
      'https://[::ffff:7f00:1]:PORT',
      ['127.0.0.1'],
      '127.0.0.1',
    ],
    [
      'an address with a dot',
      'https://127.0.0.1.:PORT/',
      ['127.0.0.1'],
      '127.0.0.1',
    ],
    ['another of the CIDR', 'https://127.0.0.2:PORT', ALL, '127.0.0.2'],
    [
      'the last of the CIDR',
      'https://127.255.255.254:PORT',
      ALL,
      '127.255.255.254',
    ],
    ['an IPv6 address', 'https://[::1]:PORT', ALL, '::1'],
    ['another port', 'https://127.0.0.1:OTHER', ALL, '127.0.0.1'],
    [
      'a name by a CIDR',
      'https://localhost:PORT',
      ALL,
      '127.0.0.1',
      { localhost: ['127.0.0.1'] },
    ],
    [
      'a name by name and address',
      'https://LOCALHOST.:PORT',
      ['localhost', '127.0.0.1'],
      '127.0.0.1',
      { localhost: ['127.0.0.1'] },
    ],
    [
      'a name below a suffix',
      'https://A.Allowed.test:PORT',
      ['*.allowed.test', '127.0.0.2'],
      '127.0.0.2',
      { 'a.allowed.test': ['127.0.0.2'] },
    ],
    [
      'a public address by its name',
      'https://api.exact.test:443',
      ['api.exact.test'],
      '52.1.2.3',
      { 'api.exact.test': ['52.1.2.3'] },
    ],
  ])('%s: %s', async (...[_name, url, allowed, address, dns]: ReachedCase) => {
    const text = url
      .replaceAll('PORT', String(port))
      .replaceAll('OTHER', String(otherPort));
    const at = Number(new URL(text).port || 443);

    const seen = await look([annotated(text)], { allowed, dns });

    expect(new Set(dials.all())).toEqual(new Set([`${address}:${at}`]));
    expect(heard()).toEqual(
      ears
        .map(({ place }) => place)
        .filter(place => place === `${address} ${at}`),
    );
    const isDemo = address === '127.0.0.1' && at === port;
    expect(seen.observation).toBe(isDemo ? 'whole' : 'none');
    expect(demo.cluster(NAME).requestLog.connections()).toBe(isDemo ? 1 : 0);
    expect(seen.credentials).toBe(1);
  });
});

describe('an API server that is allowed', () => {
  it.each(
    ([301, 302, 303, 307, 308] as const).flatMap(status => [
      [status, 'another address', () => `https://127.0.0.2:${port}/version`],
      [status, 'another port', () => `https://127.0.0.1:${otherPort}/version`],
      [status, 'plain http', () => `http://127.0.0.3:${port}/`],
      [status, 'the metadata service', () => 'http://169.254.169.254/latest'],
      [status, 'itself', () => `https://127.0.0.1:${port}/leaked`],
    ]) as [301, string, () => string][],
  )(
    'is not followed when it redirects (%d) to %s',
    async (status, _name, to) => {
      await demo.cluster(NAME).faults.set({
        type: 'redirect',
        status,
        location: to(),
      });

      const seen = await look([annotated(`https://127.0.0.1:${port}`)], {
        allowed: ['127.0.0.1'],
      });

      expect(new Set(dials.all())).toEqual(new Set([`127.0.0.1:${port}`]));
      expect(heard()).toEqual([]);
      const paths = demo
        .cluster(NAME)
        .requestLog.entries()
        .map(({ path }) => path);
      expect(paths).not.toContain('/leaked');
      expect(new Set(paths)).toEqual(new Set(['/version', '/apis']));
      expect(seen.blindSpots).toEqual(['failed']);
      expect(seen.text).toContain(`redirects (${status})`);
    },
  );

  it('is not left when its name leads elsewhere the second time', async () => {
    const seen = await look([annotated(`https://localhost:${port}`)], {
      allowed: ['127.0.0.1/32'],
      dns: { localhost: [['127.0.0.1'], ['127.0.0.2'], ['::1']] },
      times: 3,
    });

    expect(new Set(dials.all())).toEqual(new Set([`127.0.0.1:${port}`]));
    expect(heard()).toEqual([]);
    // What was seen the first time is kept, and why no more was seen is told.
    expect(seen).toMatchObject({ blindSpots: ['not-allowed'] });
  });

  it('is reached without a proxy that the environment names', async () => {
    const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'ALL_PROXY'];
    const before = { ...process.env };
    names.forEach(name => {
      process.env[name] = `http://127.0.0.3:${port}`;
    });

    const seen = await look([annotated(`https://127.0.0.1:${port}`)], {
      allowed: ['127.0.0.1'],
    });

    process.env = before;
    expect(new Set(dials.all())).toEqual(new Set([`127.0.0.1:${port}`]));
    expect(heard()).toEqual([]);
    expect(seen.observation).toBe('whole');
  });
});

describe('what the catalog cannot do to a cluster of app-config', () => {
  it.each<[string, () => Record<string, string>, string[]]>([
    [
      'move it',
      () => ({ 'kubernetes.io/api-server': `https://127.0.0.2:${port}` }),
      ['api-server-mismatch'],
    ],
    [
      'move it to what is allowed',
      () => ({ 'kubernetes.io/api-server': `https://127.0.0.3:${port}` }),
      ['api-server-mismatch'],
    ],
    [
      'give it a path',
      () => ({ 'kubernetes.io/api-server': `https://127.0.0.1:${port}/x` }),
      ['api-server-mismatch'],
    ],
    [
      'give it another authority',
      () => ({
        'kubernetes.io/api-server-certificate-authority': Buffer.from(
          '-----BEGIN CERTIFICATE-----\nMAo=\n-----END CERTIFICATE-----\n',
        ).toString('base64'),
      }),
      ['certificate-authority-mismatch'],
    ],
    [
      'leave its certificate unchecked',
      () => ({ 'kubernetes.io/skip-tls-verify': 'true' }),
      ['skip-tls-verify-ignored'],
    ],
    [
      'have it use another provider',
      () => ({
        'kubernetes.io/auth-provider': 'aws',
        'kubernetes.io/aws-assume-role': 'arn:aws:iam::1:role/evil',
      }),
      [],
    ],
  ])('%s', async (_name, annotations, findings) => {
    const clusters = clustersConfig(demo)
      .filter(({ name }) => name === NAME)
      .map(cluster => ({ ...cluster, name: 'sgp' }));

    const seen = await look([entity(annotations())], {
      clusters,
      allowed: ['127.0.0.3'],
      access: { allowSkipTlsVerify: true },
    });

    expect(new Set(dials.all())).toEqual(new Set([`127.0.0.1:${port}`]));
    expect(heard()).toEqual([]);
    expect(seen).toMatchObject({ credentials: 0, observation: 'whole' });
    expect(seen.findings).toEqual(findings);
  });
});

it.each([
  'exec',
  'localKubectlProxy',
  'anonymous',
  'oidc',
  'oidc.okta',
  'google',
  'aks',
  'serviceAccount',
])(
  'runs no program of a kubeconfig for the provider %s of the catalog',
  async provider => {
    const folder = mkdtempSync(join(tmpdir(), 'interconnect-'));
    const marker = join(folder, 'ran');
    const kubeConfig = join(folder, 'config');
    writeFileSync(
      kubeConfig,
      JSON.stringify({
        'current-context': 'sgp',
        clusters: [
          { name: 'sgp', cluster: { server: `https://127.0.0.1:${port}` } },
        ],
        contexts: [{ name: 'sgp', context: { cluster: 'sgp', user: 'sgp' } }],
        users: [
          {
            name: 'sgp',
            user: {
              exec: {
                apiVersion: 'client.authentication.k8s.io/v1',
                command: 'touch',
                args: [marker],
                interactiveMode: 'Never',
              },
            },
          },
        ],
      }),
    );
    const before = { ...process.env };
    process.env.KUBECONFIG = kubeConfig;
    process.env.HOME = folder;

    const seen = await look(
      [
        annotated(`https://127.0.0.1:${port}`, {
          'kubernetes.io/auth-provider': provider,
          'kubernetes.io/exec': JSON.stringify({
            command: 'touch',
            args: [marker],
          }),
        }),
      ],
      { allowed: ['127.0.0.1'] },
    );

    process.env = before;
    expect(existsSync(marker)).toBe(false);
    expect(dials.all()).toEqual([]);
    expect(seen.blindSpots).toEqual(['no-credentials']);
    rmSync(folder, { recursive: true });
  },
);
