/** @public */
export type PatternCategory =
  | 'ingress'
  | 'service-mesh'
  | 'tunneling'
  | 'l7-messaging'
  | 'saas'
  | 'cni-mesh'
  | 'cloud-fleet'
  | 'hybrid';

/** @public */
export type Rating = {
  /** One of the criterion's own values, or `unsure`. */
  value: string;
  /** How good that is for most: 2 good, 1 with limits, 0 poor. */
  grade: 0 | 1 | 2;
  reason: string;
  /** Document, section and version. */
  source: string;
  /** ISO date on which the source was looked at. */
  lookedAt: string;
};

/**
 * One row of the comparison: a pattern rated by the fourteen requirements.
 *
 * @public
 */
export type PatternComparison = {
  pattern: string;
  title: string;
  category: PatternCategory;
  technologies: string[];
  summary: string;
  whenNotToUse: string;
  ratings: Record<string, Rating>;
};

/** @public */
export type CriterionDescription = {
  id: string;
  title: string;
  question: string;
};
