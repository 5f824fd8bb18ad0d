import { ReactElement } from 'react';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { InterconnectApi } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectApiRef } from '../api';

/** Renders a part of the screens by itself, outside any entity. */
export function renderWithApis(
  element: ReactElement,
  api: Partial<InterconnectApi> = {},
  at: string = '/',
) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [interconnectApiRef, api],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      {element}
    </TestApiProvider>,
    { routeEntries: [at] },
  );
}
