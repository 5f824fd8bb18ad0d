import { defineCriterion } from '../defineCriterion';
import { yesOrNo, weighWant } from '../weighWant';

/** A System of two rarely stays one. */
export const moreThanTwoClusters = defineCriterion({
  id: 'moreThanTwoClusters',
  title: 'More than two clusters',
  question: 'Can more than two clusters be linked?',
  weigh(pattern, { requirements }) {
    return weighWant({
      pattern: pattern.title,
      title: 'More than two clusters',
      want: requirements.moreThanTwoClusters,
      rating: pattern.ratings.moreThanTwoClusters,
      fit: yesOrNo,
    });
  },
});
