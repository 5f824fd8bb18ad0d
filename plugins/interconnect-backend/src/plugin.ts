import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { interconnectPermissions } from '@interconnect/backstage-plugin-interconnect-common';
import {
  Detector,
  interconnectDetectorsExtensionPoint,
} from '@interconnect/backstage-plugin-interconnect-node';
import { createAccess, DatabaseTargetMemory } from './access';
import { detectors as ownDetectors } from './detection/detectors';
import { createRouter, RefreshLimits, VisibleReports } from './http';
import { migrateDatabase } from './migrateDatabase';
import { PlanStore } from './plans';
import { DatabaseTurnStore } from './rounds';
import { readSchedule } from './schedule';
import { createSharedClock } from './sharedClock';
import { DatabaseObservationStore } from './snapshots';
import { Surveyor } from './Surveyor';

/**
 * Finds a System's clusters, detects how they are connected, recommends and plans.
 *
 * @public
 */
export const interconnectPlugin = createBackendPlugin({
  pluginId: 'interconnect',
  register(env) {
    const detectors = new Map<string, Detector>();
    const addDetector = (...added: readonly Detector[]) => {
      for (const detector of added) {
        if (detectors.has(detector.id)) {
          throw new Error(`There are two detectors '${detector.id}'`);
        }
        detectors.set(detector.id, detector);
      }
    };
    addDetector(...ownDetectors);
    env.registerExtensionPoint(interconnectDetectorsExtensionPoint, {
      addDetector,
    });

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { config, database, httpRouter, logger, scheduler } = deps;
        const { task, ...schedule } = readSchedule(config);
        await migrateDatabase(database);

        const clock = createSharedClock();
        const now = () => clock.now();
        const access = createAccess({
          config,
          logger,
          targets: await DatabaseTargetMemory.create({ database, logger }),
        });
        const surveyor = new Surveyor({
          ...deps,
          access,
          detectors: [...detectors.values()].sort((a, b) =>
            a.id < b.id ? -1 : 1,
          ),
          now,
          ...schedule,
          store: await DatabaseObservationStore.create({
            database,
            logger,
            now,
            maxBytes: schedule.maxBytes,
          }),
          turns: await DatabaseTurnStore.create(database, clock),
        });
        deps.lifecycle.addStartupHook(() => surveyor.start());
        deps.lifecycle.addShutdownHook(async () => {
          await surveyor.stop();
          access.connections.close();
        });
        await scheduler.scheduleTask({
          ...task,
          id: 'observe-clusters',
          fn: signal => surveyor.keepRound(signal),
        });

        const refreshLimits = await RefreshLimits.create(deps);
        await scheduler.scheduleTask({
          id: 'forget-refresh-counts',
          frequency: { hours: 1 },
          timeout: { minutes: 1 },
          initialDelay: { minutes: 1 },
          fn: () => refreshLimits.forget(),
        });

        deps.permissionsRegistry.addPermissions(interconnectPermissions);
        httpRouter.use(
          createRouter({
            ...deps,
            surveyor,
            plans: await PlanStore.create(database),
            refreshLimits,
            reports: new VisibleReports(deps.catalog),
            now,
          }),
        );
      },
    });
  },
});
