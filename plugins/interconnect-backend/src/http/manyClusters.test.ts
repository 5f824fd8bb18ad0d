import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import {
  catalogConditions,
  createCatalogConditionalDecision,
  permissionRules,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { catalogEntityPermissionResourceRef } from '@backstage/plugin-catalog-node/alpha';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { ServerPermissionClient } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { startBackend } from '../__testUtils__/demoBackend';
import { namedAuth } from './__testUtils__/namedAuth';

/*
 * Backstage's permission backend and the catalog's own conditions take requests of a certain length
 * only. Whoever may read some of very many clusters gets a report on these all the same.
 */
jest.setTimeout(120_000);

const CLUSTERS = 1000;
const groups = Array.from(
  { length: 60 },
  (_, at) => `group:default/a-team-with-quite-a-long-name-${at}`,
);

const entities: Entity[] = Array.from({ length: CLUSTERS }, (_, at) => {
  const owner = at % 2 === 0 ? groups[7] : 'group:default/others';
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: `cluster-${at}`, namespace: 'default' },
    spec: { type: 'kubernetes-cluster', owner },
    relations: [{ type: RELATION_OWNED_BY, targetRef: owner }],
  };
});
const byRef = new Map(entities.map(each => [stringifyEntityRef(each), each]));

/** What the catalog has to do with permissions, without the rest of it. */
const conditions = createBackendPlugin({
  pluginId: 'catalog',
  register(env) {
    env.registerInit({
      deps: { registry: coreServices.permissionsRegistry },
      async init({ registry }) {
        registry.addResourceType({
          resourceRef: catalogEntityPermissionResourceRef,
          rules: Object.values(permissionRules),
          permissions: [],
          getResources: async refs => refs.map(ref => byRef.get(ref)),
        });
      },
    });
  },
});

const policy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'policy',
  register(env) {
    env.registerInit({
      deps: { policies: policyExtensionPoint },
      async init({ policies }) {
        policies.setPolicy({
          async handle({ permission }) {
            return isResourcePermission(permission, 'catalog-entity')
              ? createCatalogConditionalDecision(
                  permission,
                  catalogConditions.isEntityOwner({ claims: groups }),
                )
              : { result: AuthorizeResult.DENY };
          },
        });
      },
    });
  },
});

const permissions = createServiceFactory({
  service: coreServices.permissions,
  deps: { auth: coreServices.auth, discovery: coreServices.discovery },
  factory: deps =>
    ServerPermissionClient.fromConfig(
      new ConfigReader({ permission: { enabled: true } }),
      deps,
    ),
});

let backend: Awaited<ReturnType<typeof startBackend>>;

beforeAll(async () => {
  backend = await startBackend({
    clusters: [],
    entities,
    catalog: catalogServiceMock.factory({ entities }),
    services: [permissions, namedAuth],
    features: [conditions, permissionPlugin, policy],
  });
});

afterAll(async () => {
  await backend?.stop();
});

it(`${CLUSTERS} clusters and ${groups.length} groups are decided on`, async () => {
  const { status, body } = await backend.user.get('/v1/report');

  expect(status).toBe(200);
  expect(body.clusters.map(({ name }: { name: string }) => name)).toEqual(
    entities
      .filter(({ spec }) => spec?.owner === groups[7])
      .map(({ metadata }) => metadata.name)
      .sort(),
  );
});
