import { pluralOf } from './plurals';
import { byVersionPriority, resourceTypesOf } from './resourceTypes';

function object(apiVersion: string, kind: string, namespace?: string) {
  return { apiVersion, kind, metadata: { name: 'x', namespace } };
}

function definition(scope: string, ...versions: [string, boolean][]) {
  return {
    ...object('apiextensions.k8s.io/v1', 'CustomResourceDefinition'),
    spec: {
      group: 'g.example.com',
      scope,
      names: { kind: 'Thing', plural: 'thingies' },
      versions: versions.map(([name, served]) => ({ name, served })),
    },
  };
}

function find(objects: ReturnType<typeof object>[], kind: string, minor = 34) {
  return resourceTypesOf(objects, minor).find(type => type.kind === kind);
}

describe('resourceTypesOf', () => {
  it.each([
    ['ConfigMap', 'configmaps', true, ['v1']],
    ['Endpoints', 'endpoints', true, ['v1']],
    ['Node', 'nodes', false, ['v1']],
    ['HorizontalPodAutoscaler', 'horizontalpodautoscalers', true, ['v2', 'v1']],
    ['Ingress', 'ingresses', true, ['v1']],
    ['CustomResourceDefinition', 'customresourcedefinitions', false, ['v1']],
  ])('always serves %s', (kind, plural, namespaced, versions) => {
    expect(find([], kind)).toMatchObject({ plural, namespaced, versions });
  });

  it.each([
    [32, undefined],
    [33, 'servicecidrs'],
  ])('serves what release 1.%i has', (minor, plural) => {
    expect(find([], 'ServiceCIDR', minor)?.plural).toBe(plural);
  });

  it('tells scope and versions of a custom kind from its objects', () => {
    const objects = [
      object('g.example.com/v1alpha1', 'Thing'),
      object('g.example.com/v1', 'Thing', 'here'),
    ];

    expect(find(objects, 'Thing')).toEqual({
      group: 'g.example.com',
      kind: 'Thing',
      listKind: 'ThingList',
      plural: 'things',
      singular: 'thing',
      namespaced: true,
      versions: ['v1', 'v1alpha1'],
      shortNames: [],
      categories: [],
    });
  });

  it('takes a kind without any namespace for cluster-scoped', () => {
    expect(
      find([object('g.example.com/v1', 'Thing')], 'Thing')?.namespaced,
    ).toBe(false);
  });

  it('believes a definition more than the objects', () => {
    const objects = [
      object('g.example.com/v1alpha1', 'Thing', 'here'),
      definition(
        'Cluster',
        ['v1alpha1', false],
        ['v1beta1', true],
        ['v1', true],
      ),
    ];

    expect(find(objects, 'Thing')).toMatchObject({
      plural: 'thingies',
      namespaced: false,
      versions: ['v1', 'v1beta1'],
    });
  });

  it('does not serve a definition without a served version', () => {
    expect(
      find([definition('Cluster', ['v1', false])], 'Thing'),
    ).toBeUndefined();
  });

  it('refuses a definition that it cannot read', () => {
    const broken = object(
      'apiextensions.k8s.io/v1',
      'CustomResourceDefinition',
    );

    expect(() => resourceTypesOf([broken], 34)).toThrow(
      /CustomResourceDefinition x/,
    );
  });

  it('keeps kinds of the same name in different groups apart', () => {
    const objects = [
      object('a.example.com/v1', 'Gateway', 'here'),
      object('b.example.com/v1', 'Gateway'),
    ];

    const gateways = resourceTypesOf(objects, 34).filter(
      type => type.kind === 'Gateway',
    );

    expect(gateways.map(type => [type.group, type.namespaced])).toEqual([
      ['a.example.com', true],
      ['b.example.com', false],
    ]);
  });
});

describe('pluralOf', () => {
  it.each([
    ['submariner.io', 'Gateway', 'gateways'],
    ['submariner.io', 'Endpoint', 'endpoints'],
    ['networking.liqo.io', 'PublicKey', 'publickeies'],
    ['other.io', 'PublicKey', 'publickeys'],
    ['consul.hashicorp.com', 'ProxyDefaults', 'proxydefaults'],
    ['kuma.io', 'Mesh', 'meshes'],
    ['about.k8s.io', 'ClusterProperty', 'clusterproperties'],
    ['security.istio.io', 'AuthorizationPolicy', 'authorizationpolicies'],
    ['config.openshift.io', 'Ingress', 'ingresses'],
    [
      'k8s.cni.cncf.io',
      'NetworkAttachmentDefinition',
      'network-attachment-definitions',
    ],
  ])('calls the %s %s %s', (group, kind, plural) => {
    expect(pluralOf(group, kind)).toBe(plural);
  });
});

describe('byVersionPriority', () => {
  it('puts stable before beta before alpha before others, newer before older', () => {
    const versions = [
      'v1alpha1',
      'foo',
      'v1',
      'v2beta1',
      'v10',
      'v2',
      'v1beta2',
      'v1alpha2',
    ];

    expect(versions.sort(byVersionPriority)).toEqual([
      'v10',
      'v2',
      'v1',
      'v2beta1',
      'v1beta2',
      'v1alpha2',
      'v1alpha1',
      'foo',
    ]);
  });
});
