import { defineCriterion } from '../defineCriterion';
import { weighWant } from '../weighWant';

/** Some technologies make one graph and no other. */
export const topology = defineCriterion({
  id: 'topology',
  title: 'Topology',
  question: 'Can the clusters be linked in the form that is wanted?',
  weigh(pattern, { requirements }) {
    return weighWant({
      pattern: pattern.title,
      title: 'Topology',
      want: requirements.topology,
      rating: pattern.ratings.topology,
      fit: (value, wanted) =>
        [value, wanted].includes('any') || value === wanted ? 'meets' : 'fails',
    });
  },
});
