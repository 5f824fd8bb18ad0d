import { mkdirSync, readFileSync, writeFileSync } from 'fs';
import { resolve } from 'path';
import {
  Report,
  reportSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { parse } from 'yaml';
import {
  clustersConfig,
  entitiesOf,
  inventoryPath,
  serve,
  withoutApiServers,
} from './__testUtils__/demoBackend';
import { createSurveyor } from './__testUtils__/survey';
import { DECLARED_KINDS } from './declaration/declaredKinds';
import { detectors } from './detection/detectors';
import { membersOfSystem, reportOn } from './pipeline';

jest.setTimeout(60_000);

/*
 * The demo inventory, over HTTPS, through the whole pipeline. Each report must say what its story
 * tells (expected.yaml, written by hand before any code had read the objects), and be byte for
 * byte the golden report that the screens are developed against. `yarn record` writes the goldens.
 */
const GOLDENS = resolve(
  __dirname,
  '../../interconnect-common/src/testUtils/reports',
);
const NOW = new Date('2026-11-01T12:00:00.000Z');
const RECORDING = process.env.INTERCONNECT_RECORD === '1';

const STORIES: Record<string, readonly string[]> = {
  analytics: ['analytics'],
  checkout: ['checkout'],
  'legacy-dc': ['legacy-dc'],
  ledger: ['ledger'],
  orders: ['catalogue-api', 'orders'],
  payments: ['payments'],
  stores: ['stores'],
};

const KNOWN = new Set<string>([
  ...detectors.map(({ id }) => id),
  ...DECLARED_KINDS,
]);

type Technological = { technology: string };
type Expected = {
  clusters: string[];
  foundBy: Record<string, string[]>;
  links: Technological[];
  interconnects: Technological[];
  overlays: { over: string; under: string }[];
  loosePeers: Technological[];
  /** Of the clusters that were seen. */
  entryPoints: Record<string, object[]>;
  sharedHosts: object[];
};

async function reportOf(inventory: string): Promise<Report> {
  const demo = await serve([inventory], { now: () => NOW });
  try {
    const surveyor = createSurveyor({
      clusters: clustersConfig(demo),
      entities: withoutApiServers(entitiesOf(inventory)),
      now: () => NOW,
    });
    await surveyor.look();
    const { report, clusters } = await surveyor.world();
    return reportOn(
      report,
      STORIES[inventory].flatMap(system =>
        membersOfSystem(clusters, `system:default/${system}`),
      ),
    );
  } finally {
    await demo.stop();
  }
}

/** What the report tells, in the words of expected.yaml. */
function told(report: Report): Expected {
  const name = (ref: string) => ref.replace('resource:default/', '');
  const technologyOf = (id: string) =>
    report.interconnects.find(each => each.id === id)?.technology ?? id;

  return {
    clusters: report.clusters.map(cluster => cluster.name),
    foundBy: Object.fromEntries(
      report.clusters.map(cluster => [cluster.name, cluster.foundBy]),
    ),
    links: report.links.map(
      ({
        technology,
        plane,
        from,
        to,
        direction,
        state,
        corroboration,
        basis,
      }) => ({
        technology,
        plane,
        from: name(from),
        to: name(to),
        direction,
        state,
        corroboration,
        basis,
      }),
    ),
    interconnects: report.interconnects.map(
      ({ technology, plane, members, shape, hubs, state }) => ({
        technology,
        plane,
        members: members.map(name),
        shape,
        hubs: hubs.map(name),
        state,
      }),
    ),
    overlays: report.overlays.map(({ over, under }) => ({
      over: technologyOf(over),
      under: technologyOf(under),
    })),
    loosePeers: report.loosePeers,
    entryPoints: Object.fromEntries(
      report.clusters.flatMap(cluster =>
        cluster.entryPoints === undefined
          ? []
          : [
              [
                cluster.name,
                cluster.entryPoints.points.map(point => ({
                  kind: point.kind,
                  name: `${point.namespace}/${point.name}`,
                  hosts: point.hosts,
                  addresses: point.addresses,
                })),
              ],
            ],
      ),
    ),
    sharedHosts: (report.sharedHosts ?? []).map(({ host, servedBy }) => ({
      host,
      servedBy: servedBy.map(each => ({
        ...each,
        cluster: name(each.cluster),
      })),
    })),
  };
}

function byText(items: object[]): string[] {
  return items.map(item => JSON.stringify(item)).sort();
}

/** What of a story can be told yet: some of it waits for a detector that is not there. */
function tellable(items: Technological[] = []): Technological[] {
  return items.filter(({ technology }) => KNOWN.has(technology));
}

describe.each(Object.keys(STORIES))('the story of %s', inventory => {
  let report: Report;
  let expected: Expected;

  beforeAll(async () => {
    report = await reportOf(inventory);
    expected = parse(
      readFileSync(resolve(inventoryPath(inventory), 'expected.yaml'), 'utf8'),
    );
  });

  it('has its clusters, by the right rules', () => {
    const { clusters, foundBy } = told(report);

    expect(clusters).toEqual([...expected.clusters].sort());
    expect(foundBy).toEqual(expected.foundBy);
  });

  it('has its links, with state, direction and corroboration', () => {
    expect(byText(told(report).links)).toEqual(
      byText(tellable(expected.links)),
    );
  });

  it('has its shapes and overlays', () => {
    expect(byText(told(report).interconnects)).toEqual(
      byText(tellable(expected.interconnects)),
    );
    expect(told(report).overlays).toEqual(expected.overlays ?? []);
    expect(byText(told(report).loosePeers)).toEqual(
      byText(tellable(expected.loosePeers)),
    );
  });

  it('has its entry points, and the hosts that several clusters serve', () => {
    const { entryPoints, sharedHosts } = told(report);

    expect(entryPoints).toEqual(expected.entryPoints);
    expect(sharedHosts).toEqual(expected.sharedHosts);
  });

  it('is whole, but for what cannot be seen', () => {
    expect(reportSchema.parse(report)).toEqual(report);
    expect(
      report.clusters
        .filter(({ observation }) => observation !== 'whole')
        .map(({ name }) => name),
    ).toEqual(inventory === 'legacy-dc' ? ['acquired-erp'] : []);
  });

  it('is the golden report', () => {
    const file = resolve(GOLDENS, `${inventory}.json`);
    const json = `${JSON.stringify(report, undefined, 2)}\n`;
    if (RECORDING) {
      mkdirSync(GOLDENS, { recursive: true });
      writeFileSync(file, json);
    }

    expect(json).toBe(readFileSync(file, 'utf8'));
  });
});
