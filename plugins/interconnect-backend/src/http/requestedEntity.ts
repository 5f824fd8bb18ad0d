import {
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
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
  entity: Entity;
  ref: string;
  credentials: BackstageCredentials;
};

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

/**
 * Like {@link requestedEntity}, where the request names the entity only indirectly.
 */
export async function entityOf(
  gate: Gate,
  request: Request,
  compoundRef: { kind: string; namespace: string; name: string },
  permission?: ResourcePermission,
): Promise<RequestedEntity> {
  const { catalog, httpAuth, permissions } = gate;
  const credentials = await httpAuth.credentials(request, {
    allow: ['user', 'service'],
  });
  const missing = new NotFoundError(
    `There is no ${compoundRef.kind} '${compoundRef.namespace}/${compoundRef.name}' that you may read`,
  );

  const entity = await catalog.getEntityByRef(compoundRef, { credentials });
  if (!entity) {
    throw missing;
  }

  const ref = stringifyEntityRef(entity);
  const may = async (wanted: ResourcePermission) => {
    const [decision] = await permissions.authorize(
      [{ permission: wanted, resourceRef: ref }],
      { credentials },
    );
    return decision.result === AuthorizeResult.ALLOW;
  };
  if (!(await may(interconnectReportReadPermission))) {
    throw missing;
  }
  if (permission && !(await may(permission))) {
    throw new NotAllowedError(`You lack the permission ${permission.name}`);
  }
  return { entity, ref, credentials };
}
