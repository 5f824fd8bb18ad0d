import { createTranslationMessages } from '@backstage/core-plugin-api/alpha';
import { PHRASES } from '../../phrases/catalogue';
import { interconnectPhrasesTranslationRef } from '../../phrases/phrasesRef';
import { JAPANESE } from './phrases';

/** Kept by their English sentences, because nobody can translate an id. */
export default createTranslationMessages({
  ref: interconnectPhrasesTranslationRef,
  full: false,
  messages: Object.fromEntries(
    Object.entries(PHRASES).flatMap(([id, english]) => {
      const japanese = JAPANESE[english];
      return japanese === undefined ? [] : [[id, japanese]];
    }),
  ),
});
