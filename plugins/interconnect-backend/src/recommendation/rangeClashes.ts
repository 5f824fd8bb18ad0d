import {
  Evidence,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { overlaps } from './overlaps';
import { Needs } from './definePattern';
import { Known } from './newcomer';
import { Situation } from './situation';

/** What kind of addresses a range is for. */
export type RangeKind = 'pods' | 'services';

/** A cluster with the ranges that are known of it. */
export type RangesOf = {
  ref: string;
  name: string;
  pods?: Known<string[]>;
  services?: Known<string[]>;
};

/** A range of one cluster and a range of another that share addresses. */
export type RangeClash = {
  left: RangesOf;
  right: RangesOf;
  kinds: [RangeKind, RangeKind];
  ranges: [string, string];
  evidence: Evidence[];
};

const KINDS: readonly RangeKind[] = ['pods', 'services'];

/** The newcomer's ranges. */
export function rangesOfNewcomer({ newcomer }: Situation): RangesOf {
  return {
    ref: newcomer.ref,
    name: newcomer.name,
    pods: newcomer.podCidrs,
    services: newcomer.serviceCidrs,
  };
}

/** The ranges of a cluster of the report. */
export function rangesOfCluster({
  ref,
  name,
  facts,
  factEvidence,
}: ReportCluster): RangesOf {
  return {
    ref,
    name,
    pods: facts.podCidrs && {
      value: facts.podCidrs,
      evidence: factEvidence.podCidrs ?? [],
    },
    services: facts.serviceCidrs && {
      value: facts.serviceCidrs,
      evidence: factEvidence.serviceCidrs ?? [],
    },
  };
}

/**
 * Where one cluster's ranges meet those of others; how the others get along with each other is not
 * for this one to be blamed for.
 */
export function clashesOf(
  left: RangesOf,
  others: readonly RangesOf[],
): RangeClash[] {
  return others.flatMap(right =>
    KINDS.flatMap(mine =>
      KINDS.flatMap(theirs =>
        overlaps(left[mine]?.value ?? [], right[theirs]?.value ?? []).map(
          (ranges): RangeClash => ({
            left,
            right,
            kinds: [mine, theirs],
            ranges,
            evidence: [
              ...(left[mine]?.evidence ?? []),
              ...(right[theirs]?.evidence ?? []),
            ],
          }),
        ),
      ),
    ),
  );
}

/** The kinds of ranges whose addresses cross between clusters. */
export function crossing(
  between: Extract<Needs['overlap'], { type: 'refused' }>['between'],
): readonly RangeKind[] {
  return between === 'all' ? KINDS : [between];
}
