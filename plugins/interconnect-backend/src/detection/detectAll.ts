import {
  BlindSpot,
  Claim,
  Detection,
  PeerClaim,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  Detector,
  DetectorRun,
  Observation,
  runDetector,
  Snapshot,
} from '@interconnect/backstage-plugin-interconnect-node';
import { sortedBy } from '../sortedBy';
import { watchTime } from '../watchTime';

/**
 * What all detectors say of all clusters.
 */
export type DetectionResult = {
  /** Sorted by cluster, then technology; one for each pair of the two. */
  detections: Detection[];
  /** By entity ref of the cluster, sorted by read; what several detectors missed is said once. */
  blindSpots: Record<string, BlindSpot[]>;
  /** What detectors threw, for the log. */
  thrown: { cluster: string; technology: string; error: unknown }[];
};

/** What all detectors say of one cluster, its observation being of the present. */
export type DetectionInCluster = {
  /** Sorted by technology. */
  detections: readonly Detection[];
  /** Sorted by read; what several detectors missed is said once. */
  blindSpots: readonly BlindSpot[];
  thrown: DetectionResult['thrown'];
};

/**
 * Runs every detector on every cluster's observation. What was seen too long ago to tell of the
 * present keeps its claims, but none of their states.
 *
 * @param detect - what detectors say of one observation, for a caller that remembers it
 */
export function detectAll(
  snapshot: Snapshot,
  detectors: readonly Detector[],
  detect: (observation: Observation) => DetectionInCluster = observation =>
    detectIn(observation, detectors),
): DetectionResult {
  const result: DetectionResult = {
    detections: [],
    blindSpots: {},
    thrown: [],
  };
  for (const cluster of snapshot.inventory.clusters
    .map(({ ref }) => ref)
    .sort()) {
    const observation = observationOf(snapshot, cluster);
    const { detections, blindSpots, thrown } = detect(observation);
    result.detections.push(
      ...(isStale(observation, snapshot)
        ? detections.map(detection => withoutStates(detection, observation))
        : detections),
    );
    result.blindSpots[cluster] = [...blindSpots];
    result.thrown.push(...thrown);
  }
  return result;
}

/** What one detector says of one cluster. */
export type DetectorAnswer = DetectorRun & {
  technology: string;
  /** Whether it asked when the cluster was seen; else it would say the same at any other time. */
  timely: boolean;
};

/** Runs every detector on one cluster's observation. */
export function detectIn(
  observation: Observation,
  detectors: readonly Detector[],
): DetectionInCluster {
  return gather(
    observation.cluster,
    detectors.map(detector => askDetector(detector, observation)),
  );
}

/** Runs one detector on one cluster's observation. */
export function askDetector(
  detector: Detector,
  observation: Observation,
): DetectorAnswer {
  let timely = false;
  const watched: Detector = {
    ...detector,
    detect: (seen, looked) => {
      const watch = watchTime(looked);
      try {
        return detector.detect(seen, watch.looked);
      } finally {
        timely = watch.wasAsked();
      }
    },
  };
  const run = runDetector(watched, observation);
  return { ...run, technology: detector.id, timely };
}

/** All that detectors say of one cluster, in the order of their ids. */
export function gather(
  cluster: string,
  answers: readonly DetectorAnswer[],
): DetectionInCluster {
  const sorted = sortedBy(answers, ({ technology }) => technology);
  return {
    detections: sorted.map(({ detection }) => detection),
    blindSpots: distinct(sorted.flatMap(({ blindSpots }) => blindSpots)),
    thrown: sorted.flatMap(({ technology, thrown }) =>
      thrown === undefined ? [] : [{ cluster, technology, error: thrown }],
    ),
  };
}

function observationOf(snapshot: Snapshot, cluster: string): Observation {
  return Object.hasOwn(snapshot.observations, cluster)
    ? snapshot.observations[cluster]
    : { cluster, attemptedAt: snapshot.takenAt, reads: {} };
}

function isStale(observation: Observation, snapshot: Snapshot): boolean {
  if (
    observation.failure !== undefined ||
    observation.observedAt === undefined
  ) {
    return true;
  }
  const age = Date.parse(snapshot.takenAt) - Date.parse(observation.observedAt);
  return age > snapshot.staleAfterMs;
}

function withoutStates(
  detection: Detection,
  { observedAt }: Observation,
): Detection {
  const forget = (claim: Claim): Claim =>
    claim.type === 'peer' ? withoutState(claim, observedAt) : claim;
  return { ...detection, claims: detection.claims.map(forget) };
}

function withoutState(claim: PeerClaim, observedAt?: string): PeerClaim {
  const reason = `Not seen since ${observedAt}; then: ${claim.reason}`;
  return claim.state === 'unknown'
    ? { ...claim, reason }
    : { ...claim, state: 'unknown', lastKnownState: claim.state, reason };
}

function distinct(spots: readonly BlindSpot[]): BlindSpot[] {
  const seen = new Map<string, BlindSpot>();
  for (const spot of spots) {
    const key = JSON.stringify([spot.read, spot.reason, spot.message]);
    seen.set(key, seen.get(key) ?? spot);
  }
  return sortedBy(
    seen.values(),
    ({ read }) => read,
    ({ reason }) => reason,
  );
}
