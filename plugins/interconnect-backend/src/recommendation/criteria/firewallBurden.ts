import { defineCriterion } from '../defineCriterion';
import { weighWant } from '../weighWant';

/** Rules between pairs of clusters are a burden; rules at one hub are not. */
export const firewallBurden = defineCriterion({
  id: 'firewallBurden',
  title: 'Firewall rules',
  question: 'How many firewall rules are there to look after?',
  weigh(pattern, { requirements }) {
    return weighWant({
      pattern: pattern.title,
      title: 'Firewall rules',
      want: requirements.firewallBurden,
      rating: pattern.ratings.firewallBurden,
      fit(value) {
        switch (value) {
          case 'low':
            return 'meets';
          case 'medium':
            return 'partly';
          default:
            return 'fails';
        }
      },
    });
  },
});
