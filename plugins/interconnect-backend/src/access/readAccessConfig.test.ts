import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readAccessConfig } from './readAccessConfig';

const CA = Buffer.from(
  '-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n',
).toString('base64');

function read(interconnect: JsonObject, kubernetes: JsonObject = {}) {
  return readAccessConfig(new ConfigReader({ interconnect, kubernetes }));
}

function ofKubernetesPlugin(...clusters: JsonObject[]): JsonObject {
  return {
    clusterLocatorMethods: [
      { type: 'catalog' },
      { type: 'config', clusters },
      { type: 'gke', projectId: 'p' },
    ],
  };
}

describe('readAccessConfig', () => {
  it('has safe defaults', () => {
    expect(readAccessConfig(new ConfigReader({}))).toEqual({
      clusters: [],
      acceptedTargets: new Set(),
      allowedApiServers: [],
      allowSkipTlsVerify: false,
      clusterDeadlineMs: 10_000,
      concurrency: 64,
      secretMetadata: false,
      maxObjectsPerRead: 5_000,
      maxResponseBytes: 8 * 1024 * 1024,
    });
  });

  it('reads all of access', () => {
    expect(
      read({
        access: {
          acceptedTargets: ['0f'.repeat(32)],
          allowedApiServers: ['127.0.0.1'],
          allowSkipTlsVerify: true,
          clusterDeadline: { seconds: 3 },
          concurrency: 7,
          secretMetadata: true,
          maxObjectsPerRead: 10,
          maxResponseBytes: 1000,
        },
      }),
    ).toEqual({
      clusters: [],
      acceptedTargets: new Set(['0f'.repeat(32)]),
      allowedApiServers: [{ type: 'host', host: '127.0.0.1' }],
      allowSkipTlsVerify: true,
      clusterDeadlineMs: 3_000,
      concurrency: 7,
      secretMetadata: true,
      maxObjectsPerRead: 10,
      maxResponseBytes: 1000,
    });
  });

  it('reads a cluster with the fields of the Kubernetes plugin', () => {
    const { clusters } = read({
      clusters: [
        {
          name: 'fra',
          url: 'https://10.0.0.1',
          authProvider: 'aws',
          assumeRole: 'arn:1',
          externalId: 'e',
          caData: CA,
          caFile: '/ca.crt',
          skipTLSVerify: true,
          aliases: { istio: 'cluster-1' },
        },
      ],
    });

    expect(clusters).toEqual([
      {
        name: 'fra',
        aliases: { istio: 'cluster-1' },
        connection: {
          url: 'https://10.0.0.1',
          authProvider: 'aws',
          authMetadata: {
            'kubernetes.io/auth-provider': 'aws',
            'kubernetes.io/aws-assume-role': 'arn:1',
            'kubernetes.io/aws-external-id': 'e',
          },
          caData: CA,
          caFile: '/ca.crt',
          skipTlsVerify: true,
        },
      },
    ]);
  });

  it('takes the clusters of the Kubernetes plugin, its own first', () => {
    const { clusters } = read(
      {
        clusters: [
          { name: 'both', url: 'https://own', authProvider: 'aws' },
          { name: 'named', aliases: { skupper: 'west' } },
          { name: 'alone', aliases: { skupper: 'east' } },
        ],
      },
      ofKubernetesPlugin(
        { name: 'both', url: 'https://theirs', authProvider: 'aws' },
        { name: 'named', url: 'https://named', authProvider: 'azure' },
        { name: 'theirs', url: 'https://theirs', authProvider: 'google' },
      ),
    );

    expect(
      clusters.map(({ name, aliases, connection }) => [
        name,
        aliases,
        connection?.url,
      ]),
    ).toEqual([
      ['alone', { skupper: 'east' }, undefined],
      ['both', {}, 'https://own'],
      ['named', { skupper: 'west' }, 'https://named'],
      ['theirs', {}, 'https://theirs'],
    ]);
  });

  it.each<[string, JsonObject, string]>([
    ['no name', { url: 'https://x' }, "'interconnect.clusters[0].name'"],
    [
      'a URL that is none',
      { name: 'a', url: 'x', authProvider: 'aws' },
      'interconnect.clusters[0].url: is not a URL',
    ],
    [
      'plain http',
      { name: 'a', url: 'http://x', authProvider: 'aws' },
      'interconnect.clusters[0].url: is not https',
    ],
    [
      'a password in the URL',
      { name: 'a', url: 'https://u:hush@x', authProvider: 'aws' },
      'interconnect.clusters[0].url: holds a user name or password',
    ],
    [
      'a token without a URL',
      { name: 'a', serviceAccountToken: 'hush' },
      'interconnect.clusters[0].url: is missing, but serviceAccountToken is of no use without it',
    ],
    [
      'no auth provider',
      { name: 'a', url: 'https://x' },
      'interconnect.clusters[0].authProvider: is missing; for example serviceAccount',
    ],
    [
      'a CA that is not base64 of PEM',
      { name: 'a', url: 'https://x', authProvider: 'aws', caData: 'hush' },
      'interconnect.clusters[0].caData: must be a PEM certificate, encoded in base64',
    ],
    [
      'an alias that is no text',
      { name: 'a', aliases: { istio: 7 } },
      'interconnect.clusters[0].aliases.istio: must be a text',
    ],
    [
      'aliases as a list',
      { name: 'a', aliases: ['x'] },
      'interconnect.clusters[0].aliases: must be an object of texts',
    ],
  ])('names the field of a cluster with %s', (_name, cluster, message) => {
    const reading = () => read({ clusters: [cluster] });

    expect(reading).toThrow(message);
    expect(reading).not.toThrow('hush');
  });

  it('does not take two clusters of one name', () => {
    expect(() => read({ clusters: [{ name: 'a' }, { name: 'a' }] })).toThrow(
      "interconnect.clusters[1].name: 'a' is there twice",
    );
  });

  it.each<[JsonObject, string]>([
    [
      { allowedApiServers: ['10.0.0.0/8', 'https://x'] },
      "interconnect.access.allowedApiServers[1]: 'https://x' is not an exact host",
    ],
    [{ concurrency: 0 }, 'interconnect.access.concurrency: must be a whole'],
    [{ maxObjectsPerRead: 1.5 }, 'interconnect.access.maxObjectsPerRead: must'],
    [{ maxResponseBytes: -1 }, 'interconnect.access.maxResponseBytes: must be'],
    [
      { clusterDeadline: { seconds: 0 } },
      'interconnect.access.clusterDeadline: must be longer than zero',
    ],
    [{ clusterDeadline: 'soon' }, 'interconnect.access.clusterDeadline'],
    [{ secretMetadata: 'maybe' }, "'interconnect.access.secretMetadata'"],
  ])('names the field of %j', (access, message) => {
    expect(() => read({ access })).toThrow(message);
  });
});
