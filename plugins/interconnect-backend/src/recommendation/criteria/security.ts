import { defineCriterion } from '../defineCriterion';
import { Fit, weighWant } from '../weighWant';

type Wanted = 'encrypted' | 'mutual-tls' | 'private-backbone';

/** Three different protections: one does not stand in for another, save that mutual TLS encrypts. */
export const security = defineCriterion({
  id: 'security',
  title: 'Security',
  question: 'How is traffic between clusters protected?',
  weigh(pattern, { requirements }) {
    return weighWant({
      pattern: pattern.title,
      title: 'Security',
      want: requirements.security,
      rating: pattern.ratings.security,
      fit,
    });
  },
});

function fit(value: string, wanted: Wanted): Fit {
  if (value === wanted) {
    return 'meets';
  }
  if (value === 'configurable' && wanted !== 'private-backbone') {
    return 'partly';
  }
  switch (wanted) {
    case 'encrypted':
      return ['mutual-tls', 'private-backbone'].includes(value)
        ? 'meets'
        : 'fails';
    case 'mutual-tls':
      return value === 'private-backbone' ? 'partly' : 'fails';
    case 'private-backbone':
      return 'fails';
    default:
      return wanted satisfies never;
  }
}
