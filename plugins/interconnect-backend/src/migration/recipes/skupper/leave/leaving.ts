import {
  Link,
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../../../say';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../../defineRecipe';
import { Value } from '../../../shell';
import { runsSecond, siteSeen, sitesOf, versionOf } from '../network';
import { Site } from '../site';

/** A site that is to leave its network, and what hangs on it. */
export type Leaving = {
  site: Site;
  version: Value;
  /** Sites that it opened links to. */
  opens: readonly Site[];
  /** Sites that opened links to it. */
  opened: readonly Site[];
  /** Clusters that lose all ways to the rest of the network, which are the larger part. */
  cutOff: readonly ReportCluster[];
  /** Links of the others that work now, and must work afterwards. */
  kept: readonly Link[];
};

/** Finds the site that leaves; only a site of Skupper 2, and the only one of its cluster. */
export function siteToLeave({
  report,
  newcomer,
}: MigrationSituation): Applicable<Leaving> {
  const { cluster, name, ref } = newcomer;
  const networks = report.interconnects.filter(
    ({ technology, plane, members }) =>
      technology === 'skupper' && plane === 'data' && members.includes(ref),
  );
  const [network] = networks;
  if (cluster === undefined || network === undefined) {
    return doesNotApply(say`${name} is not linked with a Skupper network.`);
  }
  if (!runsSecond(ref, report)) {
    return doesNotApply(
      say`${name} was not seen to run Skupper 2, and this plan is for Skupper 2 only.`,
    );
  }
  const sites = sitesOf(ref, report);
  if (networks.length > 1 || sites.length > 1) {
    return doesNotApply(
      say`${name} has several Skupper sites, and which of them leaves is not said.`,
    );
  }

  const links = report.links.filter(({ id }) => network.links.includes(id));
  const own = links.filter(({ from, to }) => [from, to].includes(ref));
  const kept = links.filter(link => !own.includes(link));
  const sitesAt = (refs: readonly string[]) =>
    report.clusters
      .filter(other => other.ref !== ref && refs.includes(other.ref))
      .map(other => siteSeen(other, report, 'several'));
  const opensFrom = (link: Link, end: string) =>
    link.from === end || link.direction === 'both';
  return {
    type: 'applies',
    context: {
      site: siteSeen(cluster, report),
      version: versionOf(cluster, report),
      opens: sitesAt(
        own
          .filter(link => opensFrom(link, ref))
          .flatMap(({ from, to }) => [from, to]),
      ),
      opened: sitesAt(
        own.flatMap(link =>
          [link.from, link.to].filter(end => opensFrom(link, end)),
        ),
      ),
      cutOff: cutOffFrom(
        network.members.filter(member => member !== ref),
        kept,
        report,
      ),
      kept: kept.filter(({ state }) => state === 'up'),
    },
  };
}

/** Whom links join no more with the largest group that is left. */
function cutOffFrom(
  members: readonly string[],
  links: readonly Link[],
  { clusters }: Report,
): ReportCluster[] {
  const left = new Set([...members].sort());
  const groups: Set<string>[] = [];
  for (const start of left) {
    const group = new Set([start]);
    for (const member of group) {
      left.delete(member);
      for (const { from, to } of links) {
        if (from === member || to === member) {
          group.add(from).add(to);
        }
      }
    }
    groups.push(group);
  }
  const [largest] = [...groups].sort((a, b) => b.size - a.size);
  return clusters.filter(
    ({ ref }) => members.includes(ref) && largest?.has(ref) === false,
  );
}
