import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import { defineRule } from '../defineRule';
import { clusterNames, technologyTitles } from '../wording';

const SAYS: Partial<Record<LinkState, string>> = {
  down: 'is down',
  pending: 'was never established',
};

/** A link that does not work: what a platform engineer opens this page for. */
export const linkDown = defineRule({
  code: 'link-down',
  severity: 'error',
  judge(context) {
    const nameOf = clusterNames(context);
    const titleOf = technologyTitles(context);
    return context.topology.links.flatMap(link => {
      const says = SAYS[link.state];
      if (says === undefined) {
        return [];
      }
      const title = titleOf(link.technology);
      const told = link.views
        .filter(({ state }) => state === link.state)
        .map(({ cluster, reason }) => `${nameOf(cluster)}: ${reason}`);
      return [
        {
          ...(link.state === 'pending' ? { severity: 'warning' as const } : {}),
          clusters: [link.from, link.to].sort(),
          link: link.id,
          params: {
            technology: link.technology,
            from: nameOf(link.from),
            to: nameOf(link.to),
            state: link.state,
          },
          message: `The ${title} link of ${nameOf(link.from)} and ${nameOf(
            link.to,
          )} ${says}`,
          remedy: `Look at what each end says: ${told.join('; ')}`,
          evidence: link.evidence,
        },
      ];
    });
  },
});
