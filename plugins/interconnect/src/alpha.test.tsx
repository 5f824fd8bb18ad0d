import { screen } from '@testing-library/react';
import { Entity } from '@backstage/catalog-model';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import interconnect from './alpha';
import { interconnectApiRef } from './api';
import { isInterconnectAvailable } from './isInterconnectAvailable';
import { MockInterconnectApi } from './__testUtils__/MockInterconnectApi';
import { comparison } from './__testUtils__/patterns';
import { story } from './__testUtils__/stories';

const api = new MockInterconnectApi({
  reports: new Map(
    ['system:default/shop', 'resource:default/shop'].map(ref => [
      ref,
      story('one-link'),
    ]),
  ),
  comparison,
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
    extensions: [createTestEntityPage({ entity: of })],
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

  it('has a page that compares patterns', async () => {
    renderTestApp({
      features: [interconnect],
      apis: [[interconnectApiRef, api]],
      initialRouteEntries: ['/interconnect/patterns'],
    });

    expect(
      await screen.findByRole('rowheader', { name: /Skupper/ }),
    ).toBeInTheDocument();
  });

  it.each([
    ['a System', entity('System', 'product'), true],
    ['a Domain', entity('Domain', 'retail'), true],
    ['a cluster', entity('Resource', 'kubernetes-cluster'), true],
    ['a database', entity('Resource', 'database'), false],
    ['a Component', entity('Component', 'kubernetes-cluster'), false],
  ])('decides on %s as the legacy plugin does', (_, of, expected) => {
    const filter = createExtensionTester(
      interconnect.getExtension('entity-content:interconnect'),
    ).get(EntityContentBlueprint.dataRefs.filterFunction);

    expect(filter?.(of)).toBe(expected);
    expect(isInterconnectAvailable(of)).toBe(expected);
  });
});
