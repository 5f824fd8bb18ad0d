import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Phrase } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { PHRASES } from './catalogue';
import { interconnectPhrasesTranslationRef } from './phrasesRef';

/**
 * Says what the backend said, in the language of the app.
 *
 * @param english - as the backend said it
 * @param phrases - what that is made of; left out of sentences without gaps, which are looked up as
 *   they are. What no translation knows, such as a sentence of a newer backend, is said in English.
 */
export type SayPhrases = (
  english: string,
  phrases?: readonly Phrase[],
) => string;

const IDS = new Map(
  Object.entries(PHRASES).map(([id, template]) => [template, id]),
);

/** See {@link SayPhrases}. */
export function usePhrases(): SayPhrases {
  const { t } = useTranslationRef(interconnectPhrasesTranslationRef);
  const { t: ui } = useTranslationRef(interconnectTranslationRef);
  return useCallback(
    (english, phrases = [{ template: english, params: {} }]) => {
      const said: string[] = [];
      for (const { template, params } of phrases) {
        const id = IDS.get(template);
        if (id === undefined) {
          return english;
        }
        said.push(t(id, params));
      }
      return said.join(ui('phrases.separator'));
    },
    [t, ui],
  );
}
