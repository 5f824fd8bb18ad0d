import {
  Link,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { mergeEvidence } from '../../mergeEvidence';
import { distinct } from '../../sortedBy';
import { defineRule, JudgedContext } from '../defineRule';
import { clusterNames, listed, technologyTitles } from '../wording';

/**
 * The cluster was seen just now, but what it says of its links is old by the technology's own
 * clock: whatever writes it has stopped.
 */
export const staleHeartbeat = defineRule({
  code: 'stale-heartbeat',
  severity: 'warning',
  judge(context) {
    const nameOf = clusterNames(context);
    const titleOf = technologyTitles(context);
    const seen = new Set(
      context.clusters
        .filter(cluster => wasSeenLately(cluster, context))
        .map(({ ref }) => ref),
    );
    return silencesIn(context.topology.links)
      .filter(({ cluster }) => seen.has(cluster))
      .map(({ cluster, technology, links, reason }) => {
        const peers = distinct(
          links.map(({ from, to }) => (from === cluster ? to : from)),
        );
        return {
          // What it has ceased to tell is also about those at the other ends.
          clusters: [cluster, ...peers].sort(),
          ...(links.length === 1 ? { link: links[0].id } : {}),
          params: { technology, cluster: nameOf(cluster) },
          message: `${titleOf(technology)} on ${nameOf(
            cluster,
          )} has ceased to report of its links with ${listed(
            peers.map(nameOf),
          )}`,
          remedy: `Look at what reports the links: ${reason}`,
          evidence: mergeEvidence(
            links
              .flatMap(({ evidence }) => evidence)
              .filter(each => each.cluster === cluster),
          ),
        };
      });
  },
});

type Silence = {
  cluster: string;
  technology: string;
  links: Link[];
  reason: string;
};

/** Who has ceased to report of which links: a state was known, and is no longer believed. */
function silencesIn(links: readonly Link[]): Silence[] {
  const silences = new Map<string, Silence>();
  for (const link of links) {
    for (const { cluster, state, lastKnownState, reason } of link.views) {
      if (state === 'unknown' && lastKnownState !== undefined) {
        const { technology } = link;
        const key = JSON.stringify([cluster, technology]);
        const known = silences.get(key) ?? {
          cluster,
          technology,
          links: [],
          reason,
        };
        known.links.push(link);
        silences.set(key, known);
      }
    }
  }
  return [...silences.values()];
}

function wasSeenLately(
  { observation, observedAt }: ReportCluster,
  { takenAt, staleAfterMs }: JudgedContext,
): boolean {
  return (
    observation !== 'none' &&
    observedAt !== undefined &&
    Date.parse(takenAt) - Date.parse(observedAt) <= staleAfterMs
  );
}
