import { quote } from '../../say';
import { defineCriterion } from '../defineCriterion';
import { weighWant } from '../weighWant';

const EXPERIMENT = 'experimental';
const PRODUCTION = ['graduated', 'incubating', 'standard', 'commercial'];

/**
 * A young or small project may serve well in production, but that is a risk to know of. What calls
 * itself an experiment is worth a warning even where nobody asked.
 */
export const maturity = defineCriterion({
  id: 'maturity',
  title: 'Maturity',
  question: 'Is the technology mature enough for production?',
  weigh(pattern, { requirements }) {
    const rating = pattern.ratings.maturity;
    if (requirements.maturity === undefined && rating.value === EXPERIMENT) {
      return {
        effect: 'against',
        points: -3,
        message: quote(rating.reason),
        params: { pattern: pattern.title, offered: rating.value },
        evidence: [],
        source: rating.source,
      };
    }
    return weighWant({
      pattern: pattern.title,
      title: 'Maturity',
      want: requirements.maturity,
      rating,
      fit(value) {
        if (PRODUCTION.includes(value)) {
          return 'meets';
        }
        return value === EXPERIMENT ? 'fails' : 'partly';
      },
    });
  },
});
