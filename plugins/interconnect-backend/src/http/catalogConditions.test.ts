import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { ServerPermissionClient } from '@backstage/plugin-permission-node';
import { DemoClusters } from '@interconnect/demo-clusters';
import request from 'supertest';
import {
  clustersConfig,
  entitiesOf,
  serve,
  withoutApiServers,
} from '../__testUtils__/demoBackend';
import { interconnectPlugin } from '../plugin';
import { namedAuth } from './__testUtils__/namedAuth';

/*
 * Backstage's own catalog, permission backend and policy: a decision that depends on who owns the
 * System is made by the catalog's own rules, and what the catalog hides no report shows.
 */
jest.setTimeout(120_000);

let demo: DemoClusters;
let testBackend: Awaited<ReturnType<typeof startTestBackend>>;

const CATALOG_NOTE = 'backstage.io/managed-by-location';

function placed(entity: Entity): any {
  const location = {
    [CATALOG_NOTE]: 'url:https://example.com/catalog',
    'backstage.io/managed-by-origin-location':
      'url:https://example.com/catalog',
  };
  const { relations: _, ...rest } = entity;
  return {
    entity: {
      ...rest,
      metadata: {
        ...entity.metadata,
        annotations: { ...entity.metadata.annotations, ...location },
      },
    },
  };
}

const entities = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'demo-entities',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider({
          getProviderName: () => 'demo',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: withoutApiServers(entitiesOf('payments', 'orders')).map(
                placed,
              ),
            }),
        });
      },
    });
  },
});

/** Users may read what the payments team owns; of clusters they see all but Frankfurt. */
const policy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'policy',
  register(env) {
    env.registerInit({
      deps: { policies: policyExtensionPoint },
      async init({ policies }) {
        policies.setPolicy({
          async handle({ permission }) {
            if (!isResourcePermission(permission, 'catalog-entity')) {
              return { result: AuthorizeResult.DENY };
            }
            return permission.name.startsWith('interconnect.')
              ? createCatalogConditionalDecision(
                  permission,
                  catalogConditions.isEntityOwner({
                    claims: ['group:default/payments-team'],
                  }),
                )
              : createCatalogConditionalDecision(permission, {
                  not: catalogConditions.hasMetadata({
                    key: 'name',
                    value: 'pay-fra',
                  }),
                });
          },
        });
      },
    });
  },
});

beforeAll(async () => {
  demo = await serve(['payments', 'orders']);
  testBackend = await startTestBackend({
    features: [
      interconnectPlugin,
      catalogPlugin,
      entities,
      permissionPlugin,
      policy,
      namedAuth,
      createServiceFactory({
        service: coreServices.permissions,
        deps: {
          auth: coreServices.auth,
          config: coreServices.rootConfig,
          discovery: coreServices.discovery,
        },
        factory: ({ auth, config, discovery }) =>
          ServerPermissionClient.fromConfig(config, { auth, discovery }),
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          permission: { enabled: true },
          interconnect: {
            refresh: {
              frequency: { trigger: 'manual' },
              timeout: { minutes: 1 },
            },
            clusters: clustersConfig(demo),
          },
        },
      }),
    ],
  });
});

afterAll(async () => {
  await testBackend?.stop();
  await demo?.stop();
});

function get(path: string, authorization = mockCredentials.user.header()) {
  return request(testBackend.server)
    .get(`/api/interconnect${path}`)
    .set({ authorization });
}

/** The catalog processes entities in its own time. */
async function until(reached: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100 && !(await reached()); tries++) {
    await new Promise(resolve => setTimeout(resolve, 300));
  }
  expect(await reached()).toBe(true);
}

describe('with the real catalog and permission backend', () => {
  beforeAll(async () => {
    await until(async () => {
      const { body } = await get(
        '/v1/report',
        mockCredentials.service.header(),
      );
      return (
        body.clusters?.filter(
          ({ observation }: { observation: string }) => observation !== 'none',
        ).length === 7
      );
    });
  });

  it.each([
    ["the team's System", '/v1/systems/default/payments/report', 200],
    ["another team's System", '/v1/systems/default/orders/report', 404],
    ['a hidden cluster', '/v1/clusters/default/pay-fra/report', 404],
    ["another team's cluster", '/v1/clusters/default/pay-ams/report', 404],
    ["the team's plans", '/v1/systems/default/payments/plans', 200],
  ])('a user asks for %s', async (_name, path, expected) => {
    expect((await get(path)).status).toBe(expected);
  });

  it('a service sees everything', async () => {
    const { body } = await get(
      '/v1/systems/default/payments/report',
      mockCredentials.service.header(),
    );

    expect(body.clusters.map(({ name }: { name: string }) => name)).toContain(
      'pay-fra',
    );
  });

  it.each(['/v1/systems/default/payments/report', '/v1/report'])(
    'a user sees what the catalog shows: %s',
    async path => {
      const { body, text } = await get(path);

      expect(body.clusters.map(({ name }: { name: string }) => name)).toEqual([
        'pay-ams',
        'pay-dub',
        'pay-nyc',
        'pay-sgp',
      ]);
      expect(text).not.toContain('pay-fra');
      expect(text).toContain('not visible to you');
    },
  );
});
