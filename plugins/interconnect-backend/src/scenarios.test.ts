import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { Inventory } from '@interconnect/backstage-plugin-interconnect-common';
import { ObservedObject } from '@interconnect/backstage-plugin-interconnect-node';
import {
  manifests,
  OBSERVED_AT,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { parse } from 'yaml';
import { analyse } from './analyse';
import { detectors } from './detection/detectors';

/*
 * Whole estates, one folder each: what all their clusters together must come to (expected.yaml,
 * worked out by hand from what upstream documents, before any code had read the objects).
 */
const ROOT = join(__dirname, '__fixtures__/inventories');
const KNOWN = new Set<string>(detectors.map(({ id }) => id));
const READS = detectors.map(({ reads }) => reads);

type Technological = { technology: string };
type Expected = {
  clusters: string[];
  present: Record<string, string[]>;
  links?: Technological[];
  interconnects?: Technological[];
  loosePeers?: Technological[];
};

const scenarios = existsSync(ROOT) ? readdirSync(ROOT).sort() : [];

function ref(name: string): string {
  return `resource:default/${name}`;
}

function nameOf(cluster: string): string {
  return cluster.replace('resource:default/', '');
}

function objectsOf(folder: string): ObservedObject[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .flatMap(file => manifests(join(folder, file)));
}

/** The report on an inventory folder, all of whose clusters are of one System. */
function reportOf(scenario: string) {
  const folder = join(ROOT, scenario, 'clusters');
  const names = readdirSync(folder).sort();
  const inventory: Inventory = {
    clusters: names.map(name => ({
      ref: ref(name),
      name,
      aliases: {},
      memberships: [{ system: 'system:default/estate', foundBy: ['system'] }],
    })),
  };
  return analyse(
    {
      takenAt: OBSERVED_AT,
      staleAfterMs: 90_000,
      inventory,
      observations: Object.fromEntries(
        names.map(name => [
          ref(name),
          observed(READS, objectsOf(join(folder, name)), {
            cluster: ref(name),
          }),
        ]),
      ),
    },
    detectors,
  );
}

/** What the report tells, in the words of expected.yaml. */
function told(scenario: string): Required<Expected> {
  const report = reportOf(scenario);
  return {
    clusters: report.clusters.map(({ name }) => name),
    present: Object.fromEntries(
      report.clusters.map(cluster => [
        cluster.name,
        report.detections
          .filter(each => each.cluster === cluster.ref)
          .filter(each => each.verdict === 'present')
          .map(each => each.technology),
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
    loosePeers: report.loosePeers.map(each => ({
      technology: each.technology,
      cluster: nameOf(each.cluster),
      identity: each.identity,
      kind: each.kind,
      couldBe: each.couldBe.map(nameOf),
    })),
  };
}

/** What can be told yet: some of it waits for a detector that is not there. */
function tellable(items: Technological[] = []): string[] {
  return items
    .filter(({ technology }) => KNOWN.has(technology))
    .map(item => JSON.stringify(item))
    .sort();
}

describe.each(scenarios)('the estate %s', scenario => {
  const expected: Expected = parse(
    readFileSync(join(ROOT, scenario, 'expected.yaml'), 'utf8'),
  );

  it('has its clusters, and what is installed in them', () => {
    const { clusters, present } = told(scenario);

    expect(clusters).toEqual([...expected.clusters].sort());
    expect(present).toEqual(
      Object.fromEntries(
        Object.entries(expected.present).map(([cluster, technologies]) => [
          cluster,
          technologies.filter(id => KNOWN.has(id)).sort(),
        ]),
      ),
    );
  });

  it('has its links, interconnects and loose peers, and no other', () => {
    const { links, interconnects, loosePeers } = told(scenario);

    expect(tellable(links)).toEqual(tellable(expected.links));
    expect(tellable(interconnects)).toEqual(tellable(expected.interconnects));
    expect(tellable(loosePeers)).toEqual(tellable(expected.loosePeers));
  });
});
