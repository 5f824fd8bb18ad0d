import { createDevApp } from '@backstage/dev-utils';
import { Content, Header, Page } from '@backstage/core-components';
import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import {
  EntityProvider,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { Entity } from '@backstage/catalog-model';
import { interconnectApiRef } from '../src/api';
import { InterconnectContent } from '../src/InterconnectContent';
import { interconnectPlugin } from '../src/plugin';
import { MockInterconnectApi } from '../src/__testUtils__/MockInterconnectApi';
import { plan, recommendations } from '../src/__testUtils__/advice';
import { comparison } from '../src/__testUtils__/patterns';
import { OBSERVED_AT } from '../src/__testUtils__/reportBuilder';
import { stories } from '../src/__testUtils__/stories';

// Stories are told as of one moment; here that moment was two minutes ago.
const ago = Date.now() - 2 * 60_000;

function asOfNow<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, v: unknown) =>
    typeof v === 'string' && /^2026-11-20T\d\d:\d\d:\d\d/.test(v)
      ? new Date(ago + Date.parse(v) - Date.parse(OBSERVED_AT)).toISOString()
      : v,
  );
}

const api = new MockInterconnectApi({
  reports: new Map(
    stories.map(({ name, report }) => [
      `system:default/${name}`,
      asOfNow(report),
    ]),
  ),
  recommendations,
  plans: [asOfNow(plan)],
  comparison,
});

function system(name: string, title: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { namespace: 'default', name, title },
    spec: { owner: 'platform' },
  };
}

function cluster(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { namespace: 'default', name },
    spec: { type: 'kubernetes-cluster', owner: 'platform' },
  };
}

// Links to entities need a page to lead to; the catalog itself is not part of these stories.
const CatalogEntity = createPlugin({ id: 'catalog' }).provide(
  createRoutableExtension({
    name: 'CatalogEntity',
    component: async () => () => <Content>An entity page</Content>,
    mountPoint: entityRouteRef,
  }),
);

const app = createDevApp()
  .registerPlugin(interconnectPlugin)
  .registerApi(
    createApiFactory({
      api: interconnectApiRef,
      deps: {},
      factory: () => api,
    }),
  )
  .registerApi(
    createApiFactory({
      api: catalogApiRef,
      deps: {},
      factory: () =>
        catalogApiMock({
          entities: ['edge-lab', 'fra-prod', 'osl-new'].map(cluster),
        }),
    }),
  );

for (const { name, title } of [
  ...stories,
  { name: 'not-there', title: 'No report' },
]) {
  app.addPage({
    path: `/${name}`,
    title,
    element: (
      <EntityProvider entity={system(name, title)}>
        <Page themeId="home">
          <Header title={title} type="System" />
          <Content>
            <InterconnectContent />
          </Content>
        </Page>
      </EntityProvider>
    ),
  });
}

app.addPage({
  path: '/catalog/:namespace/:kind/:name',
  element: <CatalogEntity />,
});

app.render();
