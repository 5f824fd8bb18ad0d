import {
  BlindSpot,
  Claim,
  Detection,
  Evidence,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Detector, LocalClaim, LocalRemark, Verdict } from './defineDetector';
import { LocalEvidence } from './evidence';
import { leftoversOf } from './leftovers';
import { readAll } from './readAll';
import { nameOfRead } from './nameOfRead';
import { Observation } from './snapshot';

/**
 * A detector's answer on one cluster, with what it could not see.
 *
 * @public
 */
export type DetectorRun = {
  detection: Detection;
  blindSpots: BlindSpot[];
  /** What the detector threw, for the log. */
  thrown?: unknown;
};

/**
 * Runs a detector on what was read in a cluster; the one place where "unknown" is decided.
 *
 * A required read that failed makes the answer `unknown`. `absent` is believed only when all
 * that it rests on was seen whole: one malformed or left-out object makes it `unknown` too.
 * A detector that throws is a blind spot of its own and stops nobody else.
 *
 * @public
 */
export function runDetector(
  detector: Detector,
  observation: Observation,
): DetectorRun {
  const nothing: Detection = {
    cluster: observation.cluster,
    technology: detector.id,
    verdict: 'unknown',
    whole: false,
    claims: [],
    evidence: [],
  };
  if (observation.observedAt === undefined) {
    return { detection: nothing, blindSpots: [] };
  }

  const { seen, whole, missing, blindSpots } = readAll(
    detector.reads,
    observation,
  );
  if (missing) {
    return { detection: nothing, blindSpots };
  }

  let verdict: Verdict;
  try {
    verdict = detector.detect(seen, {
      observedAt: Date.parse(observation.observedAt),
    });
  } catch (error) {
    return {
      detection: nothing,
      thrown: error,
      blindSpots: [
        ...blindSpots,
        {
          read: detector.id,
          reason: 'detector-failed',
          message: `The ${detector.title} detector failed on what it saw; this is a bug in it`,
        },
      ],
    };
  }

  const gaps = blindSpots.filter(({ read }) =>
    isRelevant(read, detector, verdict),
  );
  if (verdict.verdict === 'absent' && !whole) {
    return { detection: nothing, blindSpots: gaps };
  }
  return {
    detection: detectionOf(
      verdict,
      { ...nothing, whole: gaps.length === 0 },
      verdict.verdict === 'absent' ? leftoversOf(detector, observation) : [],
    ),
    blindSpots: gaps,
  };
}

function isRelevant(
  read: string,
  detector: Detector,
  { irrelevant = [] }: Verdict,
): boolean {
  return !Object.entries(detector.reads).some(
    ([name, { type, spec }]) =>
      type === 'optional' &&
      irrelevant.includes(name) &&
      nameOfRead(spec) === read,
  );
}

function detectionOf(
  verdict: Verdict,
  nothing: Detection,
  leftovers: readonly LocalRemark[],
): Detection {
  const remarks = [...(verdict.remarks ?? []), ...leftovers].map(remark =>
    located(nothing.cluster, remark),
  );
  const common = {
    ...nothing,
    ...(remarks.length === 0 ? {} : { remarks }),
  };
  if (verdict.verdict !== 'present') {
    return { ...common, verdict: verdict.verdict };
  }
  const { version, mode } = verdict;
  return {
    ...common,
    verdict: 'present',
    ...(version === undefined ? {} : { version }),
    ...(mode === undefined ? {} : { mode }),
    evidence: evidenceIn(nothing.cluster, verdict.evidence),
    claims: verdict.claims.map(claim => claimIn(nothing.cluster, claim)),
  };
}

function claimIn(cluster: string, claim: LocalClaim): Claim {
  if (claim.type === 'peer') {
    return located(cluster, claim);
  }
  const { settings, ...membership } = claim;
  return {
    ...located(cluster, membership),
    ...(settings === undefined
      ? {}
      : { settings: settings.map(setting => located(cluster, setting)) }),
  };
}

function evidenceIn(
  cluster: string,
  evidence: readonly LocalEvidence[],
): Evidence[] {
  return evidence.map(item => ({ cluster, ...item }));
}

function located<T extends { evidence: LocalEvidence[] }>(
  cluster: string,
  item: T,
): Omit<T, 'evidence'> & { evidence: Evidence[] } {
  return { ...item, evidence: evidenceIn(cluster, item.evidence) };
}
