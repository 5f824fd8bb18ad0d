import { defineCriterion } from '../defineCriterion';
import { weighWant } from '../weighWant';

const PRODUCTION = ['graduated', 'incubating', 'standard', 'commercial'];

/** A young or small project may serve well in production, but that is a risk to know of. */
export const maturity = defineCriterion({
  id: 'maturity',
  title: 'Maturity',
  question: 'Is the technology mature enough for production?',
  weigh(pattern, { requirements }) {
    return weighWant({
      pattern: pattern.title,
      title: 'Maturity',
      want: requirements.maturity,
      rating: pattern.ratings.maturity,
      fit: value => (PRODUCTION.includes(value) ? 'meets' : 'partly'),
    });
  },
});
