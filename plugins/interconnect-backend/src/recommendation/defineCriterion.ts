import { Evidence } from '@interconnect/backstage-plugin-interconnect-common';
import { Pattern } from './definePattern';
import { Situation } from './situation';

/** What a reason for or against a pattern consists of. */
export type Argument = {
  message: string;
  params: Readonly<Record<string, string>>;
  evidence: readonly Evidence[];
  /** Where it is documented; every argument about a technology has one. */
  source?: string;
};

/**
 * What one criterion says of one pattern. `unknown` never blocks: it lowers the confidence and
 * names the observation that is missing.
 */
export type Weighing =
  | { effect: 'neutral' }
  | { effect: 'unknown'; doubt: string }
  | (Argument & { effect: 'for' | 'against'; points: number })
  | (Argument & { effect: 'blocks'; lift?: string });

/** One reason for or against patterns, judged for every pattern alike. */
export type Criterion = {
  id: string;
  title: string;
  question: string;
  weigh(pattern: Pattern, situation: Situation): Weighing;
};

/** Declares a criterion. */
export function defineCriterion(criterion: Criterion): Criterion {
  return criterion;
}

export const neutral: Weighing = { effect: 'neutral' };
