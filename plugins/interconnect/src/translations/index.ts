import { createTranslationResource } from '@backstage/core-plugin-api/alpha';
import { interconnectPhrasesTranslationRef } from '../phrases/phrasesRef';
import { interconnectTranslationRef } from '../translation';

/**
 * What the screens and the backend say, in the languages that come with the plugin: Japanese (`ja`).
 *
 * @public
 */
export const interconnectTranslations = [
  createTranslationResource({
    ref: interconnectTranslationRef,
    translations: { ja: () => import('./ja') },
  }),
  createTranslationResource({
    ref: interconnectPhrasesTranslationRef,
    translations: { ja: () => import('./ja/phraseMessages') },
  }),
];
