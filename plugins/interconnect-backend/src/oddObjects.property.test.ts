import {
  ObservedObject,
  Snapshot,
} from '@interconnect/backstage-plugin-interconnect-node';
import { observed } from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import fc from 'fast-check';
import {
  clustersOf,
  objectsOf,
  refOf,
  scenarios,
  snapshotOf,
  snapshotWith,
} from './__testUtils__/scenarios';
import { wasAmbiguous } from './__testUtils__/strongerClaims';
import { analyse, analyseWithFaults } from './analyse';
import { declaredReads } from './declaredReads';
import { detectors } from './detection/detectors';

jest.setTimeout(120_000);

/* What does not matter changes nothing, and what is no Kubernetes object breaks nothing. */

const reads = declaredReads(detectors);
const SEED = Number(process.env.INTERCONNECT_SEED ?? 20261101);
const RUNS = 40;

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

/** The same snapshot, with clusters, reads and objects in another order. */
function inAnotherOrder(snapshot: Snapshot): fc.Arbitrary<Snapshot> {
  const observation = (cluster: string) => {
    const seen = snapshot.observations[cluster];
    return shuffled(Object.entries(seen.reads))
      .chain(outcomes =>
        fc.tuple(
          ...outcomes.map(([read, outcome]) =>
            outcome.status === 'seen'
              ? shuffled(outcome.objects).map(
                  objects => [read, { ...outcome, objects }] as const,
                )
              : fc.constant([read, outcome] as const),
          ),
        ),
      )
      .map(outcomes => ({ ...seen, reads: Object.fromEntries(outcomes) }));
  };
  return shuffled(snapshot.inventory.clusters).chain(clusters =>
    fc.tuple(...clusters.map(({ ref }) => observation(ref))).map(seen => ({
      ...snapshot,
      inventory: { clusters },
      observations: Object.fromEntries(seen.map(each => [each.cluster, each])),
    })),
  );
}

it.each(scenarios)('%s is told the same in any order', scenario => {
  const snapshot = snapshotOf(scenario);
  const expected = JSON.stringify(analyse(snapshot, detectors));

  fc.assert(
    fc.property(
      fc.tuple(inAnotherOrder(snapshot), shuffled(detectors)),
      ([other, others]) => {
        expect(JSON.stringify(analyse(other, others))).toBe(expected);
      },
    ),
    { numRuns: 5, seed: SEED },
  );
});

const PROTOTYPE_KEYS = JSON.parse(
  '{"__proto__":{"name":"x","polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":1,"hasOwnProperty":null}',
);

const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    '',
    'x'.repeat(100_000),
    '\u0000\ud800%00../..',
    -0,
    1e308,
    [],
    {},
    [[[[[]]]]],
    [null],
    { items: null },
    PROTOTYPE_KEYS,
    '__proto__',
    'constructor',
    'https://[',
    '{"siteStatus":[{}]}',
    '10.0.0.0/99',
    '0001-01-01T00:00:00Z',
  ),
);

type Path = readonly (string | number)[];

/** Every place in an object, but those by which an API server selects what it lists. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) {
    return [path];
  }
  const below = Array.isArray(value)
    ? value.flatMap((item, index) => placesIn(item, [...path, index]))
    : Object.entries(value).flatMap(([key, item]) =>
        placesIn(item, [...path, key]),
      );
  return path.length === 0 ? below : [path, ...below];
}

function replaced(
  value: unknown,
  [first, ...rest]: Path,
  by: unknown,
): unknown {
  if (first === undefined) {
    return by;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      index === first ? replaced(item, rest, by) : item,
    );
  }
  return Object.fromEntries(
    Object.entries(value as object).map(([key, item]) => [
      key,
      key === first ? replaced(item, rest, by) : item,
    ]),
  );
}

const spoilt = new Map(
  scenarios.map(scenario => [
    scenario,
    clustersOf(scenario).flatMap(cluster =>
      objectsOf(scenario, cluster).flatMap((object, index) =>
        placesIn(object)
          .filter(([top]) => top !== 'apiVersion' && top !== 'kind')
          .map(path => ({ cluster, index, path })),
      ),
    ),
  ]),
);

function snapshotOfSpoilt(
  scenario: string,
  at: { cluster: string; index: number; path: Path },
  by: unknown,
): Snapshot {
  return snapshotWith(scenario, cluster => {
    const objects = objectsOf(scenario, cluster).map((object, index) =>
      cluster === at.cluster && index === at.index
        ? (replaced(object, at.path, by) as ObservedObject)
        : object,
    );
    return observed(reads, objects, { cluster: refOf(cluster) });
  });
}

it.each(scenarios)('%s is told with anything in any field', scenario => {
  const before = analyse(snapshotOf(scenario), detectors);

  fc.assert(
    fc.property(
      fc.constantFrom(...(spoilt.get(scenario) ?? [])),
      garbage,
      (at, by) => {
        const { report, thrown } = analyseWithFaults(
          snapshotOfSpoilt(scenario, at, by),
          detectors,
        );

        expect(thrown).toEqual([]);
        // What the others say of themselves is as it was; so are links between others.
        const others = ({ cluster }: { cluster: string }) =>
          cluster !== refOf(at.cluster);
        expect(report.detections.filter(others)).toEqual(
          before.detections.filter(others),
        );
        const ids = new Set(before.links.map(({ id }) => id));
        expect(
          report.links.filter(
            link =>
              !ids.has(link.id) &&
              ![link.from, link.to].includes(refOf(at.cluster)) &&
              !wasAmbiguous(before, link),
          ),
        ).toEqual([]);
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
});
