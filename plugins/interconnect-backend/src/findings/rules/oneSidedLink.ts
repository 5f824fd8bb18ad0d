import { defineRule } from '../defineRule';
import { lacksADirection } from '../linkTrouble';
import { clusterNames, technologyTitles } from '../wording';

/** A cluster tells of a link that the other should tell of as well, and does not. */
export const oneSidedLink = defineRule({
  code: 'one-sided-link',
  severity: 'warning',
  judge(context) {
    const nameOf = clusterNames(context);
    const titleOf = technologyTitles(context);
    return context.topology.links.filter(lacksADirection).flatMap(link => {
      const [view] = link.views;
      const silent = view.cluster === link.from ? link.to : link.from;
      const title = titleOf(link.technology);
      return {
        clusters: [link.from, link.to].sort(),
        link: link.id,
        params: {
          technology: link.technology,
          teller: nameOf(view.cluster),
          silent: nameOf(silent),
        },
        message: `${nameOf(view.cluster)} is linked with ${nameOf(
          silent,
        )} by ${title}, but ${nameOf(silent)} knows nothing of it`,
        remedy: `Set up the ${title} link on ${nameOf(
          silent,
        )} as well, or remove it from ${nameOf(
          view.cluster,
        )} if it is left over`,
        evidence: link.evidence,
      };
    });
  },
});
