import {
  Phrase,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { ProbeContext } from './defineProbe';
import { say } from '../say';

/** From this age on, what was seen tells of the past; checks look again before they judge. */
const FRESH_FOR_MS = 10 * 60_000;

/** A cluster that can be judged, or why it cannot. */
export type Sight =
  | { type: 'seen'; cluster: ReportCluster }
  | { type: 'not-seen'; why: Phrase };

/** Whether a cluster was seen, and freshly enough to be judged. */
export function sightOf(
  ref: string,
  { report, at }: Pick<ProbeContext, 'report' | 'at'>,
): Sight {
  const cluster = report.clusters.find(other => other.ref === ref);
  if (cluster === undefined) {
    return {
      type: 'not-seen',
      why: say`${ref} is not in the catalog, or belongs to no cluster of this System`,
    };
  }
  const { name, observation, observedAt, blindSpots } = cluster;
  if (observation === 'none' || observedAt === undefined) {
    const reason = blindSpots.at(0)?.message ?? 'it was never observed';
    return { type: 'not-seen', why: say`${name} could not be seen: ${reason}` };
  }
  if (Date.parse(at) - Date.parse(observedAt) > FRESH_FOR_MS) {
    return {
      type: 'not-seen',
      why: say`${name} was last seen at ${observedAt}; that is too long ago to judge`,
    };
  }
  return { type: 'seen', cluster };
}

/** All of several clusters, or why the first of them cannot be judged. */
export function sightOfAll(
  refs: readonly string[],
  context: Pick<ProbeContext, 'report' | 'at'>,
):
  | { type: 'seen'; clusters: ReportCluster[] }
  | { type: 'not-seen'; why: Phrase } {
  const clusters: ReportCluster[] = [];
  for (const ref of refs) {
    const sight = sightOf(ref, context);
    if (sight.type === 'not-seen') {
      return sight;
    }
    clusters.push(sight.cluster);
  }
  return { type: 'seen', clusters };
}
