import { isInterconnectAvailable } from './isInterconnectAvailable';

describe('isInterconnectAvailable', () => {
  it.each([
    ['a System', 'System', undefined, true],
    ['a Domain', 'Domain', undefined, true],
    ['a cluster', 'Resource', 'kubernetes-cluster', true],
    ['a cluster in other letters', 'resource', 'Kubernetes-Cluster', true],
    ['a database', 'Resource', 'database', false],
    ['a Resource without a type', 'Resource', undefined, false],
    ['a Component', 'Component', 'service', false],
    ['a Component of type cluster', 'Component', 'kubernetes-cluster', false],
  ])('of %s', (_, kind, type, expected) => {
    const entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: { name: 'x' },
      ...(type ? { spec: { type } } : {}),
    };

    expect(isInterconnectAvailable(entity)).toBe(expected);
  });
});
