import { Evidence } from '@interconnect/backstage-plugin-interconnect-common';
import { Text } from '../say';
import { Pattern } from './definePattern';
import { Situation } from './situation';

/** What a reason for or against a pattern consists of. */
export type Argument = {
  message: Text;
  params: Readonly<Record<string, string>>;
  evidence: readonly Evidence[];
  /** Where it is documented. */
  source: string;
};

/** What nobody knows, and what it would take to know it. */
export type Doubt = {
  /** In one sentence. */
  doubt: Text;
  /** The observation that is missing. */
  missing: Text;
  /** Refs of the clusters that it is missing of. */
  clusters: readonly string[];
  /** Whether to know it could block the pattern. */
  couldBlock: boolean;
};

/**
 * What one criterion says of one pattern. `unknown` never blocks: it lowers the confidence and
 * names the observation that is missing.
 */
export type Weighing =
  | { effect: 'neutral' }
  | (Doubt & { effect: 'unknown' })
  | Stated;

/** What a criterion has to say for or against a pattern. */
export type Stated =
  | (Argument & { effect: 'for' | 'against'; points: number })
  | (Argument & { effect: 'blocks'; lift: Text });

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
