import { defineCriterion } from '../defineCriterion';
import { onLadder, weighWant } from '../weighWant';

/** More automation always includes less. */
export const setup = defineCriterion({
  id: 'setup',
  title: 'Setup',
  question: 'Must a cluster be joined by hand, or does it join by itself?',
  weigh(pattern, { requirements }) {
    return weighWant({
      pattern: pattern.title,
      title: 'Setup',
      want: requirements.setup,
      rating: pattern.ratings.setup,
      fit: onLadder(['manual', 'semi-automatic', 'automatic']),
    });
  },
});
