/**
 * A sentence with its gaps, so that it can be said in another language: a translation is looked up
 * by the template, and fills in the same parameters.
 *
 * @public
 */
export type Phrase = {
  /** English; gaps are written `{{0}}`, `{{1}}` ... */
  template: string;
  /** What the gaps hold: names, addresses, versions, which are the same in every language. */
  params: Record<string, string>;
};
