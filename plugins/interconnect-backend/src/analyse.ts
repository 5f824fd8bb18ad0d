import {
  Membership,
  Report,
  Technology,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  Detector,
  Observation,
  Snapshot,
} from '@interconnect/backstage-plugin-interconnect-node';
import { atOnce, Steps } from './atOnce';
import { classify } from './classification/classify';
import { declaredKinds } from './declaration/declaredKinds';
import { readDeclarations } from './declaration/readDeclarations';
import {
  detectAll,
  detectIn,
  DetectionInCluster,
  DetectionResult,
} from './detection/detectAll';
import { knownNames, namesIn } from './detection/knownNames';
import {
  ClusterEntries,
  findEntryPoints,
  listEntryPoints,
  shareHosts,
} from './entryPoints';
import { AccessFinding } from './findings/defineRule';
import { judging } from './findings/judge';
import { EstablishedFacts, establishFacts } from './facts/establishFacts';
import { describeCluster } from './report/describeCluster';
import { Named, namesOf } from './report/namesOf';
import { oldestOf } from './report/oldestOf';
import { sortedBy } from './sortedBy';
import { joiningTopology } from './topology/joinTopology';
import { mergeTopologies } from './topology/mergeTopologies';
import { LinkMemory } from './topology/rememberLinks';
import { SeenAt } from './topology/sight';

const NOTHING_KNOWN = { facts: {}, factEvidence: {}, blindSpots: [] };

/** A report, and what detectors threw on the way, for the log. */
export type Analysis = {
  report: Report;
  thrown: DetectionResult['thrown'];
  /** How everybody in the report is called, so that names can be kept from who may not know them. */
  names: Named[];
};

/** What is thought of one cluster by itself; depends on nothing but its observation. */
export type ThoughtOfCluster = {
  detect: (observation: Observation) => DetectionInCluster;
  establish: (observation: Observation) => EstablishedFacts;
  findEntryPoints: (observation: Observation) => ClusterEntries | undefined;
  recogniseNames: (observation: Observation) => readonly Membership[];
};

/** Thinks: the same snapshot always gives the same report, of the whole inventory. */
export function analyse(
  snapshot: Snapshot,
  detectors: readonly Detector[],
  accessFindings: readonly AccessFinding[] = [],
): Report {
  return analyseWithFaults(snapshot, detectors, accessFindings).report;
}

/** Thinks, and also tells what went wrong in detectors. */
export function analyseWithFaults(
  snapshot: Snapshot,
  detectors: readonly Detector[],
  accessFindings: readonly AccessFinding[] = [],
): Analysis {
  return atOnce(
    analysing(snapshot, detectors, accessFindings, thinkAnew(detectors)),
  );
}

/**
 * The same, in steps.
 *
 * @param thought - remembers what was thought of each cluster, see `rememberThought`
 * @param memory - of the links of the last time
 */
export function* analysing(
  snapshot: Snapshot,
  detectors: readonly Detector[],
  accessFindings: readonly AccessFinding[],
  thought: ThoughtOfCluster,
  memory?: LinkMemory,
): Steps<Analysis> {
  const { inventory, takenAt, staleAfterMs } = snapshot;
  const technologies = sortedBy(
    [...detectors.map(technologyOf), ...declaredKinds],
    ({ id }) => id,
  );

  const { detections, blindSpots, thrown } = detectAll(
    snapshot,
    detectors,
    thought.detect,
  );
  yield;
  const declared = readDeclarations(inventory);
  const topology = mergeTopologies(
    yield* joiningTopology(
      inventory,
      detections,
      seenAtOf(snapshot),
      knownNames(snapshot, thought.recogniseNames),
      memory,
    ),
    yield* joiningTopology(inventory, declared.detections, inCatalog(snapshot)),
  );
  yield;
  const classification = classify(topology, technologies);
  yield;
  const entries = new Map<string, ClusterEntries>(
    inventory.clusters.flatMap(({ ref }) => {
      const observation = observationOf(snapshot, ref);
      const its = observation && thought.findEntryPoints(observation);
      return its === undefined ? [] : [[ref, its]];
    }),
  );
  const clusters = sortedBy(inventory.clusters, ({ ref }) => ref).map(
    cluster => {
      const observation = observationOf(snapshot, cluster.ref);
      const its = entries.get(cluster.ref);
      return describeCluster(
        cluster,
        observation,
        observation === undefined
          ? NOTHING_KNOWN
          : thought.establish(observation),
        [...(blindSpots[cluster.ref] ?? []), ...(its?.blindSpots ?? [])],
        its && listEntryPoints(its),
      );
    },
  );
  yield;
  const findings = yield* judging({
    takenAt,
    staleAfterMs,
    technologies,
    remedies: new Map(detectors.map(({ id, remedies = {} }) => [id, remedies])),
    clusters,
    detections,
    topology,
    classification,
    accessFindings,
    declarationProblems: declared.problems,
  });

  const report: Report = {
    observedAt: oldestOf(clusters) ?? takenAt,
    staleAfterMs,
    technologies,
    clusters,
    detections: detections.map(
      ({ claims: _claims, remarks: _remarks, ...detection }) => detection,
    ),
    links: topology.links,
    loosePeers: topology.loosePeers,
    ...classification,
    findings,
    sharedHosts: shareHosts([...entries.values()]),
  };
  yield;
  return { report, thrown, names: namesOf(inventory.clusters, detections) };
}

/** Thinks of every cluster as if for the first time. */
export function thinkAnew(detectors: readonly Detector[]): ThoughtOfCluster {
  return {
    detect: observation => detectIn(observation, detectors),
    establish: establishFacts,
    findEntryPoints,
    recogniseNames: namesIn,
  };
}

function technologyOf(detector: Detector): Technology {
  const { id, title, homepage, layer, ridesOnNetwork, tellsMore } = detector;
  return {
    id,
    title,
    homepage,
    layer,
    ...(ridesOnNetwork === undefined ? {} : { ridesOnNetwork }),
    ...(tellsMore === undefined ? {} : { tellsMore }),
  };
}

function observationOf(
  { observations }: Snapshot,
  cluster: string,
): Observation | undefined {
  return Object.hasOwn(observations, cluster)
    ? observations[cluster]
    : undefined;
}

/** What the catalog says is known of every cluster, also of one that nobody can reach. */
function inCatalog({ inventory }: Snapshot): SeenAt {
  return Object.fromEntries(
    inventory.clusters.map(({ ref }) => [ref, { stale: false }]),
  );
}

function seenAtOf(snapshot: Snapshot): SeenAt {
  const takenAt = Date.parse(snapshot.takenAt);
  return Object.fromEntries(
    Object.entries(snapshot.observations).map(
      ([cluster, { observedAt, failure }]) => [
        cluster,
        {
          observedAt,
          stale:
            failure !== undefined ||
            observedAt === undefined ||
            takenAt - Date.parse(observedAt) > snapshot.staleAfterMs,
        },
      ],
    ),
  );
}
