import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { DemoClusters } from '@interconnect/demo-clusters';
import { clustersConfig, entitiesOf, serve } from './__testUtils__/demoBackend';
import { createSurveyor, MemoryObservationStore } from './__testUtils__/survey';
import { membersOfSystem, reportOn } from './pipeline';
import { Surveyor } from './Surveyor';

jest.setTimeout(60_000);

/* One bad cluster breaks nothing, delays nothing, and is told of as what it is. */

const SICK = 'pay-fra';
const START = Date.parse('2026-11-01T12:00:00.000Z');

let demo: DemoClusters;
let clock: number;

const now = () => new Date(clock);

beforeEach(async () => {
  clock = START;
  demo = await serve(['payments'], { now });
});

afterEach(async () => {
  await demo.stop();
});

function surveyorOver(store = new MemoryObservationStore()): Surveyor {
  return createSurveyor({
    clusters: clustersConfig(demo),
    entities: entitiesOf('payments'),
    // A hanging cluster takes as long; a busy processor must not make the others take longer.
    access: { clusterDeadline: { seconds: 2 } },
    now,
    store,
  });
}

async function reportOf(surveyor: Surveyor): Promise<Report> {
  const { report, clusters } = await surveyor.world();
  return reportOn(report, membersOfSystem(clusters, 'system:default/payments'));
}

function dataLinks({ links }: Report, of: (link: string) => boolean) {
  return links
    .filter(({ plane }) => plane === 'data')
    .filter(({ from, to }) => of(`${from} ${to}`))
    .map(({ state, corroboration }) => `${state} ${corroboration}`);
}

const touchesTheSick = (link: string) => link.includes(SICK);

describe.each([
  ['unreachable', 'unreachable'],
  ['hang', 'timeout'],
  ['unauthorized', 'unauthorized'],
  ['garbage', 'malformed'],
  ['truncated-body', 'failed'],
  ['server-error', 'failed'],
] as const)('a cluster with the fault %s', (fault, reason) => {
  it('keeps its last known state, and leaves all others fresh', async () => {
    const surveyor = surveyorOver();
    await surveyor.look();
    const before = await reportOf(surveyor);

    await demo.cluster(SICK).faults.set({ type: fault });
    clock += 60_000;
    await surveyor.look();
    const after = await reportOf(surveyor);

    const isSick = ({ name }: { name: string }) => name === SICK;
    const [sick] = after.clusters.filter(isSick);
    expect(sick).toMatchObject({
      observation: 'none',
      observedAt: new Date(START).toISOString(),
      attemptedAt: new Date(START + 60_000).toISOString(),
      blindSpots: [{ read: 'cluster', reason }],
    });
    expect(sick.facts).toEqual(before.clusters.find(isSick)?.facts);
    expect(
      after.clusters
        .filter(cluster => !isSick(cluster))
        .map(({ observation, observedAt, blindSpots }) => ({
          observation,
          observedAt,
          blindSpots,
        })),
    ).toEqual(
      Array.from({ length: after.clusters.length - 1 }, () => ({
        observation: 'whole',
        observedAt: new Date(START + 60_000).toISOString(),
        blindSpots: [],
      })),
    );
    expect(after.interconnects.map(({ members }) => members)).toEqual(
      before.interconnects.map(({ members }) => members),
    );
    expect(new Set(dataLinks(after, touchesTheSick))).toEqual(
      new Set(['up unconfirmed']),
    );
    expect(dataLinks(after, link => !touchesTheSick(link)).sort()).toEqual([
      'down mutual',
      'up mutual',
      'up mutual',
    ]);
  });
});

it('a cluster that hangs holds up nobody', async () => {
  const surveyor = surveyorOver();
  await demo.cluster(SICK).faults.set({ type: 'hang' });
  const done = new Map<string, number>();
  const store = new MemoryObservationStore(({ cluster }) => {
    done.set(cluster, performance.now());
  });
  const watched = surveyorOver(store);
  const started = performance.now();

  await Promise.all([watched.look(), surveyor.world()]);

  const sick = done.get(`resource:default/${SICK}`) ?? 0;
  const others = [...done].filter(([ref]) => !ref.includes(SICK));
  expect(others).toHaveLength(demo.clusters.length - 1);
  expect(Math.max(...others.map(([, time]) => time))).toBeLessThan(sick);
  expect(sick).toBeGreaterThan(started);
});

it('a restart shows the last known state with its age', async () => {
  const store = new MemoryObservationStore();
  await surveyorOver(store).look();
  clock += 3_600_000;

  const report = await reportOf(surveyorOver(store));

  expect(report.observedAt).toBe(new Date(START).toISOString());
  expect(new Set(report.links.map(({ state }) => state))).toEqual(
    new Set(['unknown']),
  );
  expect(
    report.links.flatMap(({ views }) =>
      views.map(({ lastKnownState }) => lastKnownState),
    ),
  ).toContain('up');
});

it('a cluster that comes back is fresh at once', async () => {
  const surveyor = surveyorOver();
  await demo.cluster(SICK).faults.set({ type: 'unreachable' });
  await surveyor.look();
  await demo.cluster(SICK).faults.clear();

  await surveyor.look();

  const sick = (await reportOf(surveyor)).clusters.find(
    ({ name }) => name === SICK,
  );
  expect(sick).toMatchObject({ observation: 'whole', blindSpots: [] });
});
