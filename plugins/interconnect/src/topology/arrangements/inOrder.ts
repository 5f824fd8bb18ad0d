const collator = new Intl.Collator('en');

/** Compares ids as `localeCompare` does, without looking up the language for each pair. */
export const inOrder: (a: string, b: string) => number = collator.compare;
