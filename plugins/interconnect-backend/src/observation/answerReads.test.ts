import {
  apiGroups,
  having,
  kubernetesObject,
  list,
  listMetadata,
  objectMeta,
  Observation,
  optional,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { answered } from '../__testUtils__/answered';
import { SourceAnswer } from './ClusterSource';
import { observeCluster } from './observeCluster';

const Deployment = kubernetesObject('Deployment', {
  spec: z.object({ replicas: z.number() }).optional(),
});
const Paused = kubernetesObject('Deployment', {
  metadata: objectMeta({ note: z.string().optional() }),
  spec: z.object({ paused: z.boolean() }).optional(),
});
const Names = kubernetesObject('Deployment');
const ConfigMap = kubernetesObject('ConfigMap');
const Namespace = kubernetesObject('Namespace');

type Meta = { name: string; namespace?: string; labels?: object };

const DEPLOYMENTS = [
  { name: 'istiod', namespace: 'mesh', labels: { app: 'istiod', tier: 'a' } },
  { name: 'router', namespace: 'skupper', labels: { app: 'router' } },
  { name: 'istiod', namespace: 'other', labels: { tier: 'b' } },
  { name: 'web', namespace: 'mesh' },
];

function deployment(metadata: Meta) {
  return {
    metadata: { ...metadata, annotations: { note: 'n', other: 'hush' } },
    spec: { replicas: 2, paused: true, env: 'hush' },
  };
}

type Resource = { items: readonly Meta[]; fault?: SourceAnswer };

const FORBIDDEN: SourceAnswer = answered(
  403,
  JSON.stringify({ kind: 'Status', message: 'no' }),
);

const DISCOVERY = {
  kind: 'APIGroupDiscoveryList',
  items: [
    {
      metadata: { name: 'apps' },
      versions: ['v1', 'v2'].map(version => ({
        version,
        resources: [{ resource: 'deployments' }],
      })),
    },
  ],
};

/** An API server with little in it, that selects as a real one does; it fails where it is told to. */
function serverOf(
  resources: Record<string, Resource>,
  fails: (url: string) => SourceAnswer | undefined = () => undefined,
) {
  const asked: string[] = [];
  return {
    asked,
    async get(url: string, { accept }: { accept: string }) {
      const { pathname, searchParams } = new URL(url, 'https://server');
      const answer = (body: unknown): SourceAnswer =>
        answered(200, JSON.stringify(body));
      if (pathname === '/version') {
        return answer({ gitVersion: 'v1.33.0' });
      }
      if (pathname === '/apis') {
        return answer(DISCOVERY);
      }

      const [, namespace, resource] =
        /^.*\/v\d(?:\/namespaces\/([^/]+))?\/([^/]+)$/.exec(pathname) ?? [];
      const name = searchParams
        .get('fieldSelector')
        ?.replace('metadata.name=', '');
      const label = searchParams.get('labelSelector');
      const isMetadata = accept.includes('PartialObjectMetadataList');
      const line = [
        ...(namespace === undefined ? [] : [`${namespace}/`]),
        resource,
        ...(name === undefined ? [] : [` named ${name}`]),
        ...(label === null ? [] : [` ${label}`]),
        ...(isMetadata ? [' (metadata)'] : []),
      ].join('');
      asked.push(line);
      const fault = fails(line);
      if (fault !== undefined) {
        return fault;
      }
      const [key, value] = label?.split('=') ?? [];
      const items = (resources[resource]?.items ?? []).filter(
        each =>
          (namespace === undefined || each.namespace === namespace) &&
          (name === undefined || each.name === name) &&
          (key === undefined ||
            new Map(Object.entries(each.labels ?? {})).get(key) === value),
      );
      const limit = Number(searchParams.get('limit'));
      return answer({
        kind: 'SomeList',
        metadata: items.length > limit ? { continue: 'more' } : {},
        items: items
          .slice(0, limit)
          .map(deployment)
          .map(({ metadata, spec }) =>
            isMetadata ? { metadata } : { metadata, spec },
          ),
      });
    },
  };
}

const SOME: Record<string, Resource> = {
  deployments: { items: DEPLOYMENTS },
  configmaps: { items: [{ name: 'istio' }] },
};

async function observe(
  server: ReturnType<typeof serverOf>,
  reads: Reads | Reads[],
  maxObjectsPerRead = 1_000,
): Promise<Observation> {
  return observeCluster({
    cluster: 'resource:default/a',
    reader: server,
    reads: [reads].flat(),
    options: {
      deadlineMs: 2_000,
      secretMetadata: true,
      maxObjectsPerRead,
      maxResponseBytes: 1_000_000,
    },
    now: () => new Date('2026-11-01T12:00:00Z'),
  });
}

function seen({ reads }: Observation, name: string): string[] | string {
  const outcome = reads[name];
  if (outcome?.status !== 'seen') {
    return outcome?.status === 'failed' ? outcome.reason : 'nothing';
  }
  return outcome.objects.map(object => {
    const { metadata } = object as { metadata: Meta };
    return `${metadata.namespace ?? ''}/${metadata.name}`;
  });
}

type Scope = NonNullable<Parameters<typeof list>[3]>;
const deployments = (scope: Scope = {}) =>
  list('apps', 'deployments', Deployment, scope);

const whole = deployments();
const withLabel = (labelSelector: string) => deployments({ labelSelector });

describe('what is read whole', () => {
  it.each<[string, Reads[string], string, string[]]>([
    [
      'a namespace',
      deployments({ namespace: 'mesh' }),
      'apps/deployments (in mesh)',
      ['mesh/istiod', 'mesh/web'],
    ],
    [
      'a name',
      deployments({ name: 'istiod' }),
      'apps/deployments (named istiod)',
      ['mesh/istiod', 'other/istiod'],
    ],
    [
      'a label',
      withLabel('app=istiod'),
      'apps/deployments (app=istiod)',
      ['mesh/istiod'],
    ],
    [
      'a label of any value, and not another',
      withLabel('tier,app!=istiod'),
      'apps/deployments (tier,app!=istiod)',
      ['other/istiod'],
    ],
    [
      'a label of some values',
      withLabel('app in (istiod, router)'),
      'apps/deployments (app in (istiod, router))',
      ['mesh/istiod', 'skupper/router'],
    ],
    [
      'all of it, where another group is served',
      deployments({ whenServed: 'apps' }),
      'apps/deployments (with apps)',
      DEPLOYMENTS.map(({ namespace, name }) => `${namespace}/${name}`),
    ],
    [
      'names only',
      listMetadata('apps', 'deployments', Names, { namespace: 'other' }),
      'apps/deployments (metadata, in other)',
      ['other/istiod'],
    ],
    [
      'what is read where something was seen',
      deployments({ namespace: 'other', whenSeen: whole }),
      'apps/deployments (in other)',
      ['other/istiod'],
    ],
  ])('is not read again for %s', async (_name, read, name, expected) => {
    const server = serverOf(SOME);

    const observation = await observe(server, { whole, read });

    expect(server.asked).toEqual(['deployments']);
    expect(seen(observation, name)).toEqual(expected);
    expect(seen(observation, 'apps/deployments')).toHaveLength(4);
  });

  it('keeps for each the fields that it declares', async () => {
    const observation = await observe(serverOf(SOME), {
      whole,
      paused: list('apps', 'deployments', Paused, { name: 'router' }),
      names: listMetadata('apps', 'deployments', Names, { name: 'router' }),
    });

    const type = { apiVersion: 'apps/v1', kind: 'Deployment' };
    const { labels, ...metadata } = { ...DEPLOYMENTS[1] };
    expect(observation.reads['apps/deployments']).toMatchObject({
      objects: expect.arrayContaining([
        {
          ...type,
          metadata: { ...metadata, labels, annotations: {} },
          spec: { replicas: 2 },
        },
      ]),
    });
    expect(observation.reads['apps/deployments (named router)']).toEqual({
      status: 'seen',
      objects: [
        {
          ...type,
          metadata: { ...metadata, labels, annotations: { note: 'n' } },
          spec: { paused: true },
        },
      ],
    });
    expect(
      observation.reads['apps/deployments (metadata, named router)'],
    ).toEqual({
      status: 'seen',
      objects: [
        { ...type, metadata: { ...metadata, labels, annotations: {} } },
      ],
    });
    expect(JSON.stringify(observation)).not.toContain('hush');
  });

  it.each<[string, Reads, string[]]>([
    [
      'without payload, for what has one',
      {
        names: listMetadata('apps', 'deployments', Names),
        read: deployments({ namespace: 'mesh' }),
      },
      ['deployments (metadata)', 'mesh/deployments'],
    ],
    [
      'in another version',
      { whole, read: deployments({ name: 'istiod', versions: ['v2'] }) },
      ['deployments', 'deployments named istiod'],
    ],
    [
      'by another label',
      { a: withLabel('app=istiod'), b: withLabel('app=router') },
      ['deployments app=istiod', 'deployments app=router'],
    ],
    [
      'where it may not be read at all',
      {
        closed: deployments({ whenSeen: apiGroups('none.example') }),
        read: withLabel('app=istiod'),
      },
      ['deployments app=istiod'],
    ],
    [
      'for a selector that only the server understands',
      { whole, read: withLabel('app=a=b') },
      ['deployments', 'deployments app=a=b'],
    ],
  ])('does not stand in %s', async (_name, reads, expected) => {
    const server = serverOf(SOME);

    await observe(server, reads);

    expect(server.asked.sort()).toEqual(expected);
  });

  it.each<[string, SourceAnswer | undefined, number, string[], unknown]>([
    [
      'is forbidden',
      FORBIDDEN,
      1_000,
      ['deployments', 'deployments app=istiod'],
      ['mesh/istiod'],
    ],
    [
      'is cut off',
      undefined,
      2,
      ['deployments', 'deployments app=istiod'],
      ['mesh/istiod'],
    ],
    [
      'is not allowed to anybody',
      answered(401, ''),
      1_000,
      ['deployments'],
      'unauthorized',
    ],
    [
      'is not to be had in time',
      { type: 'failed', reason: 'timeout', message: 'late' },
      1_000,
      ['deployments'],
      'timeout',
    ],
  ])(
    'leaves its part to be asked for where it %s',
    async (_name, fault, max, asked, expected) => {
      const server = serverOf(SOME, line =>
        line === 'deployments' ? fault : undefined,
      );

      const observation = await observe(
        server,
        {
          whole,
          read: withLabel('app=istiod'),
          other: list('', 'nodes', Names),
        },
        max,
      );

      expect(server.asked.filter(line => line !== 'nodes')).toEqual(asked);
      expect(seen(observation, 'apps/deployments (app=istiod)')).toEqual(
        expected,
      );
    },
  );
});

describe('a list of names', () => {
  const many = {
    istiods: withLabel('app=istiod'),
    consul: withLabel('app=consul'),
    karmada: deployments({ name: 'karmada-agent' }),
    router: deployments({ name: 'router', namespace: 'skupper' }),
  };
  const ALL = [
    'deployments app=consul',
    'deployments app=istiod',
    'deployments named karmada-agent',
    'skupper/deployments named router',
  ];

  it('tells which of many narrow lists are worth asking for', async () => {
    const server = serverOf(SOME);

    const observation = await observe(server, many);

    expect(server.asked.sort()).toEqual([
      'deployments (metadata)',
      'deployments app=istiod',
      'skupper/deployments named router',
    ]);
    expect(observation.reads).toMatchObject({
      'apps/deployments (app=consul)': { status: 'seen', objects: [] },
      'apps/deployments (app=istiod)': {
        objects: [{ spec: { replicas: 2 } }],
      },
      'apps/deployments (named karmada-agent)': { status: 'seen', objects: [] },
      'apps/deployments (in skupper, named router)': {
        objects: [{ spec: { replicas: 2 } }],
      },
    });
    expect(Object.keys(observation.reads)).toHaveLength(4);
  });

  it('answers those that want no more than names', async () => {
    const server = serverOf(SOME);

    const observation = await observe(server, {
      ...many,
      names: listMetadata('apps', 'deployments', Names, { name: 'web' }),
    });

    expect(server.asked).not.toContain('deployments named web (metadata)');
    expect(seen(observation, 'apps/deployments (metadata, named web)')).toEqual(
      ['mesh/web'],
    );
  });

  it.each<[string, SourceAnswer | undefined, Record<string, Resource>]>([
    ['may not be read', FORBIDDEN, SOME],
    [
      'is too large',
      { type: 'failed', reason: 'too-large', message: 'long' },
      SOME,
    ],
    [
      'is longer than a page',
      undefined,
      {
        deployments: {
          items: Array.from({ length: 501 }, (_, index) => ({
            name: `d${index}`,
          })),
        },
      },
    ],
  ])('that %s is done without', async (_name, fault, resources) => {
    const server = serverOf(resources, line =>
      line === 'deployments (metadata)' ? fault : undefined,
    );

    await observe(server, many);

    expect(
      server.asked.filter(line => line !== 'deployments (metadata)').sort(),
    ).toEqual(ALL);
  });

  it.each<[string, Reads]>([
    ['few narrow lists', { a: many.istiods, b: many.consul }],
    [
      'ConfigMaps',
      Object.fromEntries(
        ['a=a', 'a=b', 'a=c', 'a=d'].map(labelSelector => [
          labelSelector,
          list('', 'configmaps', ConfigMap, { labelSelector }),
        ]),
      ),
    ],
    [
      'Secrets',
      Object.fromEntries(
        ['a=a', 'a=b', 'a=c', 'a=d'].map(labelSelector => [
          labelSelector,
          optional(listMetadata('', 'secrets', ConfigMap, { labelSelector })),
        ]),
      ),
    ],
    [
      'what the role gives by name only',
      Object.fromEntries(
        ['a', 'b', 'c', 'd'].map(name => [
          name,
          list('', 'namespaces', Namespace, { name }),
        ]),
      ),
    ],
  ])('is not asked for because of %s', async (_name, reads) => {
    const server = serverOf(SOME);

    await observe(server, reads);

    expect(server.asked).toHaveLength(Object.keys(reads).length);
  });
});

describe('a read that follows another', () => {
  const istiods = withLabel('app=istiod');
  const consul = withLabel('app=consul');
  const map = (whenSeen: Scope['whenSeen']) =>
    list('', 'configmaps', ConfigMap, { name: 'istio', whenSeen });
  const of = (what: string) =>
    having(istiods, what, object => object.metadata.namespace === what);

  it.each<[string, Reads[string], boolean]>([
    ['is made where that saw something', map(istiods), true],
    ['is not made where that saw nothing', map(consul), false],
    [
      'is made where one of several saw something',
      map([consul, istiods]),
      true,
    ],
    ['is made where an API group is served', map(apiGroups('apps')), true],
    ['is not made where it is not', map(apiGroups('none.example')), false],
    ['is made where that saw such an object', map(of('mesh')), true],
    ['is not made where that saw others', map(of('another')), false],
    [
      'is not made where that was not either',
      map(deployments({ name: 'web', whenSeen: consul })),
      false,
    ],
    [
      'is made where that was made',
      map(deployments({ name: 'web', whenSeen: istiods })),
      true,
    ],
  ])('%s', async (_name, read, isMade) => {
    const server = serverOf(SOME);

    const observation = await observe(server, { read });

    expect(server.asked.includes('configmaps named istio')).toBe(isMade);
    expect(seen(observation, 'configmaps (named istio)')).toEqual(
      isMade ? ['/istio'] : [],
    );
    expect(Object.keys(observation.reads)).toEqual([
      'configmaps (named istio)',
    ]);
  });

  it.each<[string, SourceAnswer]>([
    ['is forbidden', FORBIDDEN],
    ['fails', { type: 'failed', reason: 'failed', message: 'broke' }],
    ['is too large', { type: 'failed', reason: 'too-large', message: 'long' }],
  ])('is made all the same where that %s', async (_name, fault) => {
    const server = serverOf(SOME, line =>
      line.includes('app=consul') ? fault : undefined,
    );

    const observation = await observe(server, { consul, read: map(consul) });

    expect(seen(observation, 'configmaps (named istio)')).toEqual(['/istio']);
  });

  it('is made where one of those who declare it has no condition, or an open one', async () => {
    for (const other of [map(undefined), map(istiods)]) {
      const server = serverOf(SOME);

      await observe(server, [{ read: map(consul) }, { read: other }]);

      expect(server.asked).toContain('configmaps named istio');
    }
  });

  it('is made where several detectors would have it wait for itself', async () => {
    const web = (whenSeen: Reads[string]) =>
      deployments({ name: 'web', whenSeen });
    const server = serverOf(SOME);

    const observation = await observe(server, [
      { read: map(web(consul)) },
      { read: web(map(consul)) },
    ]);

    expect(seen(observation, 'configmaps (named istio)')).toEqual(['/istio']);
    expect(seen(observation, 'apps/deployments (named web)')).toEqual([
      'mesh/web',
    ]);
  });
});
