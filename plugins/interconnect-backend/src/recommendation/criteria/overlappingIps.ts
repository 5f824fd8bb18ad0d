import {
  Evidence,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { overlaps } from '../cidrs';
import { defineCriterion, Weighing } from '../defineCriterion';
import { Pattern } from '../definePattern';
import { joinedBy, peersOf, Situation } from '../situation';
import { weighWant, yesOrNo } from '../weighWant';

/** Ranges that were seen or named decide; the general want is weighed where they are apart. */
export const overlappingIps = defineCriterion({
  id: 'overlappingIps',
  title: 'Overlapping addresses',
  question: 'May pod and service ranges of the clusters overlap?',
  weigh(pattern, situation) {
    const wanted = weighWant({
      pattern: pattern.title,
      title: 'Overlapping addresses',
      want: situation.requirements.overlappingIps,
      rating: pattern.ratings.overlappingIps,
      fit: yesOrNo,
    });
    const refusal = refusalOf(pattern, situation);
    if (refusal === undefined || wanted.effect === 'blocks') {
      return wanted;
    }

    const ends = endsOf(pattern, situation);
    const [clash] = clashes(ends, situation.newcomer.ref);
    if (clash !== undefined) {
      return overlapping(pattern, clash, refusal.lift);
    }
    const unknown = ends.filter(({ ranges }) => ranges === undefined);
    if (unknown.length > 0) {
      const names = unknown.map(({ name }) => name).join(', ');
      return {
        effect: 'unknown',
        doubt: `The pod and service ranges of ${names} are not known; ${pattern.title} needs them not to overlap`,
      };
    }
    return wanted;
  },
});

type End = {
  ref: string;
  name: string;
  /** Undefined where pod or service ranges are not known. */
  ranges?: readonly string[];
  known: readonly string[];
  evidence: readonly Evidence[];
};

/** What does not carry overlapping ranges: the pattern itself, or a mesh in place that runs on one flat network. */
function refusalOf(
  pattern: Pattern,
  situation: Situation,
): { lift: string } | undefined {
  const { overlap } = pattern.needs;
  const { report } = situation;
  const joined = joinedBy(pattern, situation);
  if (overlap.type === 'refused') {
    const members = joined?.members ?? [];
    const lifted = overlap.lifted?.(
      report.detections.filter(({ cluster }) => members.includes(cluster)),
    );
    return lifted === undefined ? { lift: overlap.lift } : undefined;
  }
  const layered = report.overlays.some(({ over }) => over === joined?.id);
  return layered
    ? { lift: 'Put the newcomer on a network of its own, behind a gateway' }
    : undefined;
}

function endsOf(pattern: Pattern, situation: Situation): End[] {
  const { newcomer } = situation;
  return [
    {
      ref: newcomer.ref,
      name: newcomer.name,
      ...rangesOf(newcomer.podCidrs?.value, newcomer.serviceCidrs?.value),
      evidence: [
        ...(newcomer.podCidrs?.evidence ?? []),
        ...(newcomer.serviceCidrs?.evidence ?? []),
      ],
    },
    ...peersOf(pattern, situation).map(endOf),
  ];
}

function endOf({ ref, name, facts, factEvidence }: ReportCluster): End {
  return {
    ref,
    name,
    ...rangesOf(facts.podCidrs, facts.serviceCidrs),
    evidence: [
      ...(factEvidence.podCidrs ?? []),
      ...(factEvidence.serviceCidrs ?? []),
    ],
  };
}

function rangesOf(pods?: readonly string[], services?: readonly string[]) {
  const known = [...(pods ?? []), ...(services ?? [])];
  return {
    known,
    ranges: pods === undefined || services === undefined ? undefined : known,
  };
}

/** Clashes with the newcomer; how others get along is not for this newcomer to be blamed for. */
function clashes(
  ends: readonly End[],
  newcomer: string,
): { left: End; right: End; ranges: [string, string] }[] {
  const left = ends.find(({ ref }) => ref === newcomer);
  if (left === undefined) {
    return [];
  }
  return ends
    .filter(right => right !== left)
    .flatMap(right =>
      overlaps(left.known, right.known).map(ranges => ({
        left,
        right,
        ranges,
      })),
    );
}

function overlapping(
  pattern: Pattern,
  { left, right, ranges }: { left: End; right: End; ranges: [string, string] },
  lift: string,
): Weighing {
  return {
    effect: 'blocks',
    message: `${ranges[0]} of ${left.name} overlaps with ${ranges[1]} of ${right.name}; ${pattern.ratings.overlappingIps.reason}`,
    params: {
      pattern: pattern.title,
      cluster: left.name,
      range: ranges[0],
      other: right.name,
      otherRange: ranges[1],
    },
    evidence: [...left.evidence, ...right.evidence],
    source: pattern.ratings.overlappingIps.source,
    lift,
  };
}
