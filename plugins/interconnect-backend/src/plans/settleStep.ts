import { StepEvent } from '@interconnect/backstage-plugin-interconnect-common';
import { pastOf } from './pastOf';
import { StoredCheck, StoredStep } from './StoredPlan';

/** So many things that became of a step are kept. */
const MOST = 100;

const STATUSES = {
  done: 'done',
  proven: 'done',
  skipped: 'skipped',
  reopened: 'open',
} as const satisfies Record<
  Exclude<StepEvent['what'], 'disproved'>,
  StoredStep['status']
>;

/** The step after something became of it. Who did what before is kept. */
export function settleStep(step: StoredStep, event: StepEvent): StoredStep {
  const history = [...pastOf(step), event].slice(-MOST);
  const { what, ...said } = event;
  // What a check finds out later does not change who said that the step is done.
  if (what === 'disproved') {
    return { ...step, history };
  }
  const { by: _by, at: _at, note: _note, ...rest } = step;
  const status = STATUSES[what];
  return { ...rest, status, ...(status === 'open' ? {} : said), history };
}

/**
 * The step after its checks were run. An open one whose checks all pass is done, proven by them; one
 * that was done, and whose checks fail now, stays done in name and is known to be disproved.
 */
export function checkedStep(
  step: StoredStep,
  checks: StoredCheck[],
  { by, at }: { by: string; at: string },
): StoredStep {
  const checked = { ...step, checks };
  const passed =
    checks.length > 0 && checks.every(({ outcome }) => outcome === 'passed');
  const last = pastOf(step).at(-1)?.what;
  if (passed && (step.status === 'open' || last === 'disproved')) {
    return settleStep(checked, { what: 'proven', by, at });
  }
  const fails = checks.some(({ outcome }) => outcome === 'failed');
  return step.status === 'done' && fails && last !== 'disproved'
    ? settleStep(checked, { what: 'disproved', by, at })
    : checked;
}

/**
 * The step as people ticked it, without what checks have found out of it. It is written alike whether
 * there was anything to leave out or not.
 */
export function asTicked(step: StoredStep): StoredStep {
  const { by: _by, at: _at, note: _note, history: _, ...rest } = step;
  const untouched: StoredStep = { ...rest, status: 'open', history: [] };
  return pastOf(step)
    .filter(({ what }) => what !== 'proven' && what !== 'disproved')
    .reduce(settleStep, untouched);
}
