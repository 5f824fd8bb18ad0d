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

/** Names by their words, one word a step, so that a text is read but once for all of them. */
type Step = { next: Map<string, Step>; refs?: Set<string> };

const WORD = /[\p{L}\p{N}]+/gu;

const MAX_TEXTS = 200_000;

/**
 * Makes a finder of names. A name is found as whole words, whatever stands between them and in
 * whatever case, so that `pay-fra` is also found in `PAY_FRA_URL`, but not in `pay-frankfurt`.
 * Where names overlap the longest counts: `store-hub` mentions nobody called `hub`. A name of two
 * letters is found only where a text is nothing but that name.
 *
 * @param common - words that mean something else, whoever may be called so
 */
export function createFindNames(
  named: readonly Named[],
  common: readonly string[] = [],
): FindNames {
  const start: Step = { next: new Map() };
  const alone: Step = { next: new Map() };
  for (const { ref, names } of named) {
    for (const name of names) {
      if (isTelling(name)) {
        call(ref, stepsOf(start, name));
      } else if (isTellingAlone(name)) {
        call(ref, stepsOf(alone, name));
      }
    }
  }
  for (const name of common) {
    stepsOf(start, name).refs = new Set();
    stepsOf(alone, name).refs = new Set();
  }

  // The same refs and identifiers come again and again in a report; times do not.
  const found = new Map<string, readonly Mention[]>();
  return text => {
    const before = found.get(text);
    if (before !== undefined) {
      return before;
    }
    const mentions = isTellingAlone(text)
      ? find(text, alone)
      : find(text, start);
    if (found.size >= MAX_TEXTS) {
      found.clear();
    }
    found.set(text, mentions);
    return mentions;
  };
}

function call(ref: string, end: Step): void {
  end.refs = (end.refs ?? new Set()).add(ref);
}

/** Where a name ends that starts with the first step. */
function stepsOf(start: Step, name: string): Step {
  let step = start;
  for (const { word } of wordsOf(name)) {
    const next = step.next.get(word) ?? { next: new Map() };
    step.next.set(word, next);
    step = next;
  }
  return step;
}

function find(text: string, start: Step): readonly Mention[] {
  const words = wordsOf(text);
  const mentions: Mention[] = [];
  for (let first = 0; first < words.length; first++) {
    let longest: { last: number; refs: ReadonlySet<string> } | undefined;
    let step = start.next.get(words[first].word);
    for (let last = first; step !== undefined; last++) {
      if (step.refs !== undefined) {
        longest = { last, refs: step.refs };
      }
      step = step.next.get(words[last + 1]?.word ?? '');
    }
    if (longest !== undefined) {
      const { last, refs } = longest;
      mentions.push({ from: words[first].from, to: words[last].to, refs });
      first = last;
    }
  }
  return mentions;
}

/** The words of a text, in lower case, whatever stands between them. */
export function wordsOf(
  text: string,
): { word: string; from: number; to: number }[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word: word.toLocaleLowerCase('en-US'),
    from: index,
    to: index + word.length,
  }));
}

/** Two letters, or one and a figure, and nothing around them. */
function isTellingAlone(text: string): boolean {
  return /^(?!\d)[\p{L}\p{N}]{2}$/u.test(text);
}

/** A number or a letter or two tell nobody apart, and stand in every other text. */
function isTelling(name: string): boolean {
  const words = wordsOf(name);
  return (
    words.length > 1 ||
    words.some(({ word }) => word.length > 2 && !/^\d+$/.test(word))
  );
}
