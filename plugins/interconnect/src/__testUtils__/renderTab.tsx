import { ReactElement } from 'react';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  EntityProvider,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { InterconnectApi } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from '../api';
import { InterconnectContent } from '../InterconnectContent';

/** The System whose tab is rendered. */
export const SHOP: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { namespace: 'default', name: 'shop' },
  spec: { owner: 'platform' },
};

/** Renders the tab of an entity at an address within it. */
export function renderTab(
  api: Partial<InterconnectApi>,
  options: {
    at?: string;
    entity?: Entity;
    permitted?: boolean;
    clusters?: Entity[];
  } = {},
) {
  const permission = mockApis.permission.mock({
    authorize: async () =>
      ({ result: options.permitted === false ? 'DENY' : 'ALLOW' } as never),
  });
  const tab: ReactElement = (
    <TestApiProvider
      apis={[
        [interconnectApiRef, api],
        [permissionApiRef, permission],
        [catalogApiRef, catalogApiMock({ entities: options.clusters ?? [] })],
      ]}
    >
      <EntityProvider entity={options.entity ?? SHOP}>
        <InterconnectContent />
      </EntityProvider>
    </TestApiProvider>
  );
  return renderInTestApp(tab, {
    routeEntries: [options.at ?? '/'],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}
