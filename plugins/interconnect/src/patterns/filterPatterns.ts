import {
  PatternCategory,
  PatternComparison,
} from '@interconnect/backstage-plugin-interconnect-common';

/** The patterns of some categories (all, where none is named) that speak of every word of a text. */
export function filterPatterns(
  patterns: readonly PatternComparison[],
  filter: { categories: readonly PatternCategory[]; text: string },
  /** How texts are said on the screen, where that is not English. */
  say: (english: string) => string = english => english,
): PatternComparison[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return patterns.filter(
    pattern =>
      (filter.categories.length === 0 ||
        filter.categories.includes(pattern.category)) &&
      words.every(word => wordsOf(pattern, say).includes(word)),
  );
}

function wordsOf(
  pattern: PatternComparison,
  say: (english: string) => string,
): string {
  const { title, category, technologies, summary, whenNotToUse } = pattern;
  const texts = [
    ...[pattern.pattern, title, category, ...technologies],
    ...[summary, whenNotToUse],
    ...Object.values(pattern.ratings).flatMap(r => [r.value, r.reason]),
  ];
  return [...texts, ...texts.map(text => say(text))].join(' ').toLowerCase();
}
