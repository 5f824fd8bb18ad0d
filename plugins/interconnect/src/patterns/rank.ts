import {
  PatternComparison,
  Rating,
} from '@interconnect/backstage-plugin-interconnect-common';

/** How much a requirement matters; what is not named matters nothing. */
export type Weight = 'should' | 'must';

/** The weights by id of the requirement. */
export type Weights = Readonly<Record<string, Weight | undefined>>;

/** A pattern's part of what could be reached, in percent. */
export type Score = {
  /** With nothing counted for what nobody is sure of. */
  least: number;
  /** With all counted for it. */
  most: number;
  /** Ids of the requirements that must be met, and are rated poor. */
  failed: string[];
};

const WORTH: Record<Weight, number> = { should: 1, must: 3 };
const BEST = 2;

/** Whether nobody could find out how a pattern does. */
export function isUnsure({ value }: Rating): boolean {
  return value === 'unsure';
}

/** What a pattern's weighted grades come to; nothing where nothing is weighed. */
export function scoreOf(
  { ratings }: PatternComparison,
  weights: Weights,
): Score | undefined {
  let [total, least, most] = [0, 0, 0];
  const failed: string[] = [];
  for (const [id, weight] of Object.entries(weights)) {
    const rating = ratings[id];
    if (weight === undefined || rating === undefined) {
      continue;
    }
    const worth = WORTH[weight];
    total += worth * BEST;
    least += isUnsure(rating) ? 0 : worth * rating.grade;
    most += isUnsure(rating) ? worth * BEST : worth * rating.grade;
    if (weight === 'must' && !isUnsure(rating) && rating.grade === 0) {
      failed.push(id);
    }
  }
  return total === 0
    ? undefined
    : {
        least: Math.round((least / total) * 100),
        most: Math.round((most / total) * 100),
        failed: failed.sort(),
      };
}

/** A pattern with what its weighted grades come to. */
export type RankedPattern = { pattern: PatternComparison; score?: Score };

/**
 * Patterns by their weighted grades: those that fail fewest of what must be met first, then by
 * what is sure, then by what may be; equals, and all where nothing is weighed, by title.
 */
export function rankByWeights(
  patterns: readonly PatternComparison[],
  weights: Weights,
): RankedPattern[] {
  return patterns
    .map(pattern => {
      const score = scoreOf(pattern, weights);
      return { pattern, ...(score && { score }) };
    })
    .sort(
      (a, b) =>
        (a.score?.failed.length ?? 0) - (b.score?.failed.length ?? 0) ||
        (b.score?.least ?? 0) - (a.score?.least ?? 0) ||
        (b.score?.most ?? 0) - (a.score?.most ?? 0) ||
        (a.pattern.title < b.pattern.title ? -1 : 1),
    );
}
