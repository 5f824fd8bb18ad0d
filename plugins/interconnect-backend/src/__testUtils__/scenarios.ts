import { readdirSync, readFileSync } from 'fs';
import { join, resolve } from 'path';
import {
  Cluster,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  Observation,
  ObservedObject,
  Snapshot,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  manifests,
  observed,
  OBSERVED_AT,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { parse } from 'yaml';
import { declaredReads } from '../declaredReads';
import { detectors } from '../detection/detectors';

/*
 * Small inventories, one for each way in which a technology is found in the field. Each
 * `expected.yaml` was written by hand, from what upstream says that the objects mean, before any
 * code had read them.
 */
const INVENTORIES = resolve(__dirname, '../__fixtures__/inventories');

export type Expected = Pick<
  Report,
  'links' | 'interconnects' | 'loosePeers'
> & {
  /** What is there, by cluster. */
  present: Record<string, string[]>;
};

/** The names of all scenarios. */
export const scenarios: readonly string[] = foldersIn(INVENTORIES);

export function scenarioPath(scenario: string): string {
  return join(INVENTORIES, scenario);
}

export function expectedOf(scenario: string): Expected {
  return parse(
    readFileSync(join(scenarioPath(scenario), 'expected.yaml'), 'utf8'),
  );
}

/** The names of a scenario's clusters. */
export function clustersOf(scenario: string): string[] {
  return foldersIn(join(scenarioPath(scenario), 'clusters'));
}

export function objectsOf(scenario: string, cluster: string): ObservedObject[] {
  const folder = join(scenarioPath(scenario), 'clusters', cluster);
  return readdirSync(folder)
    .filter(file => /\.ya?ml$/.test(file))
    .sort()
    .flatMap(file => manifests(join(folder, file)));
}

/** What would be seen of a scenario whose clusters were read without fault. */
export function snapshotOf(scenario: string): Snapshot {
  const reads = declaredReads(detectors);
  return snapshotWith(scenario, cluster =>
    observed(reads, objectsOf(scenario, cluster), { cluster: refOf(cluster) }),
  );
}

/** A snapshot of a scenario, of which somebody else says what was seen of each cluster. */
export function snapshotWith(
  scenario: string,
  observationOf: (cluster: string) => Observation,
): Snapshot {
  const names = clustersOf(scenario);
  return {
    takenAt: OBSERVED_AT,
    staleAfterMs: 90_000,
    inventory: {
      clusters: names.map(
        (name): Cluster => ({
          ref: refOf(name),
          name,
          aliases: {},
          memberships: [],
        }),
      ),
    },
    observations: Object.fromEntries(
      names.map(name => [refOf(name), observationOf(name)]),
    ),
  };
}

export function refOf(cluster: string): string {
  return `resource:default/${cluster}`;
}

/** What a report tells, in the words of expected.yaml. */
export function told(report: Report) {
  return {
    present: Object.fromEntries(
      report.clusters.map(cluster => [
        cluster.name,
        report.detections
          .filter(each => each.cluster === cluster.ref)
          .filter(({ verdict }) => verdict === 'present')
          .map(({ technology }) => technology),
      ]),
    ),
    links: report.links.map(link => ({
      technology: link.technology,
      plane: link.plane,
      from: nameOf(link.from),
      to: nameOf(link.to),
      direction: link.direction,
      state: link.state,
      corroboration: link.corroboration,
      basis: link.basis,
    })),
    interconnects: report.interconnects.map(each => ({
      technology: each.technology,
      plane: each.plane,
      members: each.members.map(nameOf),
      shape: each.shape,
      hubs: each.hubs.map(nameOf),
      state: each.state,
    })),
    loosePeers: report.loosePeers.map(peer => ({
      technology: peer.technology,
      plane: peer.plane,
      cluster: nameOf(peer.cluster),
      identity: peer.identity,
      kind: peer.kind,
      couldBe: peer.couldBe.map(nameOf),
      state: peer.state,
    })),
  };
}

export function byText(items: readonly object[]): string[] {
  return items.map(item => JSON.stringify(item)).sort();
}

function nameOf(ref: string): string {
  return ref.replace('resource:default/', '');
}

function foldersIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
