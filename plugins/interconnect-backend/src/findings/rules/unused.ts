import { defineRule } from '../defineRule';
import { clusterNames, remediesFor, technologyTitles } from '../wording';

/**
 * A technology that is there to join clusters, and joins this one with none. Only those are judged
 * that say what to do about it: others are useful in a single cluster too.
 */
export const unused = defineRule({
  code: 'unused',
  severity: 'info',
  judge(context) {
    const nameOf = clusterNames(context);
    const titleOf = technologyTitles(context);
    const remedyOf = remediesFor('unused', context);
    const joined = new Set(
      context.topology.links.flatMap(({ technology, from, to }) => [
        JSON.stringify([technology, from]),
        JSON.stringify([technology, to]),
      ]),
    );
    return context.detections.flatMap(
      ({ cluster, technology, verdict, whole, claims, evidence }) => {
        const remedy = remedyOf(technology);
        return remedy === undefined ||
          verdict !== 'present' ||
          !whole ||
          claims.some(({ type }) => type === 'peer') ||
          joined.has(JSON.stringify([technology, cluster]))
          ? []
          : {
              clusters: [cluster],
              params: { technology },
              message: `${titleOf(technology)} is installed on ${nameOf(
                cluster,
              )}, and joins it with no other cluster`,
              remedy,
              evidence,
            };
      },
    );
  },
});
