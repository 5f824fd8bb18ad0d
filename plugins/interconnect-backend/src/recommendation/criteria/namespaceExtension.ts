import { defineCriterion } from '../defineCriterion';
import { yesOrNo, weighWant } from '../weighWant';

/** Sameness of names is only part of it. */
export const namespaceExtension = defineCriterion({
  id: 'namespaceExtension',
  title: 'Namespace extension',
  question: 'Can a namespace stretch over several clusters?',
  weigh(pattern, { requirements }) {
    return weighWant({
      pattern: pattern.title,
      title: 'Namespace extension',
      want: requirements.namespaceExtension,
      rating: pattern.ratings.namespaceExtension,
      fit: yesOrNo,
    });
  },
});
