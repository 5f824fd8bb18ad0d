import {
  Detector,
  Observation,
  Snapshot,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Analysis, analysing } from './analyse';
import { Steps } from './atOnce';
import { AccessFinding } from './findings/defineRule';
import { RememberedThought } from './rememberThought';
import { retime } from './retime';
import { shareSame } from './shareSame';
import { LinkMemory } from './topology/rememberLinks';

/** Thinks of the whole, in steps. */
export type Analyse = (
  snapshot: Snapshot,
  accessFindings: readonly AccessFinding[],
) => Steps<Analysis>;

/**
 * Thinks of the whole once, however often it is looked at: where all clusters say what they said
 * before, only the times of the looks are put into what was thought.
 */
export function rememberAnalysis(
  detectors: readonly Detector[],
  thought: RememberedThought,
): Analyse {
  const memory: LinkMemory = { links: new Map() };
  let last: { basis: readonly unknown[]; analysis: Analysis } | undefined;
  return function* analyse(snapshot, accessFindings) {
    const basis = basisOf(snapshot, accessFindings, thought);
    if (last !== undefined && isSame(last.basis, basis)) {
      const before = last.analysis.report;
      const report = retime(before, snapshot);
      for (const [at, link] of report.links.entries()) {
        const its =
          link === before.links[at] ? undefined : memory.links.get(link.id);
        if (its !== undefined) {
          memory.links.set(link.id, { ...its, link });
        }
      }
      last = { basis, analysis: { ...last.analysis, report } };
      return last.analysis;
    }
    const latest = yield* analysing(
      snapshot,
      detectors,
      accessFindings,
      thought,
      memory,
    );
    yield;
    const analysis = last === undefined ? latest : share(last.analysis, latest);
    last = { basis, analysis };
    return analysis;
  };
}

/** What is as it was stays the same objects; links are so already. */
function share(
  before: Analysis,
  { report, names, thrown }: Analysis,
): Analysis {
  return {
    thrown,
    names: shareSame(before.names, names),
    report: {
      ...report,
      clusters: shareSame(before.report.clusters, report.clusters),
      detections: shareSame(before.report.detections, report.detections),
      loosePeers: shareSame(before.report.loosePeers, report.loosePeers),
      interconnects: shareSame(
        before.report.interconnects,
        report.interconnects,
      ),
      findings: shareSame(before.report.findings, report.findings),
    },
  };
}

/** All that a report follows from, but for times that make no difference to anything else. */
function basisOf(
  { inventory, observations, staleAfterMs, takenAt }: Snapshot,
  accessFindings: readonly AccessFinding[],
  thought: RememberedThought,
): unknown[] {
  const present = Date.parse(takenAt) - staleAfterMs;
  return [
    staleAfterMs,
    JSON.stringify(accessFindings),
    ...inventory.clusters.flatMap(cluster => {
      const observation = Object.hasOwn(observations, cluster.ref)
        ? observations[cluster.ref]
        : undefined;
      return observation === undefined
        ? [cluster]
        : [
            cluster,
            thought.detect(observation),
            thought.establish(observation),
            thought.findEntryPoints(observation),
            thought.recogniseNames(observation),
            sightOf(observation, present),
          ];
    }),
  ];
}

/** How well a cluster is seen; of one that is not seen now, since when is told in many places. */
function sightOf(
  { failure, observedAt }: Observation,
  present: number,
): string {
  return failure === undefined &&
    observedAt !== undefined &&
    Date.parse(observedAt) >= present
    ? 'seen'
    : JSON.stringify([observedAt, failure]);
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return (
    one.length === other.length &&
    one.every((each, index) => each === other[index])
  );
}
