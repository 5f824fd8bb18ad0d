import { createRouteRef } from '@backstage/core-plugin-api';

/**
 * Where the Interconnect tab of an entity is mounted.
 *
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'interconnect' });

/**
 * Where the page that compares patterns is mounted.
 *
 * @public
 */
export const patternsRouteRef = createRouteRef({ id: 'interconnect-patterns' });
