import { Candidate } from './candidate';
import { Evidence } from './evidence';
import { Phrase } from './phrase';
import { Requirements } from './requirements';

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

/**
 * What can become of a step: somebody ticked it (`done`), its checks proved it (`proven`), somebody
 * skipped or reopened it, or its checks failed after it was done (`disproved`).
 *
 * @public
 */
export const STEP_DEEDS = [
  'done',
  'proven',
  'skipped',
  'reopened',
  'disproved',
] as const;

/**
 * One thing that became of a step.
 *
 * @public
 */
export type StepEvent = {
  what: (typeof STEP_DEEDS)[number];
  /** Entity ref of the user. */
  by: string;
  /** ISO 8601. */
  at: string;
  note?: string;
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
  /** What became of it, the oldest first; of many, only the last. */
  history?: StepEvent[];
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

/**
 * Something that a plan was made from and that is otherwise now. `not-seen`: it cannot be told
 * whether it still is so; `seen-now`: it was not known when the plan was made.
 *
 * @public
 */
export type GroundChange = {
  kind: 'changed' | 'not-seen' | 'seen-now';
  message: string;
  /** What `message` is made of. */
  phrases: Phrase[];
  /** Entity refs of the clusters that it is about, sorted. */
  clusters: string[];
};

/**
 * An open step that a plan made now would write differently.
 *
 * @public
 */
export type StepChange = {
  /** Id of the step. */
  step: string;
  title: string;
  phrases?: Partial<Record<'title', Phrase[]>>;
  change: 'rewritten' | 'added' | 'gone';
  /** What differs; empty for a step that came or went as a whole. */
  parts: {
    part: 'run' | 'manifest' | 'rollback' | 'cluster';
    before?: string;
    now?: string;
  }[];
};

/**
 * How the ground of a plan has moved since it was made, as far as it was not the plan that moved it.
 *
 * @public
 */
export type MovedGround = {
  changes: GroundChange[];
  /** In the order of the steps; absent where that was not compared. */
  steps?: StepChange[];
  /** Why such a plan could not be made now. */
  notPlannable?: string;
  phrases?: Partial<Record<'notPlannable', Phrase[]>>;
  /** What to ask for to have such a plan made anew. */
  again?: PlanRequest;
};

/**
 * What a plan is made for. Only a switch needs no candidate: nobody need join or leave.
 *
 * @public
 */
export type PlanRequest = {
  pattern: string;
  /** `join` where nothing is said. */
  change?: PlannedChange;
  candidate?: Candidate;
  requirements?: Requirements;
};

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
  /** Only of a plan that was asked for by itself, and that keeps what it was made from. */
  ground?: MovedGround;
};
