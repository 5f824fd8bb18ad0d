import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import {
  Cluster,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Snapshot } from '@interconnect/backstage-plugin-interconnect-node';
import {
  manifests,
  observed,
  OBSERVED_AT,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { parse } from 'yaml';
import { analyse } from './analyse';
import { declaredReads } from './declaredReads';
import { detectors } from './detection/detectors';

/*
 * Small inventories, one for each way in which a technology is found in the field, through all
 * detectors, the join and the classification. Each `expected.yaml` was written by hand, from what
 * upstream says that the objects mean, before any code had read them.
 */
const INVENTORIES = join(__dirname, '__fixtures__/inventories');

type Expected = Pick<Report, 'links' | 'interconnects' | 'loosePeers'> & {
  /** What is there, by cluster. */
  present: Record<string, string[]>;
};

const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const name = (ref: string) => ref.replace('resource:default/', '');

function snapshotOf(inventory: string): Snapshot {
  const root = join(INVENTORIES, inventory, 'clusters');
  const clusters = folders(root).map(
    (cluster): Cluster => ({
      ref: `resource:default/${cluster}`,
      name: cluster,
      aliases: {},
      memberships: [],
    }),
  );
  return {
    takenAt: OBSERVED_AT,
    staleAfterMs: 90_000,
    inventory: { clusters },
    observations: Object.fromEntries(
      clusters.map(cluster => {
        const folder = join(root, cluster.name);
        const objects = readdirSync(folder)
          .sort()
          .flatMap(file => manifests(join(folder, file)));
        return [
          cluster.ref,
          observed(declaredReads(detectors), objects, { cluster: cluster.ref }),
        ];
      }),
    ),
  };
}

/** What a report tells, in the words of expected.yaml. */
function told(report: Report) {
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
      from: name(link.from),
      to: name(link.to),
      direction: link.direction,
      state: link.state,
      corroboration: link.corroboration,
      basis: link.basis,
    })),
    interconnects: report.interconnects.map(each => ({
      technology: each.technology,
      plane: each.plane,
      members: each.members.map(name),
      shape: each.shape,
      hubs: each.hubs.map(name),
      state: each.state,
    })),
    loosePeers: report.loosePeers.map(peer => ({
      technology: peer.technology,
      plane: peer.plane,
      cluster: name(peer.cluster),
      identity: peer.identity,
      kind: peer.kind,
      couldBe: peer.couldBe.map(name),
      state: peer.state,
    })),
  };
}

function byText(items: readonly object[]): string[] {
  return items.map(item => JSON.stringify(item)).sort();
}

describe.each(folders(INVENTORIES))('the inventory %s', inventory => {
  const file = join(INVENTORIES, inventory, 'expected.yaml');
  const expected: Expected = parse(readFileSync(file, 'utf8'));
  const report = analyse(snapshotOf(inventory), detectors);

  it('has what is there, and nothing else', () => {
    expect(told(report).present).toEqual(expected.present);
  });

  it('has its links', () => {
    expect(byText(told(report).links)).toEqual(byText(expected.links));
  });

  it('has its shapes and loose peers', () => {
    expect(byText(told(report).interconnects)).toEqual(
      byText(expected.interconnects),
    );
    expect(byText(told(report).loosePeers)).toEqual(
      byText(expected.loosePeers),
    );
  });

  it('shows every claim in an object of a cluster', () => {
    const shown = [...report.links, ...report.loosePeers];

    expect(shown.every(({ evidence }) => evidence.length > 0)).toBe(true);
    expect(report.clusters.flatMap(({ blindSpots }) => blindSpots)).toEqual([]);
  });
});
