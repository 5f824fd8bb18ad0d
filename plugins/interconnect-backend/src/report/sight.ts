import { FindNames, Mention } from './findNames';

/** What stands where a name would have stood. */
export const NOT_VISIBLE = 'not visible to you';

/** Whom a caller may know of, and what may be said to that one. */
export type Sight = {
  sees(ref: string): boolean;
  /** Whether a text mentions somebody of whom the caller may not know. */
  hides(text: string): boolean;
  /** The text, without the names of those of whom the caller may not know. */
  blank(text: string): string;
};

/**
 * Makes the sight of a caller. Whoever is not known to be visible is hidden; a name that also is
 * that of somebody visible gives nobody away.
 */
export function sightOf(find: FindNames, visible: ReadonlySet<string>): Sight {
  const isSecret = ({ refs }: Mention) =>
    refs.size > 0 && ![...refs].some(ref => visible.has(ref));
  return {
    sees: ref => visible.has(ref),
    hides: text => find(text).some(isSecret),
    blank: text =>
      find(text)
        .filter(isSecret)
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
  return said.reduce(
    (before, word): Sight => ({
      ...before,
      hides: text => text.split(word).some(before.hides),
      blank: text => text.split(word).map(before.blank).join(word),
    }),
    sight,
  );
}
