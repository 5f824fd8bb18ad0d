import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { findClusters } from './findClusters';
import { NamedCluster } from './FoundCluster';
import { membersOfDomain, membersOfSystem } from './memberships';

type Parts = {
  annotations?: Record<string, unknown>;
  spec?: Record<string, unknown>;
  namespace?: string;
  title?: unknown;
  relations?: unknown;
};

function entity(kind: string, name: unknown, parts: Parts = {}): Entity {
  const { annotations, namespace, title, spec, relations } = parts;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace, annotations, title },
    spec,
    relations,
  } as unknown as Entity;
}

function cluster(name: unknown, { spec, ...parts }: Parts = {}) {
  const type = 'kubernetes-cluster';
  return entity('Resource', name, { ...parts, spec: { type, ...spec } });
}

const shop = entity('System', 'shop', { spec: { domain: 'commerce' } });
const bank = entity('System', 'bank');

async function find(
  entities: Entity[],
  configured: NamedCluster[] = [],
  catalog: CatalogService = catalogServiceMock({ entities }),
) {
  const logger = mockServices.logger.mock();
  const { clusters } = await findClusters({
    catalog,
    credentials: mockCredentials.service(),
    configuredClusters: configured,
    logger,
  });
  return { clusters, logger };
}

/** Answers with entities that the catalog's own mock cannot even index. */
function carelessCatalog(entities: Entity[]): CatalogService {
  const catalog = catalogServiceMock.mock();
  catalog.queryEntities.mockImplementation(async request => {
    const wanted = JSON.stringify(request);
    const items = entities.filter(({ kind }) =>
      wanted.includes(`"kind":"${kind}"`),
    );
    return { items, totalItems: items.length, pageInfo: {} };
  });
  return catalog;
}

function named(...names: string[]): NamedCluster[] {
  return names.map(name => ({ name, aliases: {} }));
}

const CLUSTER_ANNOTATION = 'backstage.io/kubernetes-cluster';

describe('findClusters', () => {
  it.each<[string, Entity[], NamedCluster[], string[]]>([
    [
      'a Resource of the System',
      [shop, cluster('fra', { spec: { system: 'shop' } })],
      [],
      ['resource:default/fra system:default/shop system'],
    ],
    [
      'a Resource of the System by relation alone',
      [
        shop,
        cluster('fra', {
          relations: [{ type: 'partOf', targetRef: 'system:default/shop' }],
        }),
      ],
      [],
      ['resource:default/fra system:default/shop system'],
    ],
    [
      'what a Component depends on, by a spec that is not yet all stitched',
      [
        shop,
        cluster('fra'),
        entity('Component', 'web', {
          spec: { system: 'shop', dependsOn: ['resource:fra'] },
          relations: [
            { type: 'dependsOn', targetRef: 'component:default/api' },
          ],
        }),
      ],
      [],
      ['resource:default/fra system:default/shop dependsOn'],
    ],
    [
      'what a Resource depends on, by relation',
      [
        shop,
        cluster('fra'),
        entity('Resource', 'db', {
          spec: { type: 'database', system: 'shop' },
          relations: [{ type: 'dependsOn', targetRef: 'resource:default/fra' }],
        }),
      ],
      [],
      ['resource:default/fra system:default/shop dependsOn'],
    ],
    [
      'what a Component names in its annotation',
      [
        shop,
        cluster('fra'),
        entity('Component', 'web', {
          annotations: { [CLUSTER_ANNOTATION]: 'fra' },
          spec: { system: 'shop' },
        }),
      ],
      [],
      ['resource:default/fra system:default/shop annotation'],
    ],
    [
      'an annotation that names a cluster as app-config does',
      [
        shop,
        cluster('frankfurt', { annotations: { [CLUSTER_ANNOTATION]: 'fra' } }),
        entity('Component', 'web', {
          annotations: { [CLUSTER_ANNOTATION]: 'fra' },
          spec: { system: 'shop' },
        }),
      ],
      named('fra'),
      ['resource:default/frankfurt system:default/shop annotation'],
    ],
    [
      'a cluster that only app-config knows, its ref in lower case',
      [
        shop,
        entity('Component', 'web', {
          annotations: { [CLUSTER_ANNOTATION]: 'Fra-Prod' },
          spec: { system: 'shop' },
        }),
      ],
      named('Fra-Prod'),
      ['resource:default/fra-prod system:default/shop annotation'],
    ],
    [
      'one cluster by all rules, once',
      [
        shop,
        cluster('fra', { spec: { system: 'shop' } }),
        entity('Component', 'web', {
          annotations: { [CLUSTER_ANNOTATION]: 'fra' },
          spec: { system: 'shop', dependsOn: ['resource:default/fra'] },
        }),
      ],
      [],
      ['resource:default/fra system:default/shop system,dependsOn,annotation'],
    ],
    [
      'one cluster for two Systems',
      [
        shop,
        bank,
        cluster('fra', { spec: { system: 'shop' } }),
        entity('Component', 'ledger', {
          spec: { system: 'bank' },
          relations: [{ type: 'dependsOn', targetRef: 'resource:default/fra' }],
        }),
      ],
      [],
      [
        'resource:default/fra system:default/bank dependsOn',
        'resource:default/fra system:default/shop system',
      ],
    ],
    [
      'a Resource in the namespace of the Component before others of its name',
      [
        shop,
        cluster('fra', { namespace: 'aaa' }),
        cluster('fra', { namespace: 'team' }),
        entity('Component', 'web', {
          namespace: 'team',
          annotations: { [CLUSTER_ANNOTATION]: 'fra' },
          spec: { system: 'default/shop' },
        }),
      ],
      [],
      ['resource:team/fra system:default/shop annotation'],
    ],
    [
      'no dependency of a Component without System',
      [
        cluster('fra'),
        entity('Component', 'web', {
          spec: { dependsOn: ['resource:default/fra'] },
        }),
      ],
      [],
      [],
    ],
    [
      'no dependency on what is not a cluster',
      [
        shop,
        entity('Resource', 'db', { spec: { type: 'database' } }),
        entity('Component', 'web', {
          spec: { system: 'shop', dependsOn: ['resource:default/db'] },
        }),
      ],
      [],
      [],
    ],
    [
      'no annotation that nobody knows',
      [
        shop,
        entity('Component', 'web', {
          annotations: { [CLUSTER_ANNOTATION]: 'nowhere' },
          spec: { system: 'shop' },
        }),
      ],
      named('fra'),
      [],
    ],
    [
      'no annotation on a Resource: the rule is for Components',
      [
        shop,
        cluster('fra'),
        entity('Resource', 'db', {
          annotations: { [CLUSTER_ANNOTATION]: 'fra' },
          spec: { type: 'database', system: 'shop' },
        }),
      ],
      [],
      [],
    ],
  ])('finds %s', async (_name, entities, configured, expected) => {
    const { clusters } = await find(entities, configured);

    const told = clusters.flatMap(({ cluster: { ref, memberships } }) =>
      memberships.map(
        ({ system, foundBy }) => `${ref} ${system} ${foundBy.join()}`,
      ),
    );
    expect(told).toEqual(expected);
  });

  it('repeats what the catalog says of a cluster, but only kubernetes.io annotations', async () => {
    const { clusters } = await find(
      [
        shop,
        cluster('fra', {
          title: 'Frankfurt',
          annotations: {
            'kubernetes.io/api-server': 'https://10.0.0.1',
            'kubernetes.io/dashboard-url': 7,
            'kubernetes.io/api-server-certificate-authority': 'x'.repeat(
              70_000,
            ),
            'example.com/token': 'not ours',
          },
          spec: { system: 'shop', owner: 'platform' },
        }),
      ],
      [{ name: 'fra', aliases: { istio: 'cluster-1' } }],
    );

    expect(clusters).toEqual([
      {
        cluster: {
          ref: 'resource:default/fra',
          name: 'fra',
          title: 'Frankfurt',
          owner: 'group:default/platform',
          memberships: [
            {
              system: 'system:default/shop',
              domain: 'domain:default/commerce',
              foundBy: ['system'],
            },
          ],
          aliases: { istio: 'cluster-1' },
        },
        annotations: { 'kubernetes.io/api-server': 'https://10.0.0.1' },
        inCatalog: true,
      },
    ]);
  });

  it.each<[string, unknown, string | undefined]>([
    ['the text of an annotation', '- to: b', '- to: b'],
    ['what is written as a list', [{ to: 'b' }], '[{"to":"b"}]'],
    [
      'a text that is too long, as far as that shows',
      'x'.repeat(99_999),
      'x'.repeat(16_385),
    ],
    ['no empty text', '', undefined],
  ])('keeps of declared links %s', async (_name, declared, kept) => {
    const entities = [
      cluster('fra', {
        annotations: { 'interconnect.backstage.io/links': declared },
      }),
    ];

    const { clusters } = await find([], [], carelessCatalog(entities));

    expect(clusters[0].cluster.declaredLinks).toBe(kept);
    expect(clusters[0].annotations).toEqual({});
  });

  it('finds nothing in refs, annotations and relations that make no sense', async () => {
    const entities = [
      shop,
      cluster('fra', {
        annotations: { [CLUSTER_ANNOTATION]: 7 },
        title: ['x'],
        spec: { system: { name: 'shop' } },
        relations: [null, 7, { type: 'partOf' }, { targetRef: 'x' }],
      }),
      entity('Component', 'web', {
        annotations: { [CLUSTER_ANNOTATION]: ['fra'] },
        spec: {
          system: 'shop',
          dependsOn: ['', ':::', 'resource:', 'a'.repeat(100_000), {}, null],
        },
      }),
      entity('Component', 'long', {
        annotations: { [CLUSTER_ANNOTATION]: 'a'.repeat(100_000) },
        spec: { system: '/:/' },
        relations: 'none',
      }),
    ];

    const { clusters } = await find([], [], carelessCatalog(entities));

    expect(clusters).toEqual([
      {
        cluster: {
          ref: 'resource:default/fra',
          name: 'fra',
          memberships: [],
          aliases: {},
        },
        annotations: {},
        inCatalog: true,
      },
    ]);
  });

  it('finds no cluster by a ref that no database could hold', async () => {
    const { clusters } = await find([
      cluster('x'.repeat(255 - 'resource:default/'.length)),
      cluster('y'.repeat(256 - 'resource:default/'.length)),
    ]);

    expect(clusters.map(({ cluster: { ref } }) => ref)).toEqual([
      expect.stringMatching(/^resource:default\/x{238}$/),
    ]);
  });

  it('skips an entity without a name, and says so', async () => {
    const catalog = carelessCatalog([cluster(7), cluster('fra')]);

    const { clusters, logger } = await find([], [], catalog);

    expect(clusters.map(found => found.cluster.ref)).toEqual([
      'resource:default/fra',
    ]);
    expect(logger.warn).toHaveBeenCalledWith(
      'Skipped 1 catalog entities that have no valid name',
    );
  });

  it('reads a catalog of ten thousand entities page by page, and few of them', async () => {
    const entities = [
      shop,
      ...Array.from({ length: 1_200 }, (_, index) =>
        cluster(`c${index}`, { spec: { system: 'shop' } }),
      ),
      ...Array.from({ length: 9_000 }, (_, index) =>
        entity('Component', `w${index}`, { spec: { system: 'shop' } }),
      ),
    ];
    const catalog = catalogServiceMock({ entities });
    const query = jest.spyOn(catalog, 'queryEntities');

    const { clusters } = await findClusters({
      catalog,
      credentials: mockCredentials.service(),
      configuredClusters: [],
      logger: mockServices.logger.mock(),
    });

    const answers = await Promise.all(
      query.mock.results.map(({ value }) => value),
    );
    expect(clusters).toHaveLength(1_200);
    expect(answers.map(({ items }) => items.length).sort()).toEqual([
      0, 1, 200, 500, 500,
    ]);
    expect(query.mock.calls.every(([request]) => request?.fields?.length)).toBe(
      true,
    );
  });

  it('fails when the catalog does: that is not an empty inventory', async () => {
    const catalog = catalogServiceMock.mock();
    catalog.queryEntities.mockRejectedValue(new Error('down'));

    await expect(
      findClusters({
        catalog,
        credentials: mockCredentials.service(),
        configuredClusters: [],
        logger: mockServices.logger.mock(),
      }),
    ).rejects.toThrow('down');
  });
});

describe('members', () => {
  const entities = [
    shop,
    bank,
    entity('System', 'cart', { spec: { domain: 'commerce' } }),
    cluster('fra', { spec: { system: 'shop' } }),
    cluster('dub', { spec: { system: 'bank' } }),
    entity('Component', 'basket', {
      annotations: { [CLUSTER_ANNOTATION]: 'fra' },
      spec: { system: 'cart', dependsOn: ['resource:default/dub'] },
    }),
  ];

  it.each([
    [
      'of a System',
      membersOfSystem,
      'system:default/cart',
      ['resource:default/dub dependsOn', 'resource:default/fra annotation'],
    ],
    [
      'of a Domain, by the rules of all its Systems',
      membersOfDomain,
      'domain:default/commerce',
      [
        'resource:default/dub dependsOn',
        'resource:default/fra system,annotation',
      ],
    ],
    ['of an unknown System', membersOfSystem, 'system:default/none', []],
    ['of an unknown Domain', membersOfDomain, 'domain:default/none', []],
  ])('are those %s', async (_name, membersOf, ref, expected) => {
    const { clusters } = await find(entities);

    const members = membersOf(clusters, ref);

    expect(
      members.map(member => `${member.ref} ${member.foundBy.join()}`),
    ).toEqual(expected);
  });
});
