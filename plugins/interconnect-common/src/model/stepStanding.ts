import { Check, Step } from './migration';

/**
 * What can be relied on of a step: `open` and `skipped` as they are; of one that is done, whether
 * only somebody's word says so (`ticked`), its checks have proved it just now (`proven`) or some time
 * ago (`proven-once`), or they failed when they were last run (`disproved`).
 *
 * @public
 */
export type StepStanding =
  | 'open'
  | 'skipped'
  | 'ticked'
  | 'proven'
  | 'proven-once'
  | 'disproved';

/**
 * From this age on, in milliseconds, the outcome of a check tells of the past.
 *
 * @public
 */
export const CHECK_FRESH_FOR_MS = 10 * 60_000;

/**
 * Whether a check was run so lately that its outcome still counts.
 *
 * @public
 */
export function isFreshCheck({ at }: Check, now: number): boolean {
  return at !== undefined && now - Date.parse(at) <= CHECK_FRESH_FOR_MS;
}

/**
 * Judges how far a step can be relied on at a time (in milliseconds).
 *
 * @public
 */
export function stepStanding(step: Step, now: number): StepStanding {
  const { checks, status } = step;
  if (status !== 'done') {
    return status;
  }
  if (checks.some(({ outcome }) => outcome === 'failed')) {
    return 'disproved';
  }
  const passed =
    checks.length > 0 && checks.every(({ outcome }) => outcome === 'passed');
  if (!passed) {
    return 'ticked';
  }
  return checks.every(check => isFreshCheck(check, now))
    ? 'proven'
    : 'proven-once';
}

/**
 * How far a plan has come.
 *
 * @public
 */
export type PlanProgress = {
  total: number;
  /** Done or skipped. */
  settled: number;
  /** Proven by checks, now or some time ago. */
  proven: number;
  /** Said to be done. */
  ticked: number;
  skipped: number;
  /** Done, but the checks failed. */
  disproved: number;
};

/**
 * Counts the steps of a plan by their standing. A step whose checks fail is not settled.
 *
 * @public
 */
export function planProgress(
  steps: readonly Step[],
  now: number,
): PlanProgress {
  const standings = steps.map(step => stepStanding(step, now));
  const count = (...of: StepStanding[]) =>
    standings.filter(standing => of.includes(standing)).length;
  return {
    total: steps.length,
    settled: count('ticked', 'proven', 'proven-once', 'skipped'),
    proven: count('proven', 'proven-once'),
    ticked: count('ticked'),
    skipped: count('skipped'),
    disproved: count('disproved'),
  };
}
