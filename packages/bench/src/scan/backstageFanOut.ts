import { dirname, join } from 'node:path';
import { silentLogger } from '../measure/silentLogger';
import { CUSTOM_LISTS, CUSTOM_VERSION } from '../simulation/bodies';
import { ScanClient, ScanSetting } from './ScanClient';

type FetchParams = { clusterDetails: { name: string } };
type FetchResult = { responses: unknown[]; errors: unknown[] };
type Fetcher = {
  fetchObjectsForService(params: FetchParams): Promise<FetchResult>;
};
type FanOut = {
  getKubernetesObjectsByEntity(
    request: object,
    options: object,
  ): Promise<unknown>;
};
type New<T> = new (options: object) => T;

/**
 * The fan-out of the Backstage Kubernetes plugin: its handler, fetcher and connection, over clusters
 * of which its locator tells.
 *
 * It has no limit of its own, and knows neither versions nor discovery: it makes the six lists.
 */
export function backstageFanOut({
  targets,
  caCertificate,
  token,
}: ScanSetting): ScanClient {
  const logger = silentLogger;
  const caData = Buffer.from(caCertificate).toString('base64');
  const clusters = targets.map(({ name, url }) => ({
    name,
    url,
    caData,
    authMetadata: {
      'kubernetes.io/auth-provider': 'serviceAccount',
      serviceAccountToken: token,
    },
    skipMetricsLookup: true,
  }));

  const { KubernetesConnection, KubernetesClientBasedFetcher, FanOutHandler } =
    insides();
  const fetcher = new KubernetesClientBasedFetcher({
    connection: new KubernetesConnection({ logger }),
  });
  let told: (name: string, answers: number) => void = () => {};
  const handler = new FanOutHandler({
    logger,
    serviceLocator: { getClustersByEntity: async () => ({ clusters }) },
    authStrategy: {
      getCredential: async () => ({ type: 'bearer token', token }),
    },
    customResources: CUSTOM_LISTS.map(({ group, plural }) => ({
      group,
      apiVersion: CUSTOM_VERSION[group],
      plural,
    })),
    objectTypesToFetch: [
      { group: '', apiVersion: 'v1', plural: 'nodes', objectType: 'nodes' },
    ],
    fetcher: {
      async fetchObjectsForService(params: FetchParams) {
        const result = await fetcher.fetchObjectsForService(params);
        told(params.clusterDetails.name, result.responses.length);
        return result;
      },
    },
  });

  return {
    async scan(onCluster) {
      told = onCluster;
      await handler.getKubernetesObjectsByEntity(
        { entity: { metadata: { name: 'bench' } }, auth: {} },
        { credentials: {} },
      );
    },
    async close() {},
  };
}

/** Not exported by the package, and what is measured all the same: what an entity's page waits for. */
function insides() {
  const folder = join(
    dirname(require.resolve('@backstage/plugin-kubernetes-backend')),
    'service',
  );
  const of = <T>(file: string, name: string): New<T> =>
    // eslint-disable-next-line import/no-dynamic-require, global-require -- the package does not export them
    require(join(folder, file))[name];
  return {
    KubernetesConnection: of<object>(
      'KubernetesConnection.cjs.js',
      'KubernetesConnection',
    ),
    KubernetesClientBasedFetcher: of<Fetcher>(
      'KubernetesFetcher.cjs.js',
      'KubernetesClientBasedFetcher',
    ),
    FanOutHandler: of<FanOut>(
      'KubernetesFanOutHandler.cjs.js',
      'KubernetesFanOutHandler',
    ),
  };
}
