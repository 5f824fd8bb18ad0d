import {
  apiGroups,
  kubernetesObject,
  list,
  listMetadata,
  objectMeta,
  Observation,
  optional,
  Reads,
  serverVersion,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { answered } from '../__testUtils__/answered';
import { ClusterSource, SourceAnswer } from './ClusterSource';
import { observeCluster, ObserveOptions } from './observeCluster';

const Gateway = kubernetesObject('Gateway', {
  spec: z.object({ a: z.string() }),
});
const gateways = list('tunnel.example', 'gateways', Gateway);
const Node = kubernetesObject('Node');
const nodes = list('', 'nodes', Node);
const NOW = new Date('2026-11-01T12:00:00Z');

const OPTIONS: ObserveOptions = {
  deadlineMs: 2_000,
  secretMetadata: false,
  maxObjectsPerRead: 1_000,
  maxResponseBytes: 10_000,
};

type Answers = Record<string, unknown>;
type Asked = { url: string; accept: string };

function json(value: unknown): SourceAnswer {
  return answered(200, JSON.stringify(value));
}

function status(
  code: number,
  message?: string,
  retryAfter?: string,
): SourceAnswer {
  return answered(
    code,
    message === undefined ? '' : JSON.stringify({ kind: 'Status', message }),
    { retryAfter },
  );
}

function isAnswer(value: unknown): value is SourceAnswer {
  return typeof value === 'object' && value !== null && 'type' in value;
}

const DISCOVERY = {
  kind: 'APIGroupDiscoveryList',
  items: [
    {
      metadata: { name: 'tunnel.example' },
      versions: [
        { version: 'v2', resources: [{ resource: 'gateways' }] },
        {
          version: 'v1',
          resources: [{ resource: 'gateways' }, { resource: 'old' }],
        },
      ],
    },
    {
      metadata: { name: 'empty.example' },
      versions: [{ version: 'v1', resources: null }],
    },
    {
      metadata: { name: 'down.example' },
      versions: [{ version: 'v1', freshness: 'Stale' }],
    },
  ],
};

/** Answers by path: with a list of answers one after the other, with 404 where there is none. */
function sourceOf(answers: Answers): ClusterSource & { asked: Asked[] } {
  const asked: Asked[] = [];
  const all: Answers = {
    '/version': { gitVersion: 'v1.33.0', goVersion: 'not kept' },
    '/apis': DISCOVERY,
    ...answers,
  };
  return {
    asked,
    async get(url, { accept }) {
      asked.push({ url, accept });
      const [path] = url.split('?');
      const answer = all[path];
      const next = Array.isArray(answer)
        ? answer[
            Math.min(
              asked.filter(each => each.url.split('?')[0] === path).length,
              answer.length,
            ) - 1
          ]
        : answer;
      if (next === undefined) {
        return status(404);
      }
      return isAnswer(next) ? next : json(next);
    },
  };
}

function listOf(items: unknown, next?: string) {
  return { kind: 'GatewayList', metadata: { continue: next }, items };
}

function gateway(name: string, fields: object = {}) {
  return { metadata: { name }, spec: { a: name, psk: 'hush' }, ...fields };
}

function names(from: number, to: number) {
  return Array.from({ length: to - from }, (_, index) =>
    gateway(`g${from + index}`),
  );
}

async function observe(
  source: ClusterSource,
  reads: Reads | readonly Reads[],
  options: Partial<ObserveOptions> = {},
): Promise<Observation> {
  return observeCluster({
    cluster: 'resource:default/a',
    reader: source,
    reads: [reads].flat(),
    options: { ...OPTIONS, ...options },
    now: () => NOW,
  });
}

function summary(observation: Observation, read: string): string {
  const outcome = observation.reads[read];
  switch (outcome?.status) {
    case 'seen':
      return `seen ${outcome.objects.length}${
        outcome.truncated ? ' truncated' : ''
      }`;
    case 'failed':
      return `${outcome.reason}: ${outcome.message}`;
    default:
      return String(outcome?.status ?? observation.failure?.reason);
  }
}

const GATEWAYS = '/apis/tunnel.example/v2/gateways';
const READ = 'tunnel.example/gateways';

describe('observeCluster', () => {
  it('keeps the declared fields, with the type that was read', async () => {
    const source = sourceOf({ [GATEWAYS]: listOf([gateway('g')]) });

    const observation = await observe(source, {
      gateways,
      version: serverVersion(),
      groups: apiGroups(),
    });

    expect(observation).toEqual({
      cluster: 'resource:default/a',
      attemptedAt: '2026-11-01T12:00:00.000Z',
      observedAt: '2026-11-01T12:00:00.000Z',
      reads: {
        '/version': {
          status: 'seen',
          objects: [
            {
              apiVersion: 'v1',
              kind: 'Version',
              metadata: { name: 'version' },
              gitVersion: 'v1.33.0',
            },
          ],
        },
        '/apis': {
          status: 'seen',
          objects: ['down.example', 'empty.example', 'tunnel.example'].map(
            name => ({
              apiVersion: 'v1',
              kind: 'APIGroup',
              metadata: { name },
            }),
          ),
        },
        [READ]: {
          status: 'seen',
          objects: [
            {
              apiVersion: 'tunnel.example/v2',
              kind: 'Gateway',
              metadata: { name: 'g' },
              spec: { a: 'g' },
            },
          ],
        },
      },
    });
  });

  it.each<[string, unknown, string]>([
    ['no objects', listOf([]), 'seen 0'],
    ['no objects, as Go writes an empty slice', listOf(null), 'seen 0'],
    ['404', status(404), 'not-served'],
    [
      '403 with a reason',
      status(403, 'gateways is forbidden:\n User "x" cannot list'),
      'forbidden: The reader is not allowed to list gateways.tunnel.example (403). It says: gateways is forbidden: User "x" cannot list',
    ],
    [
      '403 with a page',
      answered(403, '<html>hush</html>'),
      'forbidden: The reader is not allowed to list gateways.tunnel.example (403)',
    ],
    [
      '401',
      status(401, 'Unauthorized'),
      'unauthorized: The API server does not accept the credentials (401). It says: Unauthorized',
    ],
    [
      'a redirect',
      status(302),
      'failed: The API server redirects (302), which is not followed',
    ],
    [
      '400',
      status(400, 'bad'),
      'failed: The API server answered 400 when asked to list gateways.tunnel.example. It says: bad',
    ],
    [
      'a page instead of JSON',
      answered(200, '<html>hush</html>'),
      'malformed: The answer when asked to list gateways.tunnel.example is not JSON, or is cut off',
    ],
    [
      'JSON that is cut off',
      answered(200, '{"kind":"GatewayList","items":[{"psk":"hush'),
      'malformed: The answer when asked to list gateways.tunnel.example is not JSON, or is cut off',
    ],
    [
      'an object instead of a list',
      { kind: 'Gateway', metadata: { name: 'g' } },
      'malformed: The answer when asked to list gateways.tunnel.example is not a list',
    ],
    [
      'a list of no kind',
      { items: [] },
      'malformed: The answer when asked to list gateways.tunnel.example is not a list',
    ],
    [
      'items that are no list',
      listOf({ a: 1 }),
      'malformed: The answer when asked to list gateways.tunnel.example is not a list',
    ],
    ['items that are no objects', listOf(['hush', 7, null]), 'seen 3'],
    [
      'a broken connection',
      { type: 'failed', reason: 'failed', message: 'broke' },
      'failed: broke',
    ],
    [
      'an overload that passes',
      [status(429, 'wait', '0'), listOf([])],
      'seen 0',
    ],
    ['a server error that passes', [status(503), listOf([])], 'seen 0'],
    [
      'a server error that stays',
      [status(500, 'etcd'), status(500, 'etcd'), listOf([])],
      'failed: The API server answered 500 when asked to list gateways.tunnel.example. It says: etcd',
    ],
    ...['-5', 'Wed, 21 Oct 2015 07:28:00 GMT', 'soon', '1e999', ''].map(
      (retryAfter): [string, unknown, string] => [
        `an overload that passes, in '${retryAfter}'`,
        [status(429, 'wait', retryAfter), listOf([])],
        'seen 0',
      ],
    ),
    [
      'an overload that passes in an hour',
      [status(429, 'wait', '3600'), listOf([])],
      'failed: The API server answered 429 when asked to list gateways.tunnel.example. It says: wait',
    ],
    [
      'an overload that wants more patience than there is',
      [status(429, 'wait', '60'), listOf([])],
      'failed: The API server answered 429 when asked to list gateways.tunnel.example. It says: wait',
    ],
    [
      'a very long reason',
      status(403, 'x'.repeat(5_000)),
      `forbidden: The reader is not allowed to list gateways.tunnel.example (403). It says: ${'x'.repeat(
        300,
      )}…`,
    ],
  ])('makes of %s the right outcome', async (_name, answer, expected) => {
    const observation = await observe(sourceOf({ [GATEWAYS]: answer }), {
      gateways,
    });

    expect(summary(observation, READ)).toBe(expected);
    expect(JSON.stringify(observation)).not.toContain('hush');
  });

  it('fills in the type even of what is no object, so that it is told as malformed', async () => {
    const source = sourceOf({ [GATEWAYS]: listOf(['x']) });

    const observation = await observe(source, { gateways });

    expect(observation.reads[READ]).toEqual({
      status: 'seen',
      objects: [{ apiVersion: 'tunnel.example/v2', kind: 'Gateway' }],
    });
  });

  describe('versions', () => {
    it.each<[string, Reads[string], string[]]>([
      ["the server's preferred one", gateways, [GATEWAYS]],
      [
        'the first of those that the schema understands',
        list('tunnel.example', 'gateways', Gateway, { versions: ['v9', 'v1'] }),
        ['/apis/tunnel.example/v1/gateways'],
      ],
      [
        "the server's when it serves none of those",
        list('tunnel.example', 'gateways', Gateway, { versions: ['v9'] }),
        [GATEWAYS],
      ],
      [
        'one that has the resource',
        list('tunnel.example', 'old', Gateway),
        ['/apis/tunnel.example/v1/old'],
      ],
      [
        'none of a resource that is not served',
        list('tunnel.example', 'new', Gateway),
        [],
      ],
      [
        'none of a group that is not served',
        list('none.example', 'gateways', Gateway),
        [],
      ],
      [
        'none of a group without resources',
        list('empty.example', 'gateways', Gateway),
        [],
      ],
      [
        'one whose resources are not known just now',
        list('down.example', 'gateways', Gateway),
        ['/apis/down.example/v1/gateways'],
      ],
      ['v1 of the core group', nodes, ['/api/v1/nodes']],
      [
        'one that is read only with another group, which is there',
        list('', 'nodes', Node, {
          whenServed: 'tunnel.example',
        }),
        ['/api/v1/nodes'],
      ],
      [
        'none when that group is not there',
        list('', 'nodes', Node, {
          whenServed: 'none.example',
        }),
        [],
      ],
    ])('asks for %s', async (_name, read, expected) => {
      const source = sourceOf({});

      await observe(source, { read });

      expect(
        source.asked
          .map(({ url }) => url.split('?')[0])
          .filter(path => !['/version', '/apis'].includes(path)),
      ).toEqual(expected);
    });

    it('finds them in the plain list of an older server', async () => {
      const source = sourceOf({
        '/apis': {
          kind: 'APIGroupList',
          groups: [
            {
              name: 'tunnel.example',
              versions: [{ version: 'v3alpha1' }, { version: 'v2' }],
              preferredVersion: { version: 'v2' },
            },
          ],
        },
        [GATEWAYS]: listOf([gateway('g')]),
      });

      const observation = await observe(source, { gateways });

      expect(summary(observation, READ)).toBe('seen 1');
    });
  });

  describe('discovery that fails', () => {
    it.each<[string, unknown, string]>([
      ['404', status(404), 'failed'],
      ['403', status(403), 'forbidden'],
      ['nonsense', { kind: 'Status' }, 'malformed'],
    ])(
      'with %s leaves only the core group to read',
      async (_name, answer, reason) => {
        const source = sourceOf({
          '/apis': answer,
          '/api/v1/nodes': { kind: 'NodeList', items: [] },
        });

        const observation = await observe(source, {
          gateways,
          nodes,
          groups: apiGroups(),
        });

        expect(summary(observation, 'nodes')).toBe('seen 0');
        expect(observation.reads[READ]).toMatchObject({
          status: 'failed',
          reason,
        });
        expect(observation.reads['/apis']).toMatchObject({
          status: 'failed',
          reason,
        });
      },
    );
  });

  describe('pages', () => {
    it('are asked for one after the other', async () => {
      const source = sourceOf({
        [GATEWAYS]: [
          listOf(names(0, 500), 'next page'),
          listOf(names(500, 700)),
        ],
      });

      const observation = await observe(source, {
        gateways: list('tunnel.example', 'gateways', Gateway, {
          name: 'g',
          namespace: 'n s',
          labelSelector: 'a=b,c',
        }),
      });
      const plain = await observe(source, { gateways });

      expect(summary(plain, READ)).toBe('seen 700');
      expect(source.asked.map(({ url }) => url)).toEqual([
        '/version',
        '/apis',
        '/apis/tunnel.example/v2/namespaces/n%20s/gateways?limit=500&fieldSelector=metadata.name%3Dg&labelSelector=a%3Db%2Cc',
        '/version',
        '/apis',
        `${GATEWAYS}?limit=500`,
        `${GATEWAYS}?limit=500&continue=next+page`,
      ]);
      expect(Object.keys(observation.reads)).toHaveLength(1);
    });

    it.each<[string, unknown[], Partial<ObserveOptions>, string]>([
      [
        'that expire once are read again from the first',
        [
          listOf(names(0, 500), 'x'),
          status(410),
          listOf(names(0, 500), 'y'),
          listOf(names(500, 600)),
        ],
        {},
        'seen 600',
      ],
      [
        'that expire twice fail',
        [
          listOf(names(0, 500), 'x'),
          status(410),
          listOf(names(0, 500), 'y'),
          status(410),
        ],
        {},
        'failed: The list changed too fast to be read in pages, twice, when asked to list gateways.tunnel.example (410)',
      ],
      [
        'that go around in a circle are told of as such',
        [
          listOf(names(0, 10), 'x'),
          listOf(names(10, 20), 'y'),
          listOf(names(0, 10), 'x'),
          listOf(names(10, 20), 'y'),
        ],
        {},
        'malformed: The answer when asked to list gateways.tunnel.example goes on with the same page for ever',
      ],
      [
        'that begin again with the token of before are no circle',
        [
          listOf(names(0, 500), 'x'),
          status(410),
          listOf(names(0, 500), 'x'),
          listOf(names(500, 600)),
        ],
        {},
        'seen 600',
      ],
      [
        'that shrink while they are read are whole',
        [listOf(names(0, 500), 'x'), listOf([])],
        {},
        'seen 500',
      ],
      [
        'that are empty for ever end',
        [...Array(120)].map((_, index) => listOf([], `t${index}`)),
        {},
        'seen 0 truncated',
      ],
      [
        'end at the limit of objects',
        [
          listOf(names(0, 500), 'x'),
          listOf(names(500, 1000), 'y'),
          listOf(names(1000, 1500)),
        ],
        {},
        'seen 1000 truncated',
      ],
      [
        'that hold just as many as the limit are whole',
        [listOf(names(0, 500), 'x'), listOf(names(500, 1000))],
        {},
        'seen 1000',
      ],
      [
        'of a server that does not know limits are cut',
        [listOf(names(0, 1200))],
        {},
        'seen 1000 truncated',
      ],
      [
        'that fail halfway fail all',
        [listOf(names(0, 500), 'x'), status(403)],
        {},
        'forbidden: The reader is not allowed to list gateways.tunnel.example (403)',
      ],
      [
        'that are too large are asked for in smaller ones',
        [
          { type: 'failed', reason: 'too-large', message: '' },
          listOf(names(0, 50), 'x'),
          listOf(names(50, 70)),
        ],
        {},
        'seen 70',
      ],
      [
        'with one object that is too large are cut before it',
        [
          listOf(names(0, 500), 'x'),
          { type: 'failed', reason: 'too-large', message: '' },
        ],
        {},
        'seen 500 truncated',
      ],
    ])('%s', async (_name, answers, options, expected) => {
      const source = sourceOf({ [GATEWAYS]: answers });

      const observation = await observe(source, { gateways }, options);

      expect(summary(observation, READ)).toBe(expected);
    });
  });

  describe('Secrets', () => {
    const secrets = optional(
      listMetadata(
        '',
        'secrets',
        kubernetesObject('Secret', {
          metadata: objectMeta({ server: z.string().optional() }),
          data: z.record(z.string(), z.string()).optional(),
        }),
        { labelSelector: 'istio/multiCluster=true' },
      ),
    );
    const read = 'secrets (metadata, istio/multiCluster=true)';
    const answers = {
      '/api/v1/secrets': {
        kind: 'SecretList',
        items: [
          {
            metadata: {
              name: 's',
              annotations: { server: 'https://x', other: 'hush' },
              managedFields: ['hush'],
            },
            data: { kubeconfig: 'hush' },
            stringData: { kubeconfig: 'hush' },
          },
        ],
      },
    };

    it('are not asked for unless the operator says so', async () => {
      const source = sourceOf(answers);

      const observation = await observe(source, { secrets, nodes });

      expect(summary(observation, read)).toBe(
        'not-allowed: Names and labels of Secrets are only read when interconnect.access.secretMetadata is on',
      );
      expect(source.asked.some(({ url }) => url.includes('secrets'))).toBe(
        false,
      );
    });

    it('are asked for without values, and none is kept of a server that sends them', async () => {
      const source = sourceOf(answers);

      const observation = await observe(
        source,
        { secrets },
        { secretMetadata: true },
      );

      expect(observation.reads[read]).toEqual({
        status: 'seen',
        objects: [
          {
            apiVersion: 'v1',
            kind: 'Secret',
            metadata: { name: 's', annotations: { server: 'https://x' } },
          },
        ],
      });
      expect(source.asked.pop()?.accept).toBe(
        'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1',
      );
    });
  });

  describe('reads of several detectors', () => {
    it('are made once, for the fields of all', async () => {
      const source = sourceOf({
        [GATEWAYS]: listOf([
          {
            metadata: { name: 'g' },
            spec: { a: 'x', b: 'y' },
            status: { c: 'z', d: 'hush' },
          },
        ]),
      });
      const other = kubernetesObject('Gateway', {
        status: z.object({ c: z.string() }),
      });

      const observation = await observe(source, [
        { gateways },
        { theirs: list('tunnel.example', 'gateways', other) },
      ]);

      expect(observation.reads[READ]).toMatchObject({
        objects: [{ spec: { a: 'x' }, status: { c: 'z' } }],
      });
      expect(JSON.stringify(observation)).not.toContain('hush');
      expect(source.asked).toHaveLength(3);
    });

    it('use a version that all of them understand', async () => {
      const source = sourceOf({});

      await observe(source, [
        {
          a: list('tunnel.example', 'gateways', Gateway, {
            versions: ['v2', 'v1'],
          }),
        },
        {
          b: list('tunnel.example', 'gateways', Gateway, { versions: ['v1'] }),
        },
        { c: gateways },
      ]);

      expect(source.asked.pop()?.url).toContain('/v1/gateways');
    });
  });

  it('lets a version be no longer than versions are', async () => {
    const asked: [path: string, maxBytes: number][] = [];
    const source = sourceOf({});

    await observe(
      {
        get(path, request) {
          asked.push([path, request.maxBytes]);
          return source.get(path, request);
        },
      },
      { gateways },
      { maxResponseBytes: 1_000_000 },
    );

    expect(asked.slice(0, 2)).toEqual([
      ['/version', 65_536],
      ['/apis', 1_000_000],
    ]);
  });

  describe('a cluster of which nothing can be seen', () => {
    const dark: SourceAnswer = {
      type: 'failed',
      reason: 'unreachable',
      message: 'The connection is refused',
    };

    it('is asked twice, not for every read', async () => {
      const source = sourceOf({ '/version': dark, '/apis': dark });

      const observation = await observe(source, { gateways, nodes });

      expect(observation).toEqual({
        cluster: 'resource:default/a',
        attemptedAt: '2026-11-01T12:00:00.000Z',
        failure: {
          reason: 'unreachable',
          message: 'The connection is refused',
        },
        reads: {},
      });
      expect(source.asked).toHaveLength(2);
    });

    it.each<[string, Answers, string | undefined]>([
      [
        'refuses the credentials but tells its version to anybody',
        { '/apis': status(401), '/api/v1/nodes': status(401) },
        'unauthorized',
      ],
      [
        'goes silent after its version',
        {
          '/apis': { type: 'failed', reason: 'timeout', message: 'late' },
          '/api/v1/nodes': {
            type: 'failed',
            reason: 'timeout',
            message: 'late',
          },
        },
        'timeout',
      ],
      [
        'forbids everything: that is known read by read',
        { '/apis': status(403), '/api/v1/nodes': status(403) },
        undefined,
      ],
      [
        'fails in different ways',
        { '/apis': status(401), '/api/v1/nodes': status(403) },
        undefined,
      ],
    ])('is one that %s', async (_name, answers, reason) => {
      const observation = await observe(sourceOf(answers), {
        gateways,
        nodes,
        version: serverVersion(),
      });

      expect(observation.failure?.reason).toBe(reason);
      expect(observation.observedAt === undefined).toBe(reason !== undefined);
    });
  });
});
