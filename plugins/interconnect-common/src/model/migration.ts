import { Evidence } from './evidence';

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
};

/** @public */
export type MigrationPlan = {
  id: string;
  /** Entity ref of the System. */
  system: string;
  pattern: string;
  title: string;
  /** How the newcomer is called. */
  candidate: string;
  createdAt: string;
  /** Entity ref of the user. */
  createdBy: string;
  steps: Step[];
};
