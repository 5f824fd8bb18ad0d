import {
  LoggerService,
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { writeCaFile } from './caFile';
import { createControlApi } from './controlApi';
import { ConfiguredCluster, readDemoConfig } from './demoConfig';
import { DemoClusters, startDemoClusters } from './demoClusters';
import { findInventories } from './inventory';

/** Serves the demo inventory from inside the development backend; does nothing unless `demo.enabled` is true. */
export const demoClustersPlugin = createBackendPlugin({
  pluginId: 'demo-clusters',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ config, httpAuth, httpRouter, lifecycle, logger }) {
        const settings = readDemoConfig(config);
        if (!settings) return;
        const directory =
          settings.inventories ??
          resolvePackagePath('@interconnect/demo-clusters', 'inventories');
        const demo = await startDemoClusters({
          inventories: await findInventories(directory),
          clusters: Object.fromEntries(
            settings.clusters.map(({ name, port, token }) => [
              name,
              { port, token },
            ]),
          ),
        });
        lifecycle.addShutdownHook(() => demo.stop());
        await writeCaFiles(demo, settings.clusters);
        logClusters(demo, settings.clusters, logger);
        httpRouter.use(createControlApi(demo, httpAuth));
      },
    });
  },
});

async function writeCaFiles(
  demo: DemoClusters,
  configured: readonly ConfiguredCluster[],
): Promise<void> {
  const served = new Set(demo.clusters.map(cluster => cluster.name));
  const files = configured.flatMap(({ name, caFile }) =>
    served.has(name) && caFile ? [caFile] : [],
  );
  for (const file of new Set(files)) {
    await writeCaFile(file, demo.caCertificate);
  }
}

function logClusters(
  demo: DemoClusters,
  configured: readonly ConfiguredCluster[],
  logger: LoggerService,
): void {
  logger.info(`Serving ${demo.clusters.length} demo clusters`);
  const expected = new Set(configured.map(cluster => cluster.name));
  for (const { name, url } of demo.clusters) {
    if (expected.has(name)) continue;
    logger.warn(
      `The demo cluster '${name}' is served at ${url}, but interconnect.clusters does not name it`,
    );
  }
}
