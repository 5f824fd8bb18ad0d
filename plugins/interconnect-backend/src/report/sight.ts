import { isFieldName } from './fieldNames';
import { FindNames, Mention, wordsOf } from './findNames';
import { whoIn } from './mentionedIn';

/** What stands where a name would have stood. */
export const NOT_VISIBLE = 'not visible to you';

/** Whom a caller may know of, and what may be said to that one. */
export type Sight = {
  sees(ref: string): boolean;
  /** Where a text mentions somebody of whom the caller may not know. */
  secretsIn(text: string): readonly Span[];
  /** Whether a text does. */
  hides(text: string): boolean;
  /** Whether any text in a value does, the names of fields included. */
  tells(value: unknown): boolean;
  /** The text, without the names of those of whom the caller may not know. */
  blank(text: string): string;
};

type Span = Pick<Mention, 'from' | 'to'>;

/**
 * Makes the sight of a caller. Whoever is not known to be visible is hidden; a name that also is
 * that of somebody visible gives nobody away.
 */
export function sightOf(find: FindNames, visible: ReadonlySet<string>): Sight {
  const secret = new Map<ReadonlySet<string>, boolean>();
  const isSecret = (refs: Mention['refs']): boolean => {
    const before = secret.get(refs);
    if (before !== undefined) {
      return before;
    }
    const is = refs.size > 0 && ![...refs].some(ref => visible.has(ref));
    secret.set(refs, is);
    return is;
  };
  return {
    ...textSight(text => find(text).filter(({ refs }) => isSecret(refs))),
    sees: ref => visible.has(ref),
    tells: value => whoIn(value, find).some(isSecret),
  };
}

/**
 * The sight of somebody who said some words themselves. What they said is no news to them, and if
 * it vanished whenever it is somebody's name, they could find out names by guessing. Only a name
 * that stands within their words is theirs, not one that their words are a part of.
 */
export function knowing(sight: Sight, said: readonly string[]): Sight {
  const phrases = said.map(wordsIn).filter(words => words.length > 0);
  if (phrases.length === 0) {
    return sight;
  }
  const text = textSight(each => {
    const secrets = sight.secretsIn(each);
    if (secrets.length === 0) {
      return secrets;
    }
    const own = phrases.flatMap(words => spansOf(words, each));
    return secrets.filter(
      ({ from, to }) => !own.some(span => span.from <= from && to <= span.to),
    );
  });
  return {
    ...text,
    sees: sight.sees,
    tells: value => sight.tells(value) && someText(value, text.hides),
  };
}

function textSight(
  secretsIn: Sight['secretsIn'],
): Pick<Sight, 'secretsIn' | 'hides' | 'blank'> {
  return {
    secretsIn,
    hides: text => secretsIn(text).length > 0,
    blank: text =>
      secretsIn(text).reduceRight(
        (rest, { from, to }) =>
          `${rest.slice(0, from)}(${NOT_VISIBLE})${rest.slice(to)}`,
        text,
      ),
  };
}

function wordsIn(text: string): string[] {
  return wordsOf(text).map(({ word }) => word);
}

/** Where some words stand in a text, one after the other. */
function spansOf(words: readonly string[], text: string): Span[] {
  const all = wordsOf(text);
  return all.flatMap(({ from }, first) =>
    words.every((word, at) => all[first + at]?.word === word)
      ? [{ from, to: all[first + words.length - 1].to }]
      : [],
  );
}

/** Whether any text in a value is like that, the names of fields included. */
function someText(
  value: unknown,
  isLikeThat: (text: string) => boolean,
): boolean {
  if (typeof value === 'string') {
    return isLikeThat(value);
  }
  if (Array.isArray(value)) {
    return value.some(item => someText(item, isLikeThat));
  }
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(
      ([key, item]) =>
        (!isFieldName(key) && isLikeThat(key)) || someText(item, isLikeThat),
    )
  );
}
