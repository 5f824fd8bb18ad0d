import { Phrase } from '@interconnect/backstage-plugin-interconnect-common';

/** A sentence, or sentences that follow each other. */
export type Text = Phrase | readonly Phrase[];

/**
 * A sentence that can be translated, written as it reads in English. Only whole sentences (or a title
 * as a whole) are phrases: in another language their parts may stand in another order. What fills a
 * gap is the same in every language: a name, an address, a version, a list of such.
 *
 *     say`Install the controller in ${cluster}`
 *
 * The catalogue of phrases is taken from the source, so that the text must stand there literally.
 */
export function say(
  parts: TemplateStringsArray,
  ...values: readonly (string | number)[]
): Phrase {
  return {
    template: parts
      .map((part, index) => (index === 0 ? part : `{{${index - 1}}}${part}`))
      .join(''),
    params: Object.fromEntries(
      values.map((value, index) => [String(index), String(value)]),
    ),
  };
}

/** A sentence that is written down elsewhere and taken over as a whole, such as what a rating says. */
export function quote(template: string): Phrase {
  return { template, params: {} };
}

/** Sentences in a form that is sent and stored. */
export function phrasesOf(text: Text): Phrase[] {
  return isOne(text) ? [text] : [...text];
}

/** A text in English. */
export function inEnglish(text: Text): string {
  return phrasesOf(text)
    .map(({ template, params }) =>
      template.replace(/\{\{(\d+)\}\}/g, (_, gap) => params[gap] ?? ''),
    )
    .join(' ');
}

/** A message in English, beside what it is made of. */
export function inWords(text: Text): {
  message: string;
  phrases: { message: Phrase[] };
} {
  return { message: inEnglish(text), phrases: { message: phrasesOf(text) } };
}

function isOne(text: Text): text is Phrase {
  return 'template' in text;
}
