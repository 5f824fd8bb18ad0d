import { readdirSync } from 'fs';
import { join } from 'path';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import {
  Detector,
  nameOfRead,
  Observation,
  Snapshot,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  manifests,
  observed,
  OBSERVED_AT,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { scenarios, snapshotOf } from './__testUtils__/scenarios';
import { strongerClaims } from './__testUtils__/strongerClaims';
import {
  clustersConfig,
  entitiesOf,
  serve,
  withoutApiServers,
} from './__testUtils__/demoBackend';
import { createSurveyor } from './__testUtils__/survey';
import { analyse } from './analyse';
import { detectors } from './detection/detectors';
import { factReads } from './facts';

jest.setTimeout(120_000);

/*
 * Takes each read of each cluster away, one at a time, and looks at what is then claimed: less, or
 * nothing, and that the read is missing; never something else.
 */

const DEMOS = [
  'analytics',
  'checkout',
  'ledger',
  'legacy-dc',
  'orders',
  'payments',
  'stores',
];
const FACTS = join(__dirname, 'facts/__fixtures__');

const all: readonly Detector[] = detectors;

/** Who looks at a read: what the others say does not depend on it. */
const readers = new Map<string, Detector[]>();
for (const detector of all) {
  for (const { spec } of Object.values(detector.reads)) {
    const name = nameOfRead(spec);
    readers.set(name, [...(readers.get(name) ?? []), detector]);
  }
}

function without(
  snapshot: Snapshot,
  observation: Observation,
  read: string,
): Snapshot {
  const { cluster, reads } = observation;
  return {
    ...snapshot,
    observations: {
      ...snapshot.observations,
      [cluster]: {
        ...observation,
        reads: {
          ...reads,
          [read]: { status: 'failed', reason: 'forbidden', message: 'no' },
        },
      },
    },
  };
}

/**
 * All reads that brought something, and of the many that did not every fourth; which ones differs
 * from cluster to cluster. All of them with INTERCONNECT_EXHAUSTIVE=1, in minutes.
 */
function readsToTake({ reads }: Observation, nth: number): string[] {
  return Object.entries(reads)
    .filter(
      ([, outcome], index) =>
        process.env.INTERCONNECT_EXHAUSTIVE === '1' ||
        (outcome.status === 'seen' && outcome.objects.length > 0) ||
        (index + nth) % 4 === 0,
    )
    .map(([read]) => read);
}

/** What is claimed on top once some read is missing, for every read of every cluster. */
function strongerWithout(snapshot: Snapshot): string[] {
  const known = new Map<string, Report>();
  const reportBy = (some: readonly Detector[]) => {
    const key = some.map(({ id }) => id).join();
    const report = known.get(key) ?? analyse(snapshot, some);
    known.set(key, report);
    return report;
  };

  return Object.values(snapshot.observations).flatMap((observation, nth) =>
    readsToTake(observation, nth).flatMap(read => {
      const some = readers.get(read) ?? [];
      const before = reportBy(some);
      const after = analyse(without(snapshot, observation, read), some);
      return [
        ...strongerClaims(before, after),
        ...unexplained(before, after, observation.cluster, read),
      ].map(claim => `without ${read} of ${observation.cluster}: ${claim}`);
    }),
  );
}

/** What is not said any more must be missing for a reason that is told. */
function unexplained(
  before: Report,
  after: Report,
  cluster: string,
  read: string,
): string[] {
  const isTold = after.clusters.some(
    ({ ref, blindSpots }) =>
      ref === cluster && blindSpots.some(spot => spot.read === read),
  );
  const claims = ({ detections, links, loosePeers }: Report) =>
    JSON.stringify([
      detections.map(({ verdict, technology }) => [technology, verdict]),
      links.map(({ id, state }) => [id, state]),
      loosePeers.map(({ identity, kind }) => [identity, kind]),
    ]);
  return isTold || claims(before) === claims(after) ? [] : ['less, untold'];
}

it.each(scenarios)(
  '%s is never told otherwise for lack of a read',
  scenario => {
    expect(strongerWithout(snapshotOf(scenario))).toEqual([]);
  },
);

it.each(readdirSync(FACTS).filter(file => file.endsWith('.yaml')))(
  'facts of %s are never others for lack of a read',
  file => {
    const cluster = 'resource:default/a';
    const snapshot: Snapshot = {
      takenAt: OBSERVED_AT,
      staleAfterMs: 90_000,
      inventory: {
        clusters: [{ ref: cluster, name: 'a', aliases: {}, memberships: [] }],
      },
      observations: {
        [cluster]: observed(factReads, manifests(join(FACTS, file)), {
          cluster,
        }),
      },
    };

    expect(strongerWithout(snapshot)).toEqual([]);
  },
);

describe('a demo inventory', () => {
  const now = () => new Date(OBSERVED_AT);
  let observations: Readonly<Record<string, Observation>> = {};
  let clusters: Snapshot['inventory']['clusters'] = [];

  beforeAll(async () => {
    const demo = await serve(DEMOS, { now });
    try {
      const surveyor = createSurveyor({
        clusters: clustersConfig(demo),
        entities: withoutApiServers(entitiesOf(...DEMOS)),
        access: { clusterDeadline: { seconds: 60 } },
        now,
      });
      await surveyor.look();
      const world = await surveyor.world();
      observations = world.observations;
      clusters = world.clusters.map(({ cluster }) => cluster);
    } finally {
      await demo.stop();
    }
  });

  it.each(DEMOS)('(%s) is never told otherwise for lack of a read', demo => {
    const refs = entitiesOf(demo)
      .filter(({ kind }) => kind === 'Resource')
      .map(({ metadata }) => `resource:default/${metadata.name}`);
    const its = Object.values(observations).filter(({ cluster }) =>
      refs.includes(cluster),
    );

    expect(its.length).toBeGreaterThan(0);
    expect(
      strongerWithout({
        takenAt: OBSERVED_AT,
        staleAfterMs: 90_000,
        inventory: {
          clusters: clusters.filter(({ ref }) => refs.includes(ref)),
        },
        observations: Object.fromEntries(
          its.map(observation => [observation.cluster, observation]),
        ),
      }),
    ).toEqual([]);
  });
});
