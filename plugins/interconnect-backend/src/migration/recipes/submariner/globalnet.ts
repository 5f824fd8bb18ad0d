import {
  Evidence,
  ReportDetection,
} from '@interconnect/backstage-plugin-interconnect-common';
import { firstFree, parseCidr } from '../../../cidr';
import { shownAt } from '../../shown';
import { Member } from './member';

/** The addresses of their own that clusters get whose ranges overlap. */
export type Globalnet = {
  /** What the members' ranges are taken from, where the broker was seen. */
  supernet?: string;
  /** What the newcomer is to get; the broker chooses where that is not known. */
  range?: string;
};

/** subctl's default (submariner.io, operations/deployment/subctl, deploy-broker). */
export const DEFAULT_SUPERNET = '242.0.0.0/8';

/** Where a member's own range shows. */
export const GLOBAL_CIDR_PATHS = ['.spec.globalCIDR', '.status.globalCIDR'];

/** Whether Globalnet is on, by the members or by the broker; it is chosen for the whole set. */
export function globalnetOf(
  evidence: readonly Evidence[],
  detections: readonly ReportDetection[],
  members: readonly Member[],
  newcomer: Member,
): Globalnet | undefined {
  const named = detections.some(({ mode }) => /globalnet/i.test(mode ?? ''));
  if (!named && shownAt(evidence, '.spec.globalnetEnabled') !== 'true') {
    return undefined;
  }
  const supernet = shownAt(evidence, '.spec.globalnetCIDRRange');
  const given = members.map(({ ref }) =>
    evidence.find(
      ({ cluster, path }) =>
        cluster === ref && GLOBAL_CIDR_PATHS.includes(path),
    ),
  );
  const ranges = given.flatMap(item => (item === undefined ? [] : item.shows));
  return {
    ...(supernet === undefined ? {} : { supernet }),
    ...(ranges.length === members.length
      ? rangeFor(supernet, ranges, [...members, newcomer])
      : {}),
  };
}

/** The first range, as large as those of the others, that nobody uses. */
function rangeFor(
  supernet: string | undefined,
  given: readonly string[],
  clusters: readonly Member[],
): { range?: string } {
  const outer = supernet === undefined ? undefined : parseCidr(supernet);
  const ranges = given.flatMap(text => parseCidr(text) ?? []);
  const [prefix, ...others] = new Set(ranges.map(range => range.prefix));
  if (outer === undefined || prefix === undefined || others.length > 0) {
    return {};
  }
  const used = clusters
    .flatMap(({ podCidrs, serviceCidrs }) => [...podCidrs, ...serviceCidrs])
    .flatMap(text => parseCidr(text) ?? []);
  const range = firstFree(outer, prefix, [...ranges, ...used]);
  return range === undefined ? {} : { range };
}
