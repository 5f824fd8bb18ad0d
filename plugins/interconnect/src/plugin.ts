import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { InterconnectClient } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from './api';
import { patternsRouteRef, rootRouteRef } from './routes';

/**
 * The Interconnect plugin for apps on the legacy frontend system.
 *
 * @public
 */
export const interconnectPlugin = createPlugin({
  id: 'interconnect',
  routes: { entityContent: rootRouteRef, patterns: patternsRouteRef },
  apis: [
    createApiFactory({
      api: interconnectApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new InterconnectClient({ discoveryApi, fetchApi }),
    }),
  ],
});

/**
 * The tab of a System, a Domain or a cluster, with its own sub-routes.
 *
 * @public
 */
export const EntityInterconnectContent = interconnectPlugin.provide(
  createRoutableExtension({
    name: 'EntityInterconnectContent',
    component: () =>
      import('./InterconnectContent').then(m => m.InterconnectContent),
    mountPoint: rootRouteRef,
  }),
);

/**
 * A page of its own that compares the patterns by which clusters can be interconnected.
 *
 * @public
 */
export const InterconnectPatternsPage = interconnectPlugin.provide(
  createRoutableExtension({
    name: 'InterconnectPatternsPage',
    component: () =>
      import('./patterns/PatternsPage').then(m => m.PatternsPage),
    mountPoint: patternsRouteRef,
  }),
);
