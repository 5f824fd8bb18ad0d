import {
  Link,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { mergeEvidence } from '../../mergeEvidence';
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
    const { clusters, technologies, topology } = context;
    return clusters
      .filter(cluster => wasSeenLately(cluster, context))
      .flatMap(({ ref }) =>
        technologies.flatMap(({ id: technology }) => {
          const silent = topology.links.filter(
            link => link.technology === technology && isSilent(link, ref),
          );
          if (silent.length === 0) {
            return [];
          }
          const peers = silent.map(({ from, to }) =>
            from === ref ? to : from,
          );
          const title = titleOf(technology);
          return {
            clusters: [ref],
            ...(silent.length === 1 ? { link: silent[0].id } : {}),
            params: { technology, links: String(silent.length) },
            message: `${title} on ${nameOf(
              ref,
            )} has ceased to report of its links with ${listed(
              peers.map(nameOf),
            )}`,
            remedy: `Look at what reports the links: ${reasonAt(
              silent[0],
              ref,
            )}`,
            evidence: mergeEvidence(
              silent
                .flatMap(({ evidence }) => evidence)
                .filter(({ cluster }) => cluster === ref),
            ),
          };
        }),
      );
  },
});

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

/** A detector that knows what was said before, and says unknown, no longer believes it. */
function isSilent({ views }: Link, cluster: string): boolean {
  return views.some(
    view =>
      view.cluster === cluster &&
      view.state === 'unknown' &&
      view.lastKnownState !== undefined,
  );
}

function reasonAt({ views }: Link, cluster: string): string {
  return views.find(view => view.cluster === cluster)?.reason ?? '';
}
