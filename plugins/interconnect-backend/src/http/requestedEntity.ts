import {
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { interconnectReportReadPermission } from '@interconnect/backstage-plugin-interconnect-common';
import { Request } from 'express';

/** Who asks, and whether that one may. */
export type Gate = {
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
};

/** An entity that the caller may read, and the caller. */
export type RequestedEntity = {
  ref: string;
  credentials: BackstageCredentials;
};

type CompoundRef = { kind: string; namespace: string; name: string };

/** No entity is called otherwise, however a catalog is set up; nor do databases take every text. */
const NAME = /^[^\p{Cc}:/]{1,253}$/u;

/** The ref of the entity that a request's path names, whether or not there is one. */
export function namedRef(request: Request, kind: string): string {
  const { namespace, name } = request.params;
  return stringifyEntityRef({ kind, namespace, name });
}

/**
 * The entity that a request is about.
 *
 * @throws NotFoundError when there is none, or when the caller may not know of it
 * @throws NotAllowedError when the caller may read it, but lacks `permission`
 */
export async function requestedEntity(
  gate: Gate,
  request: Request,
  kind: string,
  permission?: ResourcePermission,
): Promise<RequestedEntity> {
  const { namespace, name } = request.params;
  return entityOf(gate, request, { kind, namespace, name }, permission);
}

/** Like {@link requestedEntity}, where the request names the entity only indirectly. */
export async function entityOf(
  gate: Gate,
  request: Request,
  compoundRef: CompoundRef,
  permission?: ResourcePermission,
): Promise<RequestedEntity> {
  const { catalog, httpAuth, permissions } = gate;
  const credentials = await httpAuth.credentials(request, {
    allow: ['user', 'service'],
  });
  const missing = new NotFoundError(
    `There is no ${compoundRef.kind} '${compoundRef.namespace}/${compoundRef.name}' that you may read`,
  );
  if (!NAME.test(compoundRef.namespace) || !NAME.test(compoundRef.name)) {
    throw missing;
  }
  const ref = stringifyEntityRef(compoundRef);

  // All questions are asked at once, so that an answer takes as long for an entity that is not
  // there as for one that the caller may not read.
  const wanted = [
    interconnectReportReadPermission,
    ...(permission ? [permission] : []),
  ];
  const [entity, [mayRead, may]] = await Promise.all([
    catalog.getEntityByRef(compoundRef, { credentials }),
    permissions.authorize(
      wanted.map(each => ({ permission: each, resourceRef: ref })),
      { credentials },
    ),
  ]);
  if (!entity || mayRead.result !== AuthorizeResult.ALLOW) {
    throw missing;
  }
  if (permission && may?.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(`You lack the permission ${permission.name}`);
  }
  return { ref, credentials };
}
