import { cp, mkdir, mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { reportSchema } from '@interconnect/backstage-plugin-interconnect-common';
import {
  DemoClusters,
  KubernetesObject,
  loadInventory,
  startDemoClusters,
} from '@interconnect/demo-clusters';
import fc from 'fast-check';
import {
  clustersConfig,
  entitiesOf,
  inventoryPath,
  startBackend,
} from './__testUtils__/demoBackend';

/*
 * Objects of a cluster in which anything may stand anywhere: the report is still there, whole and
 * valid, and says of the other clusters what it always said. INTERCONNECT_FUZZ_RUNS says how many
 * times a cluster is spoilt, INTERCONNECT_FUZZ_SEED from where.
 */
const bounded = {
  numRuns: Number(process.env.INTERCONNECT_FUZZ_RUNS ?? 10),
  seed: Number(process.env.INTERCONNECT_FUZZ_SEED ?? 20261126),
};

jest.setTimeout(60_000 + bounded.numRuns * 4_000);

const SPOILT = 'store-hub';
const SYSTEM = '/v1/systems/default/stores';

let folder: string;
let demo: DemoClusters;
let backend: Awaited<ReturnType<typeof startBackend>>;
let objects: readonly KubernetesObject[];

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'interconnect-')), 'stores');
  await cp(inventoryPath('stores'), folder, { recursive: true });
  await mkdir(join(folder, 'effects/spoil', SPOILT), { recursive: true });
  const { clusters } = await loadInventory(folder);
  objects = clusters.find(({ name }) => name === SPOILT)?.manifests ?? [];

  demo = await startDemoClusters({ inventories: [folder] });
  backend = await startBackend({
    clusters: clustersConfig(demo),
    entities: entitiesOf('stores'),
    access: { secretMetadata: true },
    config: { refreshLimits: { perSystem: 1_000_000, perUser: 1_000_000 } },
  });
});

afterAll(async () => {
  await backend?.stop();
  await demo?.stop();
  await rm(folder, { recursive: true, force: true });
});

const deep = (depth: number) =>
  JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);

const garbage = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    null,
    '',
    -1,
    1e308,
    [],
    {},
    [null],
    [[[]]],
    'x'.repeat(100_000),
    '\u0000',
    'not-a-time',
    '9999-99-99T99:99:99Z',
    deep(200),
    JSON.parse('{"__proto__":{"polluted":true},"constructor":1}'),
    { name: 'a', namespace: 1 },
    '999.999.999.999/99',
    '::/0',
  ),
);

/** Where something is to be spoilt: the how-manieth place of an object, and what is to stand there. */
const spoiling = fc.array(fc.record({ at: fc.nat(400), by: garbage }), {
  minLength: 1,
  maxLength: 4,
});

function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, item]) => [
    [...path, key],
    ...placesIn(item, [...path, key]),
  ]);
}

/** What an API server itself sees to, of whatever kind an object is. */
const SOUND = /^(apiVersion|kind|metadata)( |$)/;

function spoil(
  object: KubernetesObject,
  spoilings: { at: number; by: unknown }[],
): unknown {
  const spoilt = structuredClone<any>(object);
  const places = placesIn(object).filter(path => !SOUND.test(path.join(' ')));
  for (const { at, by } of places.length === 0 ? [] : spoilings) {
    const path = places[at % places.length];
    const parent = path
      .slice(0, -1)
      .reduce((value, key) => value?.[key], spoilt);
    if (typeof parent === 'object' && parent !== null) {
      parent[path[path.length - 1]] = by;
    }
  }
  return spoilt;
}

async function lookedAt() {
  const { body, status } = await backend.user.post(`${SYSTEM}/refresh`);
  return { report: body, status };
}

it('are blind spots at worst', async () => {
  const { report: before } = await lookedAt();
  const others = (report: any) =>
    report.clusters
      .filter(({ name }: { name: string }) => name !== SPOILT)
      .map(({ name, observation, facts }: any) => [name, observation, facts]);

  const spots = new Set<string>();
  expect(objects.length).toBeGreaterThan(5);

  await fc.assert(
    fc.asyncProperty(
      fc.array(spoiling, {
        minLength: objects.length,
        maxLength: objects.length,
      }),
      async spoilings => {
        await writeFile(
          join(folder, 'effects/spoil', SPOILT, 'spoilt.yaml'),
          objects
            .map((each, at) => JSON.stringify(spoil(each, spoilings[at])))
            .join('\n---\n'),
        );
        await demo.applyEffect('stores', 'spoil');

        const { report, status } = await lookedAt();

        expect(status).toBe(200);
        expect(reportSchema.parse(report)).toEqual(report);
        expect(others(report)).toEqual(others(before));
        report.clusters
          .flatMap(({ blindSpots }: any) => blindSpots)
          .forEach(({ reason }: any) => spots.add(reason));
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
        await demo.reset();
      },
    ),
    bounded,
  );
  expect([...spots]).toContain('malformed');
});
