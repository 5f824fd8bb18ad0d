import {
  CriterionDescription,
  PatternComparison,
} from '@interconnect/backstage-plugin-interconnect-common';
import { criteria } from './criteria';
import { patterns } from './patterns';
import { REQUIREMENTS } from './requirements';

/** The comparison: patterns by the fourteen requirements, criteria in the order of the requirements. */
export function comparePatterns(): {
  criteria: CriterionDescription[];
  patterns: PatternComparison[];
} {
  return {
    criteria: REQUIREMENTS.flatMap(requirement =>
      criteria
        .filter(({ id }) => id === requirement)
        .map(({ id, title, question }) => ({ id, title, question })),
    ),
    patterns: patterns.map(
      ({
        id,
        title,
        category,
        technologies,
        summary,
        whenNotToUse,
        ratings,
      }) => ({
        pattern: id,
        title,
        category,
        technologies: [...technologies],
        summary,
        whenNotToUse,
        ratings: { ...ratings },
      }),
    ),
  };
}
