import { Evidence } from './evidence';
import { PatternCategory } from './patternComparison';
import { Phrase } from './phrase';
import { WhatIf } from './whatIf';

/** @public */
export type Reason = {
  /** Id of the criterion, such as `behindNat`. */
  criterion: string;
  effect: 'for' | 'against' | 'blocks';
  message: string;
  params: Record<string, string>;
  evidence: Evidence[];
  /** Where the claim about the technology comes from; the recommendation never leaves it out. */
  source?: string;
  /** What `message` is made of. */
  phrases?: Partial<Record<'message', Phrase[]>>;
};

/** @public */
export type Blocker = {
  criterion: string;
  message: string;
  /** What would lift it. */
  lift?: string;
  phrases?: Partial<Record<'message' | 'lift', Phrase[]>>;
};

/**
 * Something to know beside the reasons, which speaks neither for nor against a pattern.
 *
 * @public
 */
export type Note = {
  /** `client-resolution`: what leads clients outside to the right cluster. */
  topic: 'client-resolution';
  message: string;
  params: Record<string, string>;
  evidence: Evidence[];
  source: string;
  phrases?: Partial<Record<'message', Phrase[]>>;
};

/** @public */
export type Recommendation = {
  rank: number;
  /** For example `istio`, `submariner`, `istio-over-submariner`. */
  pattern: string;
  title: string;
  category: PatternCategory;
  verdict: 'fits' | 'fits-with-tradeoffs' | 'blocked';
  confidence: 'high' | 'medium' | 'low';
  /** What lowers the confidence, one sentence each. */
  doubts: string[];
  /** The missing observation that would raise the confidence most; absent where nothing is in doubt. */
  raiseConfidence?: string;
  /** Id of the interconnect that the candidate would join. */
  joinsExisting?: string;
  /** Whether a migration plan can be made for it now. */
  plannable: boolean;
  reasons: Reason[];
  blockers: Blocker[];
  /** Why it is not the first; absent of the first. */
  whyNot?: {
    criterion?: string;
    message: string;
    phrases?: Partial<Record<'message', Phrase[]>>;
  };
  notes?: Note[];
  whatIf: WhatIf;
  /** What the sentences are made of; of each doubt in turn. */
  phrases?: { doubts?: Phrase[][]; raiseConfidence?: Phrase[] };
};
