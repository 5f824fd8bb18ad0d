import {
  BlindSpot,
  Claim,
  Detection,
  PeerClaim,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  Detector,
  Observation,
  runDetector,
  Snapshot,
} from '@interconnect/backstage-plugin-interconnect-node';

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

/**
 * Runs every detector on every cluster's observation. What was seen too long ago to tell of the
 * present keeps its claims, but none of their states.
 */
export function detectAll(
  snapshot: Snapshot,
  detectors: readonly Detector[],
): DetectionResult {
  const result: DetectionResult = {
    detections: [],
    blindSpots: {},
    thrown: [],
  };
  const clusters = snapshot.inventory.clusters.map(({ ref }) => ref).sort();
  const sorted = [...detectors].sort((a, b) => order(a.id, b.id));

  for (const cluster of clusters) {
    const observation = observationOf(snapshot, cluster);
    const spots: BlindSpot[] = [];
    for (const detector of sorted) {
      const run = runDetector(detector, observation);
      result.detections.push(
        isStale(observation, snapshot)
          ? withoutStates(run.detection, observation)
          : run.detection,
      );
      spots.push(...run.blindSpots);
      if (run.thrown !== undefined) {
        result.thrown.push({
          cluster,
          technology: detector.id,
          error: run.thrown,
        });
      }
    }
    result.blindSpots[cluster] = distinct(spots);
  }

  return result;
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
  return [...seen.values()].sort(
    (a, b) => order(a.read, b.read) || order(a.reason, b.reason),
  );
}

function order(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
