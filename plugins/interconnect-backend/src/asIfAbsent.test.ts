import { readdirSync } from 'fs';
import { join } from 'path';
import {
  Cluster,
  Evidence,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  manifests,
  observed,
  OBSERVED_AT,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import { analyseWithFaults } from './analyse';
import { atOnce } from './atOnce';
import { declaredReads } from './declaredReads';
import { detectors } from './detection/detectors';
import { commonWords } from './report/commonWords';
import { createFindNames } from './report/findNames';
import { sightOf } from './report/sight';
import { visibleReport } from './visibleReport';

/*
 * Every cluster of every inventory is hidden in turn, and the report is compared with one of a world
 * that never had it: nothing is told that would not be told there as well, but that some peers are
 * not visible. Whatever comes of a hidden cluster, by whatever name or number, would show.
 */
const INVENTORIES = join(__dirname, '__fixtures__/inventories');

type Seen = { ref: string; name: string; observation: Observation };

function load(inventory: string): Seen[] {
  const root = join(INVENTORIES, inventory, 'clusters');
  return readdirSync(root).map(name => {
    const ref = `resource:default/${name}`;
    const objects = readdirSync(join(root, name)).flatMap(file =>
      manifests(join(root, name, file)),
    );
    const observation = observed(declaredReads(detectors), objects, {
      cluster: ref,
    });
    return { ref, name, observation };
  });
}

function worldOf(seen: readonly Seen[]) {
  const clusters = seen.map(
    ({ ref, name }): Cluster => ({ ref, name, aliases: {}, memberships: [] }),
  );
  return analyseWithFaults(
    {
      takenAt: OBSERVED_AT,
      staleAfterMs: 90_000,
      inventory: { clusters },
      observations: Object.fromEntries(
        seen.map(({ ref, observation }) => [ref, observation]),
      ),
    },
    detectors,
  );
}

function without(
  { report, names }: ReturnType<typeof worldOf>,
  hidden: string,
): Report {
  const visible = names.map(({ ref }) => ref).filter(ref => ref !== hidden);
  const members = report.clusters.map(({ ref, foundBy }) => ({ ref, foundBy }));
  const find = createFindNames(names, commonWords(report));
  return atOnce(
    visibleReport(report, members, sightOf(find, new Set(visible))),
  );
}

/** All that a report tells, one thing a line, each with what proves it. */
function toldIn(report: Report): Map<string, Set<string>> {
  const told = new Map<string, Set<string>>();
  const tell = (kind: string, thing: object, proofs: readonly Evidence[]) =>
    told.set(
      `${kind} ${JSON.stringify(thing)}`,
      new Set(proofs.map(proof => JSON.stringify(proof))),
    );

  for (const { entryPoints, factEvidence, ...cluster } of report.clusters) {
    tell('cluster', cluster, Object.values(factEvidence).flat());
    const { points = [], ...counted } = entryPoints ?? {};
    tell('entry points', { ...counted, ref: cluster.ref }, []);
    for (const { evidence, hosts: _, ...point } of points) {
      tell('entry point', point, evidence);
    }
  }
  // How sure one can be of a link depends on who else could be meant.
  for (const { evidence, corroboration: _, ...link } of report.links) {
    tell('link', link, evidence);
  }
  for (const { evidence, ...detection } of report.detections) {
    tell('detection', detection, evidence);
  }
  for (const { evidence, ...finding } of report.findings) {
    tell('finding', finding, evidence);
  }
  for (const { evidence, ...peer } of report.loosePeers) {
    if (peer.kind !== 'hidden') {
      tell('loose peer', peer, evidence);
    }
  }
  for (const { evidence, ...host } of report.sharedHosts ?? []) {
    tell('shared host', host, evidence);
  }
  report.interconnects.forEach(each => tell('interconnect', each, []));
  report.overlays.forEach(each => tell('overlay', each, []));
  return told;
}

function dark({ ref, name }: Seen): Seen {
  return {
    ref,
    name,
    observation: {
      cluster: ref,
      attemptedAt: OBSERVED_AT,
      failure: { reason: 'unreachable', message: 'No route to host' },
      reads: {},
    },
  };
}

describe.each(readdirSync(INVENTORIES))('%s', inventory => {
  const seen = load(inventory);
  const whole = worldOf(seen);

  it.each(seen.map(({ ref }) => ref))('tells nothing of %s', hidden => {
    const there = toldIn(
      worldOf(seen.filter(({ ref }) => ref !== hidden)).report,
    );

    for (const [thing, proofs] of toldIn(without(whole, hidden))) {
      expect([...there.keys()]).toContain(thing);
      expect([...proofs].filter(each => !there.get(thing)?.has(each))).toEqual(
        [],
      );
    }
  });

  it.each(seen.map(({ ref }) => ref))(
    'names no peer that could be %s',
    hidden => {
      const unseen = worldOf(
        seen.map(each => (each.ref === hidden ? dark(each) : each)),
      );
      const { loosePeers } = without(unseen, hidden);
      const couldBe = unseen.report.loosePeers.filter(
        peer => peer.cluster !== hidden && peer.couldBe.includes(hidden),
      );

      for (const { cluster, technology, plane, identity } of couldBe) {
        const same = loosePeers.filter(
          peer =>
            peer.cluster === cluster &&
            peer.technology === technology &&
            peer.plane === plane,
        );
        expect(same.map(peer => peer.identity)).not.toContain(identity);
        expect(same.map(({ kind }) => kind)).toContain('hidden');
      }
    },
  );
});
