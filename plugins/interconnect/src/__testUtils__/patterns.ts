import {
  PatternComparison,
  Rating,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Comparison } from '../patterns/usePatterns';
import { WANT_NAMES } from '../recommendation/requestInUrl';

const LETTERS: Record<string, Pick<Rating, 'value' | 'grade'>> = {
  g: { value: 'yes', grade: 2 },
  l: { value: 'limited', grade: 1 },
  p: { value: 'no', grade: 0 },
  u: { value: 'unsure', grade: 0 },
};

/** A pattern whose fourteen ratings are told by letters: good, limited, poor or unsure. */
export function aPattern(
  pattern: string,
  letters: string,
  overrides: Partial<PatternComparison> = {},
): PatternComparison {
  return {
    pattern,
    title: pattern,
    category: 'tunneling',
    technologies: [pattern],
    summary: `How ${pattern} links clusters.`,
    whenNotToUse: `Where ${pattern} does not fit.`,
    ratings: Object.fromEntries(
      WANT_NAMES.map((id, i) => [
        id,
        {
          ...LETTERS[letters[i % letters.length]],
          reason: `${pattern} does ${id} so`,
          source: `${pattern}, manual, ${id} (1.0)`,
          lookedAt: '2026-08-22',
        },
      ]),
    ),
    ...overrides,
  };
}

/** Patterns of three categories, one of which nobody is sure of. */
export const comparison: Comparison = {
  criteria: WANT_NAMES.map(id => ({
    id,
    title: id,
    question: `What of ${id}?`,
  })),
  patterns: [
    aPattern('istio', 'lg', {
      title: 'Istio, through east-west gateways',
      category: 'service-mesh',
    }),
    aPattern('skupper', 'gl', { title: 'Skupper', category: 'l7-messaging' }),
    aPattern('submariner', 'gp', { title: 'Submariner' }),
    aPattern('kilo', 'u', { title: 'Kilo' }),
  ],
};
