import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Entity } from '@backstage/catalog-model';
import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import { OBSERVED_AT } from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { DemoClusters, startDemoClusters } from '@interconnect/demo-clusters';
import { clustersConfig } from './__testUtils__/demoBackend';
import {
  byText,
  clustersOf,
  expectedOf,
  refOf,
  scenarioPath,
  scenarios,
  snapshotOf,
  snapshotWith,
  told,
} from './__testUtils__/scenarios';
import { createSurveyor } from './__testUtils__/survey';
import { analyse } from './analyse';
import { detectors } from './detection/detectors';

jest.setTimeout(120_000);

/*
 * The same scenarios, served as Kubernetes APIs over HTTPS and read as real clusters are: paging,
 * selectors, discovery, projection. All of them are looked at in one look.
 */

const now = () => new Date(OBSERVED_AT);

let folder: string;
let served: DemoClusters[] = [];
let observations: Readonly<Record<string, Observation>> = {};

/** Several scenarios have clusters of the same name. */
function nameInCatalog(scenario: string, cluster: string): string {
  return `${scenario}.${cluster}`;
}

function entityOf(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name },
    spec: { type: 'kubernetes-cluster', owner: 'platform' },
  };
}

/** An inventory folder around the clusters of a scenario. */
function inventoryOf(scenario: string): string {
  const inventory = join(folder, scenario);
  mkdirSync(inventory);
  symlinkSync(
    join(scenarioPath(scenario), 'clusters'),
    join(inventory, 'clusters'),
  );
  writeFileSync(
    join(inventory, 'catalog-info.yaml'),
    JSON.stringify(entityOf(scenario)),
  );
  return inventory;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
  served = await Promise.all(
    scenarios.map(scenario =>
      startDemoClusters({ inventories: [inventoryOf(scenario)], now }),
    ),
  );
  const surveyor = createSurveyor({
    clusters: served.flatMap((demo, index) =>
      clustersConfig(demo).map(cluster => ({
        ...cluster,
        name: nameInCatalog(scenarios[index], String(cluster.name)),
      })),
    ),
    entities: scenarios.flatMap(scenario =>
      clustersOf(scenario).map(cluster =>
        entityOf(nameInCatalog(scenario, cluster)),
      ),
    ),
    // What is tested is what is seen, not how fast: the processor may have other work.
    access: { clusterDeadline: { seconds: 60 } },
    now,
  });
  await surveyor.look();
  observations = (await surveyor.world()).observations;
});

afterAll(async () => {
  await Promise.all(served.map(demo => demo.stop()));
  rmSync(folder, { recursive: true });
});

describe.each(scenarios)('the inventory %s, served over HTTPS', scenario => {
  it('is told of as written down, and as from files', () => {
    const report = analyse(
      snapshotWith(scenario, cluster => ({
        ...observations[refOf(nameInCatalog(scenario, cluster))],
        cluster: refOf(cluster),
      })),
      detectors,
    );
    const fromFiles = analyse(snapshotOf(scenario), detectors);
    const expected = expectedOf(scenario);

    expect(report.clusters.flatMap(({ blindSpots }) => blindSpots)).toEqual([]);
    expect(told(report)).toEqual(told(fromFiles));
    expect(told(report).present).toEqual(expected.present);
    expect(byText(told(report).links)).toEqual(byText(expected.links));
    expect(byText(told(report).interconnects)).toEqual(
      byText(expected.interconnects),
    );
    expect(byText(told(report).loosePeers)).toEqual(
      byText(expected.loosePeers),
    );
  });
});
