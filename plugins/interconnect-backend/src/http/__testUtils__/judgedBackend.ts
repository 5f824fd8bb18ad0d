import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { permissionRules } from '@backstage/plugin-catalog-backend/alpha';
import {
  catalogServiceRef,
  CatalogService,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { JsonObject } from '@backstage/types';
import { startBackend } from '../../__testUtils__/demoBackend';

/** What users may do; services may do everything, as Backstage has it. */
export type Judge = {
  policy: (permission: Permission) => PolicyDecision;
  /** Refs of entities that the catalog does not show to users. */
  hidden: ReadonlySet<string>;
  /** Refs of entities that the catalog has no more. */
  gone?: ReadonlySet<string>;
};

/**
 * A backend whose users' permissions and catalog are judged anew for every request, by conditions
 * of the catalog where the policy answers with some.
 */
export async function startJudgedBackend(options: {
  clusters: JsonObject[];
  entities: Entity[];
  config?: JsonObject;
  judge: () => Judge;
}) {
  const { entities, judge } = options;
  const byRef = new Map(entities.map(each => [stringifyEntityRef(each), each]));
  const rules = Object.fromEntries(
    Object.values(permissionRules).map(rule => [rule.name, rule]),
  );

  const applies = createConditionAuthorizer<Entity>({
    getRuleByName: name => Reflect.get(rules, name),
  });

  const decide = (
    permission: Permission,
    credentials: BackstageCredentials,
  ): PolicyDecision =>
    isUser(credentials)
      ? judge().policy(permission)
      : { result: AuthorizeResult.ALLOW };
  const permissions = createServiceFactory({
    service: coreServices.permissions,
    deps: {},
    factory: () => ({
      authorizeConditional: async (queries, { credentials }: any) =>
        queries.map(({ permission }) => decide(permission, credentials)),
      authorize: async (requests, { credentials }: any) =>
        requests.map(({ permission, ...request }) => ({
          result: applies(
            decide(permission, credentials),
            byRef.get(String(Reflect.get(request, 'resourceRef'))),
          )
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
        })),
    }),
  });

  const catalog = createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: (): CatalogService => {
      const present = () =>
        catalogServiceMock({
          entities: entities.filter(
            each => !judge().gone?.has(stringifyEntityRef(each)),
          ),
        });
      const shows = (entity: Entity | undefined, caller: any) =>
        entity !== undefined &&
        !(
          isUser(caller.credentials) &&
          judge().hidden.has(stringifyEntityRef(entity))
        );
      return Object.assign(Object.create(present()), {
        async getEntityByRef(ref: any, caller: any) {
          const entity = await present().getEntityByRef(ref, caller);
          return shows(entity, caller) ? entity : undefined;
        },
        async getEntitiesByRefs({ entityRefs }: any, caller: any) {
          const found = await present().getEntitiesByRefs(
            { entityRefs },
            caller,
          );
          return {
            items: found.items.map(each =>
              shows(each, caller) ? each : undefined,
            ),
          };
        },
        ...Object.fromEntries(
          ['getEntities', 'queryEntities', 'streamEntities'].map(method => [
            method,
            (query: any, caller: any) => {
              if (isUser(caller.credentials)) {
                throw new Error(`A user's ${method} is not judged`);
              }
              const everything = present();
              return Reflect.get(everything, method).call(
                everything,
                query,
                caller,
              );
            },
          ]),
        ),
      });
    },
  });

  return startBackend({ ...options, catalog, services: [permissions] });
}

function isUser({ principal }: BackstageCredentials): boolean {
  return Reflect.get(Object(principal), 'type') === 'user';
}
