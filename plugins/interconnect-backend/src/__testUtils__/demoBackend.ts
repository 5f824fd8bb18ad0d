import { readFileSync } from 'fs';
import { resolve } from 'path';
import { Entity, RELATION_DEPENDS_ON } from '@backstage/catalog-model';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { BackendFeature, ServiceFactory } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  DemoClusters,
  DemoClustersOptions,
  startDemoClusters,
} from '@interconnect/demo-clusters';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { interconnectPlugin } from '../plugin';

const API_SERVER = 'kubernetes.io/api-server';

const INVENTORIES = resolve(
  __dirname,
  '../../../../packages/demo-clusters/inventories',
);

/** The folder of a demo inventory. */
export function inventoryPath(inventory: string): string {
  return resolve(INVENTORIES, inventory);
}

/** Serves demo inventories; the caller stops them. */
export async function serve(
  inventories: readonly string[],
  options: Omit<DemoClustersOptions, 'inventories'> = {},
): Promise<DemoClusters> {
  return startDemoClusters({
    ...options,
    inventories: inventories.map(inventoryPath),
  });
}

/** The catalog entities of demo inventories, with the dependencies that the catalog would relate. */
export function entitiesOf(...inventories: string[]): Entity[] {
  return inventories.flatMap(inventory =>
    parseAllDocuments(
      readFileSync(
        resolve(inventoryPath(inventory), 'catalog-info.yaml'),
        'utf8',
      ),
    ).flatMap(document => {
      const entity: Entity | null = document.toJS();
      return entity === null ? [] : [withDependencies(entity)];
    }),
  );
}

/**
 * Entities that leave it to app-config where clusters are: the ports of a test are not those that
 * the catalog names.
 */
export function withoutApiServers(entities: Entity[]): Entity[] {
  return entities.map(entity => {
    const { [API_SERVER]: url, ...annotations } =
      entity.metadata.annotations ?? {};
    return url?.startsWith('https://127.0.0.1:')
      ? { ...entity, metadata: { ...entity.metadata, annotations } }
      : entity;
  });
}

function withDependencies(entity: Entity): Entity {
  const dependsOn = z
    .object({ dependsOn: z.array(z.string()) })
    .safeParse(entity.spec);
  return {
    ...entity,
    relations: (dependsOn.data?.dependsOn ?? []).map(targetRef => ({
      type: RELATION_DEPENDS_ON,
      targetRef,
    })),
  };
}

/** What app-config says of demo clusters. */
export function clustersConfig({ clusters }: DemoClusters): JsonObject[] {
  return clusters.map(({ name, url, token, caData }) => ({
    name,
    url,
    authProvider: 'serviceAccount',
    serviceAccountToken: token,
    caData,
  }));
}

/** A backend with this plugin and nothing else, over running clusters and a catalog. */
export async function startBackend(options: {
  clusters: JsonObject[];
  entities: Entity[];
  access?: JsonObject;
  /** What else is under `interconnect` in app-config. */
  config?: JsonObject;
  /** A catalog of one's own, instead of one that shows the entities to everybody. */
  catalog?: ServiceFactory;
  services?: ServiceFactory[];
  /** Other plugins beside this one. */
  features?: BackendFeature[];
}) {
  const testBackend = await startTestBackend({
    features: [
      interconnectPlugin,
      options.catalog ??
        catalogServiceMock.factory({ entities: options.entities }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          interconnect: {
            // Tests say when clusters are looked at.
            refresh: {
              frequency: { trigger: 'manual' },
              timeout: { minutes: 1 },
            },
            clusters: options.clusters,
            access: { clusterDeadline: { seconds: 2 }, ...options.access },
            ...options.config,
          },
        },
      }),
      ...(options.services ?? []),
      ...(options.features ?? []),
    ],
  });

  const { server } = testBackend;
  const as = (authorization: string) => ({
    get: (path: string) =>
      request(server).get(`/api/interconnect${path}`).set({ authorization }),
    post: (path: string, body?: object) =>
      request(server)
        .post(`/api/interconnect${path}`)
        .set({ authorization })
        .send(body),
    delete: (path: string) =>
      request(server).delete(`/api/interconnect${path}`).set({ authorization }),
  });
  return {
    stop: () => testBackend.stop(),
    user: as(mockCredentials.user.header()),
    service: as(mockCredentials.service.header()),
    nobody: as(mockCredentials.none.header()),
  };
}
