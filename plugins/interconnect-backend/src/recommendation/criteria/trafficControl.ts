import { defineCriterion } from '../defineCriterion';
import { onLadder, weighWant } from '../weighWant';

/** Each step includes those before it: who balances load can fail over. */
export const trafficControl = defineCriterion({
  id: 'trafficControl',
  title: 'Traffic control',
  question: 'How finely can traffic between clusters be steered?',
  weigh(pattern, { requirements }) {
    return weighWant({
      pattern: pattern.title,
      title: 'Traffic control',
      want: requirements.trafficControl,
      rating: pattern.ratings.trafficControl,
      fit: onLadder(['failover', 'load-balancing', 'fine-grained']),
    });
  },
});
