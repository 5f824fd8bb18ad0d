import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import { createAccess, Resolve, StrategyFactories } from '../access';
import { detectors } from '../detection/detectors';
import { ObservationStore } from '../snapshots';
import { Surveyor } from '../Surveyor';

/** Keeps observations as long as the test runs. */
export class MemoryObservationStore implements ObservationStore {
  readonly #kept = new Map<string, Observation>();

  readonly #onSave: (observation: Observation) => void;

  constructor(onSave: (observation: Observation) => void = () => {}) {
    this.#onSave = onSave;
  }

  async load() {
    return [...this.#kept.values()];
  }

  async save(observation: Observation) {
    this.#kept.set(observation.cluster, observation);
    this.#onSave(observation);
  }

  async keepOnly(refs: readonly string[]) {
    for (const ref of this.#kept.keys()) {
      if (!refs.includes(ref)) {
        this.#kept.delete(ref);
      }
    }
  }
}

/** A surveyor over running clusters, as the plugin makes it. */
export function createSurveyor(options: {
  clusters: JsonObject[];
  entities: Entity[];
  access?: JsonObject;
  now?: () => Date;
  store?: ObservationStore;
  resolve?: Resolve;
  strategies?: StrategyFactories;
  logger?: LoggerService;
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
    catalog: catalogServiceMock({ entities: options.entities }),
    detectors,
    logger,
    now: options.now ?? (() => new Date()),
    staleAfterMs: 90_000,
    store: options.store ?? new MemoryObservationStore(),
  });
}
