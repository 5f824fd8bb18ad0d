import { createRouteRef } from '@backstage/core-plugin-api';

/**
 * Where the Interconnect tab of an entity is mounted.
 *
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'interconnect' });
