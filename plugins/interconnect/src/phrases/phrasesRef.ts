import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PHRASES } from './catalogue';

// Not by each key: two thousand of them are too much for the type of a translation function.
const messages: Record<string, string> = PHRASES;

/**
 * The sentences of the backend, such as the reasons for a pattern and the steps of a plan. A key is
 * made of its sentence: where a sentence changes, its translations must be looked at anew.
 *
 * @public
 */
export const interconnectPhrasesTranslationRef = createTranslationRef({
  id: 'interconnect.phrases',
  messages,
});
