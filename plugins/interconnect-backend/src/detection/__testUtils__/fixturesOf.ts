import { readFileSync } from 'fs';
import { join } from 'path';

export type Replacement = readonly [from: string | RegExp, to: string];

/** The fixtures beside a test, as they are or with something about them changed. */
export function fixturesOf(folder: string) {
  const fixture = (name: string) => join(folder, '__fixtures__', name);

  /** A fixture with each text replaced by the one that follows it. */
  function changed(
    name: string,
    ...replacements: readonly Replacement[]
  ): string {
    return replacements.reduce((text, [from, to]) => {
      expect(text).toMatch(from);
      return text.replace(from, to);
    }, readFileSync(fixture(name), 'utf8'));
  }

  return { fixture, changed };
}
