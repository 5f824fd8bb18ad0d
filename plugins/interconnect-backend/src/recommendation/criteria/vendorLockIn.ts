import { quote } from '../../say';
import { defineCriterion } from '../defineCriterion';
import { weighWant } from '../weighWant';

/** A high lock-in is worth a warning even where nobody asked. */
export const vendorLockIn = defineCriterion({
  id: 'vendorLockIn',
  title: 'Vendor lock-in',
  question: 'Does it tie the System to one vendor?',
  weigh(pattern, { requirements }) {
    const rating = pattern.ratings.vendorLockIn;
    if (requirements.vendorLockIn === undefined && rating.value === 'high') {
      return {
        effect: 'against',
        points: -1,
        message: quote(rating.reason),
        params: { pattern: pattern.title, offered: rating.value },
        evidence: [],
        source: rating.source,
      };
    }
    return weighWant({
      pattern: pattern.title,
      title: 'Vendor lock-in',
      want: requirements.vendorLockIn,
      rating,
      fit: value => (value === 'high' ? 'fails' : 'meets'),
    });
  },
});
