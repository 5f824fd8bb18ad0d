import { defineRule } from '../defineRule';

/** A catalog entity declares a link that cannot be understood, or a field of one that means nothing. */
export const declaredLinkIgnored = defineRule({
  code: 'declared-link-ignored',
  severity: 'warning',
  judge: ({ declarationProblems }) =>
    declarationProblems.map(({ cluster, field, problem }) => ({
      clusters: [cluster],
      params: { entity: cluster, field, problem },
      message: `In the catalog entity ${cluster}, ${field} ${problem}`,
      remedy:
        'Correct the annotation of the entity: a list of links, each with the cluster it leads to and its technology',
      evidence: [],
    })),
});
