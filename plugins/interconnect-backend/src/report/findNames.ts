import { Named } from './namesOf';

/** That a text calls somebody by a name, and who goes by it. */
export type Mention = {
  from: number;
  to: number;
  /** Empty for words that are nobody's secret. */
  refs: ReadonlySet<string>;
};

/** Finds in a text who is mentioned in it. */
export type FindNames = (text: string) => readonly Mention[];

type Phrase = { words: readonly string[]; refs: Set<string> };

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Makes a finder of names. A name is found as whole words, whatever stands between them and in
 * whatever case, so that `pay-fra` is also found in `PAY_FRA_URL`, but not in `pay-frankfurt`.
 * Where names overlap the longest counts: `store-hub` mentions nobody called `hub`.
 *
 * @param common - words that mean something else, whoever may be called so
 */
export function createFindNames(
  named: readonly Named[],
  common: readonly string[] = [],
): FindNames {
  const phrases = new Map<string, Phrase>();
  const add = (name: string, ref?: string) => {
    const words = wordsOf(name).map(({ word }) => word);
    const key = keyOf(name);
    const phrase = phrases.get(key) ?? { words, refs: new Set<string>() };
    if (ref !== undefined) {
      phrase.refs.add(ref);
    }
    phrases.set(key, phrase);
  };
  for (const { ref, names } of named) {
    names.filter(isTelling).forEach(name => add(name, ref));
  }
  for (const name of common) {
    add(name);
    phrases.get(keyOf(name))?.refs.clear();
  }

  const byFirstWord = new Map<string, Phrase[]>();
  for (const phrase of phrases.values()) {
    const [first = ''] = phrase.words;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase]);
  }
  for (const same of byFirstWord.values()) {
    same.sort((a, b) => b.words.length - a.words.length);
  }

  // The same refs and identifiers come again and again in a report.
  const found = new Map<string, readonly Mention[]>();
  return text => {
    const before = found.get(text);
    if (before !== undefined) {
      return before;
    }
    const mentions = find(text, byFirstWord);
    found.set(text, mentions);
    return mentions;
  };
}

function find(
  text: string,
  byFirstWord: ReadonlyMap<string, readonly Phrase[]>,
): readonly Mention[] {
  const words = wordsOf(text);
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    const phrase = byFirstWord
      .get(words[at].word)
      ?.find(each =>
        each.words.every((word, index) => words[at + index]?.word === word),
      );
    if (phrase !== undefined) {
      const last = at + phrase.words.length - 1;
      mentions.push({
        from: words[at].from,
        to: words[last].to,
        refs: phrase.refs,
      });
      at = last;
    }
  }
  return mentions;
}

function wordsOf(text: string): { word: string; from: number; to: number }[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word: word.toLocaleLowerCase('en-US'),
    from: index,
    to: index + word.length,
  }));
}

function keyOf(name: string): string {
  return wordsOf(name)
    .map(({ word }) => word)
    .join(' ');
}

/** A number or a letter or two tell nobody apart, and stand in every other text. */
function isTelling(name: string): boolean {
  const words = wordsOf(name);
  return (
    words.length > 1 ||
    words.some(({ word }) => word.length > 2 && !/^\d+$/.test(word))
  );
}
