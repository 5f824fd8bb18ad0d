import {
  Rating,
  Want,
} from '@interconnect/backstage-plugin-interconnect-common';
import { quote, say } from '../say';
import { Weighing } from './defineCriterion';

/** How far a rating goes towards what is wanted. */
export type Fit = 'meets' | 'partly' | 'fails';

/**
 * Points by level and fit. A must counts double, and one that is not met blocks; making a want
 * stricter can therefore never unblock a pattern.
 */
const POINTS = {
  must: { meets: 4, partly: -3 },
  should: { meets: 2, partly: -1, fails: -2 },
} as const;

type Question<T> = {
  pattern: string;
  /** The requirement in words, as in "Cluster needs `title`". */
  title: string;
  want: Want<T> | undefined;
  rating: Rating;
  fit(value: string, wanted: T): Fit;
};

/** Weighs a pattern's rating against what is wanted; a want that is absent weighs nothing. */
export function weighWant<T>(question: Question<T>): Weighing {
  const { pattern, title, want, rating } = question;
  if (want === undefined) {
    return { effect: 'neutral' };
  }
  if (rating.value === 'unsure') {
    return {
      effect: 'unknown',
      doubt: [
        say`${pattern}:`,
        quote(title),
        say`could not be confirmed in its documentation.`,
        quote(rating.reason),
      ],
      missing: [say`a word of the makers of ${pattern} on this:`, quote(title)],
      clusters: [],
      couldBlock: want.level === 'must',
    };
  }

  const fit = question.fit(rating.value, want.value);
  const argument = {
    message: quote(rating.reason),
    params: {
      pattern,
      wanted: String(want.value),
      level: want.level,
      offered: rating.value,
    },
    evidence: [],
    source: rating.source,
  };
  if (fit === 'meets') {
    return { ...argument, effect: 'for', points: POINTS[want.level].meets };
  }
  if (fit === 'partly') {
    return {
      ...argument,
      effect: 'against',
      points: POINTS[want.level].partly,
    };
  }
  return want.level === 'must'
    ? {
        ...argument,
        effect: 'blocks',
        lift: [
          quote(title),
          say`is a must (${argument.params.wanted}): make it a should, or do without ${pattern}`,
        ],
      }
    : { ...argument, effect: 'against', points: POINTS.should.fails };
}

/** The fit of a value on a ladder on which every step includes those before it. */
export function onLadder(ladder: readonly string[]) {
  return function fit(value: string, wanted: string): Fit {
    return ladder.indexOf(value) >= ladder.indexOf(wanted) ? 'meets' : 'fails';
  };
}

/** The fit of a rating that is `yes`, `limited` or `no`. */
export function yesOrNo(value: string): Fit {
  switch (value) {
    case 'yes':
      return 'meets';
    case 'limited':
      return 'partly';
    default:
      return 'fails';
  }
}
