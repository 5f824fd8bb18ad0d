import {
  PatternCategory,
  PatternComparison,
} from '@interconnect/backstage-plugin-interconnect-common';

/** The patterns of some categories (all, where none is named) that speak of every word of a text. */
export function filterPatterns(
  patterns: readonly PatternComparison[],
  filter: { categories: readonly PatternCategory[]; text: string },
): PatternComparison[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return patterns.filter(
    pattern =>
      (filter.categories.length === 0 ||
        filter.categories.includes(pattern.category)) &&
      words.every(word => wordsOf(pattern).includes(word)),
  );
}

function wordsOf(pattern: PatternComparison): string {
  const { title, category, technologies, summary, whenNotToUse } = pattern;
  return [
    ...[pattern.pattern, title, category, ...technologies],
    ...[summary, whenNotToUse],
    ...Object.values(pattern.ratings).flatMap(r => [r.value, r.reason]),
  ]
    .join(' ')
    .toLowerCase();
}
