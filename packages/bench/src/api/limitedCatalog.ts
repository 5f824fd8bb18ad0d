import {
  BackstageCredentials,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { z } from 'zod';

const userPrincipal = z.object({ userEntityRef: z.string() });

/** A catalog that hides one cluster in ten from one user, whatever plugins ask on their behalf. */
export function limitedCatalog(entities: Entity[], limited: string) {
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: (): CatalogService => {
      const whole = catalogServiceMock({ entities });
      const part = catalogServiceMock({
        entities: entities.filter(isShown),
      });
      const shownTo = ({ principal }: BackstageCredentials) =>
        userPrincipal.safeParse(principal).data?.userEntityRef === limited
          ? part
          : whole;
      const judged = {
        getEntityByRef: (...[ref, caller]: Asked<'getEntityByRef'>) =>
          shownTo(caller.credentials).getEntityByRef(ref, caller),
        getEntitiesByRefs: (...[request, caller]: Asked<'getEntitiesByRefs'>) =>
          shownTo(caller.credentials).getEntitiesByRefs(request, caller),
      };
      return new Proxy<CatalogService>(whole, {
        get: (_, name) => {
          const of = Reflect.has(judged, name) ? judged : whole;
          const member = Reflect.get(of, name);
          return typeof member === 'function' ? member.bind(of) : member;
        },
      });
    },
  });
}

type Asked<Method extends 'getEntityByRef' | 'getEntitiesByRefs'> = Parameters<
  CatalogService[Method]
>;

function isShown({ kind, metadata }: Entity): boolean {
  return kind !== 'Resource' || !metadata.name.endsWith('3');
}
