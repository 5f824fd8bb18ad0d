import { FindNames, Mention } from './findNames';
import { whoIn } from './mentionedIn';

/** What stands where a name would have stood. */
export const NOT_VISIBLE = 'not visible to you';

/** Whom a caller may know of, and what may be said to that one. */
export type Sight = {
  sees(ref: string): boolean;
  /** Whether a text mentions somebody of whom the caller may not know. */
  hides(text: string): boolean;
  /** Whether any text in a value does, the names of fields included. */
  tells(value: unknown): boolean;
  /** The text, without the names of those of whom the caller may not know. */
  blank(text: string): string;
};

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
    sees: ref => visible.has(ref),
    hides: text => find(text).some(({ refs }) => isSecret(refs)),
    tells: value => whoIn(value, find).some(isSecret),
    blank: text =>
      find(text)
        .filter(({ refs }) => isSecret(refs))
        .reduceRight(
          (rest, { from, to }) =>
            `${rest.slice(0, from)}(${NOT_VISIBLE})${rest.slice(to)}`,
          text,
        ),
  };
}

/**
 * The sight of somebody who said some words themselves. What they said is no news to them, and if
 * it vanished whenever it is somebody's name, they could find out names by guessing.
 */
export function knowing(sight: Sight, words: readonly string[]): Sight {
  const said = words.filter(word => word !== '');
  return said.reduce((before, word): Sight => {
    const hides = (text: string) => text.split(word).some(before.hides);
    return {
      ...before,
      hides,
      tells: value => someText(value, hides),
      blank: text => text.split(word).map(before.blank).join(word),
    };
  }, sight);
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
      ([key, item]) => isLikeThat(key) || someText(item, isLikeThat),
    )
  );
}
