import { dirname, join } from 'path';
import { setTimeout as pause } from 'timers/promises';
import { Order, Round } from './measurement';
import { silentLogger } from './silentLogger';

const PATIENCE_MS = 60_000;

type Answer = {
  items: {
    cluster: { name: string };
    resources: unknown[];
    errors: { errorType: string }[];
  }[];
};

/**
 * Asks the Backstage Kubernetes plugin for the nodes of all clusters, as an entity's page does:
 * its own fan-out, fetcher and connection, which the package does not export.
 */
export async function readByBackstage({
  clusters,
  sick,
}: Order): Promise<Round[]> {
  const { KubernetesConnection } = insides('KubernetesConnection');
  const { KubernetesClientBasedFetcher } = insides('KubernetesFetcher');
  const { KubernetesFanOutHandler } = insides('KubernetesFanOutHandler');
  const names = clusters.map(({ name }) => String(name));
  const details = clusters.map(
    ({ name, url, caData, serviceAccountToken }) => ({
      name,
      url,
      caData,
      authMetadata: { serviceAccountToken },
    }),
  );
  const handler = new KubernetesFanOutHandler({
    logger: silentLogger,
    fetcher: new KubernetesClientBasedFetcher({
      connection: new KubernetesConnection({ logger: silentLogger }),
    }),
    serviceLocator: {
      getClustersByEntity: async () => ({ clusters: details }),
    },
    customResources: [],
    objectTypesToFetch: [
      { group: '', apiVersion: 'v1', plural: 'nodes', objectType: 'nodes' },
    ],
    authStrategy: {
      getCredential: async (cluster: {
        authMetadata: { serviceAccountToken: string };
      }) => ({
        type: 'bearer token',
        token: cluster.authMetadata.serviceAccountToken,
      }),
    },
  });

  const started = performance.now();
  const none = {
    healthyWhole: 0,
    sickTold: 0,
    untold: [],
    messages: 0,
    asksMs: [],
  };
  try {
    const answer: Answer | undefined = await Promise.race([
      handler.getKubernetesObjectsByEntity(
        {
          entity: {
            metadata: {
              name: 'fleet',
              annotations: {
                // Its own selector would leave out objects that carry no label of Backstage.
                'backstage.io/kubernetes-label-selector': '!none',
              },
            },
          },
          auth: {},
        },
        { credentials: {} },
      ),
      pause(PATIENCE_MS, undefined, { ref: false }),
    ]);
    const wallMs = performance.now() - started;
    if (answer === undefined) {
      return [
        {
          ...none,
          wallMs,
          failure: `no answer within ${PATIENCE_MS / 1000} s`,
        },
      ];
    }
    const told = new Map(answer.items.map(item => [item.cluster.name, item]));
    const errors = names
      .slice(0, sick)
      .flatMap(name => told.get(name)?.errors[0] ?? []);
    const healthy = names
      .slice(sick)
      .filter(name => (told.get(name)?.resources.length ?? 0) > 0);
    return [
      {
        wallMs,
        ...(healthy.length === names.length - sick
          ? { systemMs: wallMs, healthyMs: wallMs }
          : {}),
        healthyWhole: healthy.length,
        sickTold: errors.length,
        untold: [],
        asksMs: [],
        messages: new Set(errors.map(error => JSON.stringify(error))).size,
      },
    ];
  } catch (error) {
    const name = error instanceof Error ? error.name : 'an error';
    return [
      {
        ...none,
        wallMs: performance.now() - started,
        failure: `the whole answer is an error (${name})`,
      },
    ];
  }
}

function insides(file: string) {
  const folder = dirname(
    require.resolve('@backstage/plugin-kubernetes-backend'),
  );
  // eslint-disable-next-line import/no-dynamic-require, global-require -- the package does not export them
  return require(join(folder, 'service', `${file}.cjs.js`));
}
