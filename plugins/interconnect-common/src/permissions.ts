import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To read the report of a System, a Domain or a cluster, its plans, and its recommendations.
 *
 * @public
 */
export const interconnectReportReadPermission = createPermission({
  name: 'interconnect.report.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * To have the clusters of a System observed now, outside the schedule.
 *
 * @public
 */
export const interconnectRefreshPermission = createPermission({
  name: 'interconnect.refresh',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * To make a migration plan for a System.
 *
 * @public
 */
export const interconnectPlanCreatePermission = createPermission({
  name: 'interconnect.plan.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * To run a plan's checks, tick, skip or reopen its steps, or delete it.
 *
 * @public
 */
export const interconnectPlanUpdatePermission = createPermission({
  name: 'interconnect.plan.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * All permissions of Interconnect.
 *
 * @public
 */
export const interconnectPermissions = [
  interconnectReportReadPermission,
  interconnectRefreshPermission,
  interconnectPlanCreatePermission,
  interconnectPlanUpdatePermission,
];
