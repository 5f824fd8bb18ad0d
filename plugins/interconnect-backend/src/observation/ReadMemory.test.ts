import { hash } from 'crypto';
import {
  apiGroups,
  kubernetesObject,
  list,
  Observation,
  Reads,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { answered } from '../__testUtils__/answered';
import { ClusterSource } from './ClusterSource';
import { observeCluster } from './observeCluster';
import { createReadMemory, ReadMemory } from './ReadMemory';

const Node = kubernetesObject('Node');
const Link = kubernetesObject('Link', { spec: z.object({ to: z.string() }) });

const reads: Reads[] = [
  {
    groups: apiGroups(),
    nodes: list('', 'nodes', Node),
    links: list('mesh.example', 'links', Link),
  },
];

type Served = Record<string, unknown>;

function listOf(...items: unknown[]) {
  return { kind: 'SomeList', metadata: {}, items };
}

function groupsOf(...groups: string[]) {
  return {
    kind: 'APIGroupDiscoveryList',
    items: groups.map(name => ({
      metadata: { name },
      versions: [{ version: 'v1', resources: [{ resource: 'links' }] }],
    })),
  };
}

const NODES = listOf({ metadata: { name: 'n' } });
const LINKS = listOf({ metadata: { name: 'l' }, spec: { to: 'b' } });

const BEFORE: Served = {
  '/version': {},
  '/apis': groupsOf('mesh.example'),
  '/api/v1/nodes': NODES,
  '/apis/mesh.example/v1/links': LINKS,
};

/** A server that gives marks, and no body for what is unchanged, as the access room's reader does. */
function serverOf(served: Served) {
  const bodies: string[] = [];
  const source: ClusterSource = {
    async get(url, { conditional }) {
      const [path] = url.split('?');
      if (!(path in served)) {
        return answered(404, '');
      }
      const body = JSON.stringify(served[path]);
      const mark = hash('sha256', body);
      if (conditional?.mark === mark) {
        return { type: 'unchanged' };
      }
      bodies.push(path);
      return answered(200, body, { mark });
    },
  };
  return { source, bodies };
}

async function observe(
  served: Served,
  memory: ReadMemory,
  maxObjectsPerRead = 100,
): Promise<{ observation: Observation; bodies: string[] }> {
  const { source, bodies } = serverOf(served);
  const observation = await observeCluster({
    cluster: 'resource:default/a',
    reader: source,
    reads,
    options: {
      deadlineMs: 2_000,
      secretMetadata: false,
      maxObjectsPerRead,
      maxResponseBytes: 1_000_000,
    },
    now: () => new Date('2026-11-01T12:00:00Z'),
    memory: memory.of('resource:default/a'),
  });
  return { observation, bodies: bodies.sort() };
}

describe('a second observation', () => {
  it.each<[string, Served, string[]]>([
    ['nothing', {}, ['/version']],
    ['one list', { '/api/v1/nodes': listOf() }, ['/api/v1/nodes', '/version']],
    ['an API that is gone', { '/apis': groupsOf() }, ['/apis', '/version']],
    [
      'an API that is new',
      { '/apis': groupsOf('mesh.example', 'other.example') },
      ['/apis', '/version'],
    ],
    [
      'an API that answers no longer',
      { '/apis/mesh.example/v1/links': { kind: 'Status' } },
      ['/apis/mesh.example/v1/links', '/version'],
    ],
  ])(
    'is what it would be without memory, and reads only what changed: %s',
    async (_name, changes, expected) => {
      const memory = createReadMemory();
      await observe(BEFORE, memory);
      const after = { ...BEFORE, ...changes };

      const { observation, bodies } = await observe(after, memory);

      const afresh = await observe(after, createReadMemory());
      expect(observation).toEqual(afresh.observation);
      expect(bodies).toEqual(expected);
    },
  );

  it('sees what was installed meanwhile', async () => {
    const memory = createReadMemory();
    const { '/apis/mesh.example/v1/links': _links, ...bare } = BEFORE;
    await observe({ ...bare, '/apis': groupsOf() }, memory);

    const { observation } = await observe(BEFORE, memory);

    expect(observation.reads['mesh.example/links']).toMatchObject({
      status: 'seen',
      objects: [{ metadata: { name: 'l' } }],
    });
  });

  it('holds the very objects of the first', async () => {
    const memory = createReadMemory();
    const first = await observe(BEFORE, memory);
    const second = await observe(BEFORE, memory);

    expect(second.observation.reads).toBe(first.observation.reads);
  });

  it.each<[string, Served]>([
    ['a list changed', { '/api/v1/nodes': listOf() }],
    [
      'another API is served',
      { '/apis': groupsOf('mesh.example', 'b.example') },
    ],
    ['a list is no longer served', { '/apis': groupsOf() }],
  ])('holds other reads when %s', async (_name, changes) => {
    const memory = createReadMemory();
    const first = await observe(BEFORE, memory);
    const second = await observe({ ...BEFORE, ...changes }, memory);

    expect(second.observation.reads).not.toEqual(first.observation.reads);
    expect(first.observation.reads).toEqual(
      (await observe(BEFORE, createReadMemory())).observation.reads,
    );
  });

  it.each<[string, (memory: ReadMemory) => void]>([
    ['the cluster was forgotten', memory => memory.keepOnly(new Set())],
    [
      'it was not asked for the last time',
      memory => {
        memory.of('resource:default/a');
        memory.of('resource:default/a');
      },
    ],
  ])('reads lists again when %s', async (_name, forget) => {
    const memory = createReadMemory();
    await observe(BEFORE, memory);
    forget(memory);

    const { bodies } = await observe(BEFORE, memory);

    expect(bodies).toContain('/api/v1/nodes');
  });

  it('reads a list again of which not all pages were the same', async () => {
    const memory = createReadMemory();
    const paged = {
      ...BEFORE,
      '/api/v1/nodes': { ...NODES, metadata: { continue: 'more' } },
    };
    await observe(paged, memory, 1);

    const { bodies } = await observe(paged, memory, 1);

    expect(bodies).toContain('/api/v1/nodes');
  });
});

it('says of a server that claims to have said it before that it did not', async () => {
  const { observation } = await (async () => {
    const source: ClusterSource = { get: async () => ({ type: 'unchanged' }) };
    return {
      observation: await observeCluster({
        cluster: 'resource:default/a',
        reader: source,
        reads,
        options: {
          deadlineMs: 2_000,
          secretMetadata: false,
          maxObjectsPerRead: 100,
          maxResponseBytes: 1_000,
        },
        now: () => new Date('2026-11-01T12:00:00Z'),
        memory: createReadMemory().of('resource:default/a'),
      }),
    };
  })();

  expect(
    Object.values(observation.reads).every(({ status }) => status === 'failed'),
  ).toBe(true);
});
