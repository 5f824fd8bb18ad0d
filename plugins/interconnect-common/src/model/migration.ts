import { Evidence } from './evidence';
import { Phrase } from './phrase';

/** @public */
export type CheckOutcome = 'passed' | 'failed' | 'unknown' | 'not-run';

/**
 * Something that is looked up on the live clusters to tell whether a step has had its effect.
 *
 * @public
 */
export type Check = {
  id: string;
  title: string;
  outcome: CheckOutcome;
  /** What was seen, or why nothing could be seen. */
  detail?: string;
  evidence: Evidence[];
  /** When it was run (ISO 8601). */
  at?: string;
  /** What `title` and `detail` are made of; sentences that follow each other. */
  phrases?: Partial<Record<'title' | 'detail', Phrase[]>>;
};

/** @public */
export type Step = {
  id: string;
  title: string;
  why: string;
  /** Entity ref of the cluster on which it is carried out. */
  cluster?: string;
  kind: 'preflight' | 'change' | 'verify';
  /** Commands for a shell. */
  run?: string;
  /** YAML to apply. */
  manifest?: string;
  /** How to undo it. */
  rollback?: string;
  /** What it disrupts. */
  disruptive?: string;
  /** Why it cannot be undone. */
  irreversible?: string;
  checks: Check[];
  status: 'open' | 'done' | 'skipped';
  by?: string;
  at?: string;
  note?: string;
  /** What the texts are made of; sentences that follow each other. */
  phrases?: Partial<
    Record<'title' | 'why' | 'disruptive' | 'irreversible', Phrase[]>
  >;
};

/**
 * What a plan is for: a cluster joins, a cluster leaves, or a pattern takes the place of another.
 *
 * @public
 */
export const PLANNED_CHANGES = ['join', 'leave', 'switch'] as const;

/** @public */
export type PlannedChange = (typeof PLANNED_CHANGES)[number];

/** @public */
export type MigrationPlan = {
  id: string;
  /** Entity ref of the System. */
  system: string;
  pattern: string;
  /** Absent of plans that were made before there was a choice: they join. */
  change?: PlannedChange;
  title: string;
  /** How the cluster that joins or leaves is called. */
  candidate: string;
  createdAt: string;
  /** Entity ref of the user. */
  createdBy: string;
  steps: Step[];
  /** What the texts are made of. */
  phrases?: Partial<Record<'title', Phrase[]>>;
};
