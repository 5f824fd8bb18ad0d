import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { mockServices } from '@backstage/backend-test-utils';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { createAccess, Resolve, StrategyFactories } from '../access';
import { detectors } from '../detection/detectors';
import { TurnStore } from '../rounds';
import { ObservationStore } from '../snapshots';
import { Surveyor } from '../Surveyor';
import { MemoryObservationStore } from './MemoryObservationStore';
import { MemoryTurnStore } from './MemoryTurnStore';

export { MemoryObservationStore };

/** A surveyor over running clusters, as the plugin makes it. */
export function createSurveyor(options: {
  clusters: JsonObject[];
  entities: Entity[];
  /** What the catalog answers otherwise. */
  catalog?: Partial<CatalogService>;
  access?: JsonObject;
  now?: () => Date;
  intervalMs?: number;
  store?: ObservationStore;
  resolve?: Resolve;
  strategies?: StrategyFactories;
  logger?: LoggerService;
  turns?: TurnStore;
}): Surveyor {
  const { logger = mockServices.logger.mock(), resolve, strategies } = options;
  const config = new ConfigReader({
    interconnect: {
      clusters: options.clusters,
      access: { secretMetadata: true, ...options.access },
    },
  });
  return new Surveyor({
    access: createAccess({ config, logger, resolve, strategies }),
    auth: mockServices.auth(),
    catalog: Object.assign(
      catalogServiceMock({ entities: options.entities }),
      options.catalog,
    ),
    detectors,
    logger,
    now: options.now ?? (() => new Date()),
    maxAgeMs: 30 * 24 * 60 * 60_000,
    maxBackOffMs: 60 * 60_000,
    staleAfterMs: 90_000,
    intervalMs: options.intervalMs,
    turns: options.turns ?? new MemoryTurnStore(),
    store: options.store ?? new MemoryObservationStore(),
  });
}
