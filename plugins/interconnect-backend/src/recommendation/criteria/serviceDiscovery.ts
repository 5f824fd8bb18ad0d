import { defineCriterion } from '../defineCriterion';
import { weighWant } from '../weighWant';

/** Neither kind stands in for the other: callers use different names. */
export const serviceDiscovery = defineCriterion({
  id: 'serviceDiscovery',
  title: 'Service discovery',
  question:
    'Are services of other clusters found by internal or by external DNS?',
  weigh(pattern, { requirements }) {
    return weighWant({
      pattern: pattern.title,
      title: 'Service discovery',
      want: requirements.serviceDiscovery,
      rating: pattern.ratings.serviceDiscovery,
      fit: (value, wanted) => (value === wanted ? 'meets' : 'fails'),
    });
  },
});
