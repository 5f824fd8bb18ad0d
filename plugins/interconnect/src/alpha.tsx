import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { InterconnectClient } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from './api';
import { rootRouteRef } from './routes';

const interconnectApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: interconnectApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new InterconnectClient({ discoveryApi, fetchApi }),
    }),
});

// A predicate rather than a function, so that integrators can see and change it in app-config.
const interconnectEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/interconnect',
    title: 'Interconnect',
    routeRef: rootRouteRef,
    filter: {
      $any: [
        { kind: 'system' },
        { kind: 'domain' },
        { kind: 'resource', 'spec.type': 'kubernetes-cluster' },
      ],
    },
    loader: () =>
      import('./InterconnectContent').then(m => <m.InterconnectContent />),
  },
});

/**
 * The Interconnect plugin for apps on the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'interconnect',
  title: 'Interconnect',
  info: { packageJson: () => import('../package.json') },
  routes: { entityContent: rootRouteRef },
  extensions: [interconnectApi, interconnectEntityContent],
});

export { interconnectTranslationRef } from './translation';
