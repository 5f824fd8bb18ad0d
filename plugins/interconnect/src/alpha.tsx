import {
  ApiBlueprint,
  PageBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import AccountTreeIcon from '@material-ui/icons/AccountTree';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { InterconnectClient } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from './api';
import { patternsRouteRef, rootRouteRef } from './routes';
import { interconnectTranslations } from './translations';

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

const interconnectPatternsPage = PageBlueprint.make({
  name: 'patterns',
  params: {
    path: '/interconnect/patterns',
    title: 'Interconnect',
    icon: <AccountTreeIcon fontSize="inherit" />,
    routeRef: patternsRouteRef,
    loader: () =>
      import('./patterns/PatternsBody').then(m => <m.PatternsBody />),
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
  routes: { entityContent: rootRouteRef, patterns: patternsRouteRef },
  extensions: [
    interconnectApi,
    interconnectEntityContent,
    interconnectPatternsPage,
  ],
});

/**
 * The plugin's texts in other languages than English: a module of the app, which alone may add
 * translations. The app offers the languages by `api:app/app-language` in app-config.
 *
 * @alpha
 */
export const interconnectTranslationsModule = createFrontendModule({
  pluginId: 'app',
  extensions: interconnectTranslations.map(resource =>
    TranslationBlueprint.make({ name: resource.id, params: { resource } }),
  ),
});

export { interconnectPhrasesTranslationRef } from './phrases/phrasesRef';
export { interconnectTranslationRef } from './translation';
export { interconnectTranslations } from './translations';
