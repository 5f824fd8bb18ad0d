import { screen } from '@testing-library/react';
import { Entity } from '@backstage/catalog-model';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { renderTestApp } from '@backstage/frontend-test-utils';
import interconnect from './alpha';
import { interconnectApiRef } from './api';
import { MockInterconnectApi } from './__testUtils__/MockInterconnectApi';
import { story } from './__testUtils__/stories';

const api = new MockInterconnectApi({
  reports: new Map(
    ['system:default/shop', 'resource:default/shop'].map(ref => [
      ref,
      story('one-link'),
    ]),
  ),
});

function entity(kind: string, type: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace: 'default', name: 'shop' },
    spec: { type },
  };
}

function render(of: Entity) {
  renderTestApp({
    features: [interconnect],
    extensions: [
      createTestEntityPage({ entity: of }),
    ],
    apis: [[interconnectApiRef, api]],
  });
}

describe('the plugin on the new frontend system', () => {
  it.each([
    ['a System', entity('System', 'product')],
    ['a cluster', entity('Resource', 'kubernetes-cluster')],
  ])('adds its tab to %s', async (_, of) => {
    render(of);

    expect(
      await screen.findByRole('heading', { name: /2 clusters, pair by/ }),
    ).toBeInTheDocument();
  });

  it('adds nothing to a database', async () => {
    render(entity('Resource', 'database'));

    expect(
      screen.queryByRole('heading', { name: /2 clusters/ }),
    ).not.toBeInTheDocument();
  });
});
