import { readdirSync } from 'fs';
import { join } from 'path';
import { mockServices } from '@backstage/backend-test-utils';
import {
  defineDetector,
  Detector,
  kubernetesObject,
  list,
  Observation,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import * as fc from 'fast-check';
import { MemoryObservationStore } from './__testUtils__/MemoryObservationStore';
import { analyse } from './analyse';
import { declaredReads } from './declaredReads';
import { detectors } from './detection/detectors';
import { FoundCluster } from './inventory';
import { World, WorldCache } from './WorldCache';

jest.setTimeout(120_000);

const INVENTORIES = join(__dirname, '__fixtures__/inventories');
const START = Date.parse('2026-11-01T12:00:00.000Z');
const STALE = 90_000;

const TOLD = [
  'linkerd-hub-flat-federated',
  'ocm-hub-submariner-addon',
  'cilium-partial-mesh-3',
];

/** What can be seen of a few clusters, one state after another. */
const states = TOLD.flatMap(inventory => {
  const root = join(INVENTORIES, inventory, 'clusters');
  return readdirSync(root).map(cluster =>
    readdirSync(join(root, cluster))
      .sort()
      .flatMap(file => manifests(join(root, cluster, file))),
  );
});

const refs = ['a', 'b', 'c', 'd'].map(name => `resource:default/${name}`);

function found(ref: string): FoundCluster {
  return {
    cluster: {
      ref,
      name: ref.replace('resource:default/', ''),
      aliases: {},
      memberships: [],
    },
    annotations: {},
    inCatalog: true,
  };
}

function seen(cluster: string, state: number, at: number): Observation {
  return observed(declaredReads(detectors), states[state], {
    cluster,
    observedAt: new Date(at).toISOString(),
  });
}

function dark(cluster: string, at: number): Observation {
  return {
    cluster,
    attemptedAt: new Date(at).toISOString(),
    failure: { reason: 'timeout', message: 'late' },
    reads: {},
  };
}

/** What is seen when nothing but the time has changed. */
function again(at: number, before: Observation): Observation {
  const time = new Date(at).toISOString();
  return { ...before, attemptedAt: time, observedAt: time };
}

/** What a look brings; the same as before only if something was seen before. */
function lookOf(
  look: string | { state: number },
  cluster: string,
  at: number,
  before: Observation | undefined,
): Observation {
  if (typeof look !== 'string') {
    return seen(cluster, look.state, at);
  }
  return look === 'the same' && before !== undefined
    ? again(at, before)
    : dark(cluster, at);
}

const cacheOf = (used: readonly Detector[] = detectors) =>
  new WorldCache({
    detectors: used,
    logger: mockServices.logger.mock(),
    staleAfterMs: STALE,
  });

async function coldReport(
  clusters: readonly FoundCluster[],
  store: MemoryObservationStore,
  now: number,
): Promise<{ report: World['report']; version: string }> {
  return cacheOf().worldOf(clusters, await store.load(), new Date(now));
}

describe('WorldCache', () => {
  it('tells the same, byte for byte, after any sequence of observations', async () => {
    const step = fc.record({
      cluster: fc.constantFrom(...refs),
      look: fc.oneof(
        fc.record({ state: fc.nat({ max: states.length - 1 }) }),
        fc.constantFrom('dark', 'the same'),
      ),
      passes: fc.constantFrom(0, 1_000, STALE, STALE + 1),
      leaves: fc.option(fc.constantFrom(...refs), { freq: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        async steps => {
          const warm = cacheOf();
          const store = new MemoryObservationStore();
          let now = START;
          const last = new Map<string, Observation>();
          for (const { cluster, look, passes, leaves } of steps) {
            const latest = lookOf(look, cluster, now, last.get(cluster));
            await store.save(latest, []);
            if (latest.observedAt !== undefined) {
              last.set(cluster, latest);
            }
            now += passes;
            const clusters = refs.filter(ref => ref !== leaves).map(found);

            const world = await warm.worldOf(
              clusters,
              await store.load(),
              new Date(now),
            );

            const cold = await coldReport(clusters, store, now);
            expect(JSON.stringify(world.report)).toBe(
              JSON.stringify(cold.report),
            );
            expect(world.version).toBe(cold.version);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('says what analyse says at the time of the last look', async () => {
    const store = new MemoryObservationStore();
    await store.save(seen(refs[0], 0, START), []);
    await store.save(seen(refs[1], 1, START + 5), []);
    const clusters = refs.map(found);
    const observations = await store.load();

    const { report } = await cacheOf().worldOf(
      clusters,
      observations,
      new Date(START + 1_000),
    );

    expect(report).toEqual(
      analyse(
        {
          takenAt: new Date(START + 5).toISOString(),
          staleAfterMs: STALE,
          inventory: { clusters: clusters.map(({ cluster }) => cluster) },
          observations: Object.fromEntries(
            observations.kept.map(({ observation }) => [
              observation.cluster,
              observation,
            ]),
          ),
        },
        detectors,
      ),
    );
  });

  it('asks detectors only about the cluster that changed', async () => {
    const asked: string[] = [];
    const watched = detectors.map(
      (detector: Detector): Detector => ({
        ...detector,
        detect: (...input) => {
          asked.push(detector.id);
          return detector.detect(...input);
        },
      }),
    );
    const cache = cacheOf(watched);
    const store = new MemoryObservationStore();
    for (const [index, ref] of refs.entries()) {
      await store.save(seen(ref, index, START), []);
    }
    const ask = async (now: number) => {
      asked.length = 0;
      await cache.worldOf(refs.map(found), await store.load(), new Date(now));
      return asked.length;
    };

    const first = await ask(START);
    const nothing = await ask(START);
    await store.save(seen(refs[1], 1, START + 1), []);
    const one = await ask(START + 1);
    const stale = await ask(START + 2 * STALE);

    expect([nothing, one * refs.length, stale]).toEqual([0, first, 0]);
    expect(first).toBeGreaterThan(0);
  });

  describe('when the same is read again', () => {
    const LATER = START + 1_000;

    /** How often each of two detectors is asked about a later look, and what the report says then. */
    async function lookAgain(latest: (before: Observation) => Observation) {
      const asked = { timeless: 0, timely: 0 };
      const detector = (
        id: keyof typeof asked,
        reason: (at: () => number) => string,
      ) =>
        defineDetector({
          id,
          title: id,
          homepage: 'https://example.net',
          layer: 'l3',
          version: 1,
          reads: { nodes: list('', 'nodes', kubernetesObject('Node', {})) },
          detect({ nodes }, looked) {
            asked[id] += 1;
            return {
              verdict: 'present',
              version: reason(() => looked.observedAt),
              evidence: nodes.slice(0, 1).map(node => show(node, ['kind'])),
              claims: [],
            };
          },
        });
      const cache = cacheOf([
        detector('timeless', () => 'always'),
        detector('timely', at => String(at())),
      ]);
      const store = new MemoryObservationStore();
      const before = seen(refs[0], 0, START);
      const tell = async (now: number) =>
        cache.worldOf([found(refs[0])], await store.load(), new Date(now));
      await store.save(before, []);
      await tell(START);
      asked.timeless = 0;
      asked.timely = 0;

      await store.save(latest(before), []);
      const { report } = await tell(LATER);
      return {
        asked,
        versions: report.detections.map(({ version }) => version),
        observedAt: report.observedAt,
      };
    }

    it.each<
      [
        string,
        (before: Observation) => Observation,
        { timeless: number; timely: number },
        string,
      ]
    >([
      [
        'asks nobody about the very same look',
        before => before,
        { timeless: 0, timely: 0 },
        String(START),
      ],
      [
        'asks who wants to know the time, at another time',
        before => again(LATER, before),
        { timeless: 0, timely: 1 },
        String(LATER),
      ],
      [
        'asks everybody about other objects',
        before => again(LATER, { ...before, reads: { ...before.reads } }),
        { timeless: 1, timely: 1 },
        String(LATER),
      ],
      [
        'asks nobody after a look that saw nothing',
        ({ cluster }) => dark(cluster, LATER),
        { timeless: 0, timely: 0 },
        String(START),
      ],
    ])('%s', async (_name, latest, asked, timely) => {
      const told = await lookAgain(latest);

      expect(told).toEqual({
        asked,
        versions: ['always', timely],
        observedAt: new Date(Number(timely)).toISOString(),
      });
    });
  });

  it.each([
    ['nothing', 0, async () => {}, true],
    ['a moment', 1_000, async () => {}, true],
    ['enough time to grow stale', STALE + 1, async () => {}, false],
    [
      'another look',
      1_000,
      (store: MemoryObservationStore) =>
        store.save(seen(refs[0], 0, START + 500), []),
      false,
    ],
    [
      'a look that saw nothing',
      1_000,
      (store: MemoryObservationStore) =>
        store.save(dark(refs[0], START + 500), []),
      false,
    ],
  ])('after %s', async (_name, passes, change, isSame) => {
    const cache = cacheOf();
    const store = new MemoryObservationStore();
    await store.save(seen(refs[0], 0, START), []);
    const clusters = refs.map(found);
    const before = await cache.worldOf(
      clusters,
      await store.load(),
      new Date(START),
    );

    await change(store);
    const after = await cache.worldOf(
      clusters,
      await store.load(),
      new Date(START + passes),
    );

    expect(after === before).toBe(isSame);
    expect(after.version === before.version).toBe(isSame);
  });

  it('lets others have their turn while it thinks of many clusters', async () => {
    const many = Array.from({ length: 200 }, (_, index) => `cluster-${index}`);
    const store = new MemoryObservationStore();
    for (const [index, ref] of many.entries()) {
      await store.save(seen(ref, index % states.length, START), []);
    }
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 1);

    await cacheOf().worldOf(
      many.map(found),
      await store.load(),
      new Date(START),
    );
    clearInterval(others);

    expect(turns).toBeGreaterThan(1);
  });

  it('has another version for another inventory', async () => {
    const cache = cacheOf();
    const observations = await new MemoryObservationStore().load();
    const versionOf = async (count: number) => {
      const world = await cache.worldOf(
        refs.slice(0, count).map(found),
        observations,
        new Date(START),
      );
      return world.version;
    };

    const one = await versionOf(1);
    expect(await versionOf(1)).toBe(one);
    expect(await versionOf(2)).not.toBe(one);
  });

  it('tells what came up when access was opened, of clusters that are there', async () => {
    const store = new MemoryObservationStore();
    const note = (cluster: string) => ({
      cluster,
      code: 'tls-not-verified',
      message: `${cluster} is not verified`,
      params: {},
    });
    await store.save(seen(refs[0], 0, START), [note(refs[0])]);
    await store.save(seen(refs[1], 1, START), [note(refs[1])]);

    const { report } = await cacheOf().worldOf(
      [found(refs[0])],
      await store.load(),
      new Date(START),
    );

    expect(
      report.findings
        .filter(({ code }) => code === 'tls-not-verified')
        .map(({ clusters }) => clusters),
    ).toEqual([[refs[0]]]);
  });
});
