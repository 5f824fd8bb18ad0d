import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PAIR, ask, eastState } from './__fixtures__/pair';
import { startDemoClusters } from './demoClusters';
import { loadEffect } from './effects';
import { findInventories, loadInventory } from './inventory';
import { InventoryStores } from './inventoryStores';
import { parseManifests } from './manifests';

const EAST_GATEWAY =
  '/apis/tunnel.example.com/v1alpha1/namespaces/tunnel/gateways/east-a';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-clusters-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('startDemoClusters', () => {
  it('starts 20 clusters in well under two seconds', async () => {
    const crowd = join(folder, 'crowd');
    await mkdir(join(crowd, 'clusters'), { recursive: true });
    await writeFile(join(crowd, 'catalog-info.yaml'), '');
    for (let i = 0; i < 20; i += 1) {
      await cp(join(PAIR, 'clusters/east'), join(crowd, `clusters/c${i}`), {
        recursive: true,
      });
    }
    const started = Date.now();

    const demo = await startDemoClusters({ inventories: [crowd] });

    expect(Date.now() - started).toBeLessThan(1500);
    expect(new Set(demo.clusters.map(cluster => cluster.port)).size).toBe(20);
    await demo.stop();
  });

  it('serves at a given port, with a given token', async () => {
    const demo = await startDemoClusters({
      inventories: [PAIR],
      clusters: { east: { port: 0, token: 'given' } },
    });

    expect(demo.cluster('east').token).toBe('given');
    expect(demo.cluster('west').token).toMatch(/^[\w-]{32}$/);
    expect(() => demo.cluster('north')).toThrow(/No cluster 'north'/);
    await demo.stop();
  });

  it('stops what it started when a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;

    await expect(
      startDemoClusters({ inventories: [PAIR], clusters: { west: { port } } }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
    other.close();
  });

  it.each([
    [
      'no such folder',
      async () => join(folder, 'missing'),
      /catalog-info\.yaml/,
    ],
    [
      'no cluster folders',
      async () => {
        await mkdir(join(folder, 'clusters'));
        await writeFile(join(folder, 'catalog-info.yaml'), '');
        return folder;
      },
      /has no cluster folders/,
    ],
    [
      'an object in two files',
      async () => {
        await cp(PAIR, folder, { recursive: true });
        await cp(
          join(folder, 'clusters/west/cluster.yaml'),
          join(folder, 'clusters/west/again.yaml'),
        );
        return folder;
      },
      /Gateway tunnel\/west-a is in both .*again\.yaml and .*cluster\.yaml/,
    ],
    [
      'a version that is none',
      async () => {
        await cp(PAIR, folder, { recursive: true });
        await writeFile(
          join(folder, 'clusters/west/version.json'),
          '{"major":"1"}',
        );
        return folder;
      },
      /version\.json is not what GET \/version answers/,
    ],
  ])('refuses %s', async (_, prepare, message) => {
    await expect(
      startDemoClusters({ inventories: [await prepare()] }),
    ).rejects.toThrow(message);
  });

  it('refuses two clusters of one name', async () => {
    await cp(PAIR, join(folder, 'copy'), { recursive: true });

    await expect(
      startDemoClusters({ inventories: [PAIR, join(folder, 'copy')] }),
    ).rejects.toThrow(/There is a cluster 'east' in both/);
  });

  it('answers the version that the folder gives', async () => {
    await cp(PAIR, folder, { recursive: true });
    const version = { major: '1', minor: '33+', gitVersion: 'v1.33.5-eks-1' };
    await writeFile(
      join(folder, 'clusters/west/version.json'),
      JSON.stringify(version),
    );

    const stores = new InventoryStores(
      await loadInventory(folder),
      () => new Date(),
    );

    expect(stores.of('west').current.version).toEqual(version);
    expect(stores.of('east').current.version.gitVersion).toBe('v1.31.4');
  });
});

describe('findInventories', () => {
  it('finds folders that have clusters, and no others', async () => {
    expect(await findInventories(join(PAIR, '..'))).toEqual([PAIR]);
    expect(await findInventories(PAIR)).toEqual([]);
  });
});

describe('changes', () => {
  it('replaces an object as a whole, keeps its uid and birth, and counts on', async () => {
    const state = await eastState();
    const before = ask(state, EAST_GATEWAY).body;

    state.store.apply([
      {
        apiVersion: 'tunnel.example.com/v1alpha1',
        kind: 'Gateway',
        metadata: { name: 'east-a', namespace: 'tunnel', uid: 'another' },
        status: { connections: [] },
      },
    ]);

    const after = ask(state, EAST_GATEWAY).body;
    expect(after.status).toEqual({ connections: [] });
    expect(after.metadata).toEqual({
      name: 'east-a',
      namespace: 'tunnel',
      uid: before.metadata.uid,
      creationTimestamp: before.metadata.creationTimestamp,
      resourceVersion: expect.any(String),
    });
    expect(Number(after.metadata.resourceVersion)).toBeGreaterThan(
      Number(before.metadata.resourceVersion),
    );
  });

  it('serves a kind from the moment there is one of it', async () => {
    const state = await eastState();
    expect(ask(state, '/apis/new.example.com').status).toBe(404);

    state.store.apply(
      parseManifests(
        '{apiVersion: new.example.com/v1, kind: Proxy, metadata: {name: a, namespace: fresh}}',
        'test',
      ),
    );

    expect(
      ask(state, '/apis/new.example.com/v1/namespaces/fresh/proxies/a').status,
    ).toBe(200);
    expect(ask(state, '/api/v1/namespaces/fresh').status).toBe(200);
  });

  it.each([
    [
      'an object',
      {
        apiVersion: 'tunnel.example.com/v1',
        kind: 'Gateway',
        namespace: 'tunnel',
        name: 'east-a',
      },
      EAST_GATEWAY,
      1,
    ],
    [
      'a namespace with its contents',
      { apiVersion: 'v1', kind: 'Namespace', name: 'tunnel' },
      EAST_GATEWAY,
      6,
    ],
    [
      'a definition with its objects',
      {
        apiVersion: 'apiextensions.k8s.io/v1',
        kind: 'CustomResourceDefinition',
        name: 'pathways.mesh.example.com',
      },
      '/apis/mesh.example.com',
      2,
    ],
  ])('removes %s', async (_, reference, gone, count) => {
    const state = await eastState();
    expect(ask(state, gone).status).toBe(200);

    expect(state.store.remove([reference])).toBe(count);

    expect(ask(state, gone).status).toBe(404);
  });

  it('removes nothing where there is nothing of that name', async () => {
    const state = await eastState();
    const before = state.store.current;

    expect(
      state.store.remove([{ apiVersion: 'v1', kind: 'Node', name: 'x' }]),
    ).toBe(0);

    expect(state.store.current).toBe(before);
  });
});

describe('effects', () => {
  it('are found by folder', async () => {
    const demo = await startDemoClusters({ inventories: [PAIR] });

    expect(await demo.effects()).toEqual([
      { inventory: 'pair', effect: 'leave' },
      { inventory: 'pair', effect: 'link-both' },
    ]);
    await demo.stop();
  });

  it('hold what changes and what goes', async () => {
    expect(await loadEffect(PAIR, 'leave')).toEqual([
      {
        cluster: 'east',
        manifests: [],
        removed: [
          {
            apiVersion: 'tunnel.example.com/v1alpha1',
            kind: 'Gateway',
            namespace: 'tunnel',
            name: 'east-a',
          },
          {
            apiVersion: 'v1',
            kind: 'ConfigMap',
            namespace: 'tunnel',
            name: 'never-was',
          },
        ],
      },
    ]);
  });

  it.each([
    ['that does not exist', 'nope', /no effect 'nope'/],
    ['outside the folder', '../clusters', /no effect/],
  ])('refuses one %s', async (_, effect, message) => {
    await expect(loadEffect(PAIR, effect)).rejects.toThrow(message);
  });

  it('change the clusters as a command would, until the demo is reset', async () => {
    const stores = new InventoryStores(
      await loadInventory(PAIR),
      () => new Date(),
    );
    const east = { ...(await eastState()), store: stores.of('east') };
    const west = { ...east, name: 'west', store: stores.of('west') };
    for (const change of await loadEffect(PAIR, 'link-both')) {
      stores.of(change.cluster).apply(change.manifests);
    }

    expect(ask(east, EAST_GATEWAY).body.status.connections).toHaveLength(1);
    expect(ask(west, '/apis/tunnel.example.com/v1alpha1/tunnels').status).toBe(
      200,
    );

    stores.reset();
    expect(ask(east, EAST_GATEWAY).body.status.connections).toBeNull();
    expect(ask(west, '/apis/tunnel.example.com/v1alpha1/tunnels').status).toBe(
      404,
    );
  });

  it('change nothing when one of their clusters does not exist', async () => {
    await cp(PAIR, folder, { recursive: true });
    await mkdir(join(folder, 'effects/link-both/zeta'));
    const demo = await startDemoClusters({ inventories: [folder] });
    const [{ inventory }] = await demo.effects();

    await expect(demo.applyEffect(inventory, 'link-both')).rejects.toThrow(
      /no cluster 'zeta'/,
    );

    await demo.stop();
  });
});

describe('parseManifests', () => {
  it.each([
    [
      'documents, empty ones too',
      '---\n---\n{apiVersion: v1, kind: A, metadata: {name: a}}\n---\n{apiVersion: v1, kind: B, metadata: {name: b}}\n',
      ['A', 'B'],
    ],
    [
      'a List',
      '{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: A, metadata: {name: a}}]}',
      ['A'],
    ],
    [
      'a typed list',
      '{apiVersion: v1, kind: PodList, items: [{apiVersion: v1, kind: Pod, metadata: {name: a}}]}',
      ['Pod'],
    ],
    ['JSON', '{"apiVersion":"v1","kind":"A","metadata":{"name":"a"}}', ['A']],
    ['nothing', '', []],
  ])('reads %s', (_, yaml, kinds) => {
    expect(parseManifests(yaml, 'f.yaml').map(object => object.kind)).toEqual(
      kinds,
    );
  });

  it.each([
    ['broken YAML', 'a: [', /f\.yaml is not valid YAML/],
    [
      'no object',
      'just text',
      /f\.yaml holds something that is not a Kubernetes object/,
    ],
    ['no name', '{apiVersion: v1, kind: A, metadata: {}}', /name/],
    [
      'an unquoted placeholder',
      'apiVersion: v1\nkind: A\nmetadata: {name: a}\nat: {{now}}',
      /must stand in quotes/,
    ],
  ])('refuses %s', (_, yaml, message) => {
    expect(() => parseManifests(yaml, 'f.yaml')).toThrow(message);
  });
});
