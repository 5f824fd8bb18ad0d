/** The sentences of the backend in Japanese, by the English ones. */
export const JAPANESE: Readonly<Record<string, string>> = {};
