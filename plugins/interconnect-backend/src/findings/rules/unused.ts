import { defineRule } from '../defineRule';
import { clusterNames, remediesFor, technologyTitles } from '../wording';

/**
 * A technology that is there to join clusters, and joins this one with none. Only those are judged
 * that say what to do about it: others are useful in a single cluster too. A cluster that could be
 * the peer of another is not called unused: the link may be there, by a name that nothing resolves.
 */
export const unused = defineRule({
  code: 'unused',
  severity: 'info',
  judge(context) {
    const nameOf = clusterNames(context);
    const titleOf = technologyTitles(context);
    const remedyOf = remediesFor('unused', context);
    const { links, loosePeers } = context.topology;
    const maybeJoined = new Set([
      ...links.flatMap(({ technology, from, to }) =>
        [from, to].map(end => JSON.stringify([technology, end])),
      ),
      ...loosePeers.flatMap(({ technology, couldBe }) =>
        couldBe.map(ref => JSON.stringify([technology, ref])),
      ),
    ]);
    return context.detections.flatMap(
      ({ cluster, technology, verdict, whole, claims, evidence }) => {
        const remedy = remedyOf(technology);
        return remedy === undefined ||
          verdict !== 'present' ||
          !whole ||
          claims.some(({ type }) => type === 'peer') ||
          maybeJoined.has(JSON.stringify([technology, cluster]))
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
