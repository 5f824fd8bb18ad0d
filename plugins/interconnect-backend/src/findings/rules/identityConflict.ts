import { distinct } from '../../sortedBy';
import { defineRule } from '../defineRule';
import { clusterNames, listed, technologyTitles } from '../wording';

/** Several clusters go by one name, so that it is not known whom a link leads to. */
export const identityConflict = defineRule({
  code: 'identity-conflict',
  severity: 'warning',
  judge(context) {
    const nameOf = clusterNames(context);
    const titleOf = technologyTitles(context);
    return context.topology.loosePeers
      .filter(({ kind }) => kind === 'ambiguous')
      .map(({ cluster, technology, identity, couldBe, plane, evidence }) => {
        const candidates = listed(couldBe.map(nameOf));
        return {
          clusters: distinct([cluster, ...couldBe]),
          params: { technology, plane, identity, candidates },
          message: `${nameOf(cluster)} is linked by ${titleOf(
            technology,
          )} with ${identity}, and ${candidates} answer to that name`,
          remedy: `Give each cluster its own name in ${titleOf(
            technology,
          )}, or say in app-config which one it is: interconnect.clusters[].aliases.${technology}`,
          evidence,
        };
      });
  },
});
