import { Check, Step } from './migration';
import { planProgress, StepStanding, stepStanding } from './stepStanding';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const JUST_NOW = '2026-11-26T11:55:00.000Z';
const LONG_AGO = '2026-11-26T11:49:59.000Z';

function check(outcome: Check['outcome'], at?: string): Check {
  return { id: outcome, title: 'A check', outcome, evidence: [], at };
}

function step(status: Step['status'], checks: Check[] = []): Step {
  return { id: 's', title: 'S', why: 'w', kind: 'change', checks, status };
}

describe('stepStanding', () => {
  it.each<[string, Step, StepStanding]>([
    [
      'open, whatever its checks say',
      step('open', [check('passed', JUST_NOW)]),
      'open',
    ],
    ['skipped', step('skipped', [check('failed', JUST_NOW)]), 'skipped'],
    ['done, without a check', step('done'), 'ticked'],
    ['done, checks not run', step('done', [check('not-run')]), 'ticked'],
    [
      'done, one check not seen',
      step('done', [check('passed', JUST_NOW), check('unknown', JUST_NOW)]),
      'ticked',
    ],
    ['just proved', step('done', [check('passed', JUST_NOW)]), 'proven'],
    [
      'proved too long ago',
      step('done', [check('passed', LONG_AGO)]),
      'proven-once',
    ],
    [
      'proved by checks of two times',
      step('done', [check('passed', JUST_NOW), check('passed', LONG_AGO)]),
      'proven-once',
    ],
    ['proved without a time', step('done', [check('passed')]), 'proven-once'],
    [
      'done, and a check fails now',
      step('done', [check('passed', JUST_NOW), check('failed', JUST_NOW)]),
      'disproved',
    ],
    [
      'done, and a check failed long ago',
      step('done', [check('failed', LONG_AGO)]),
      'disproved',
    ],
  ])('of a step that is %s', (_name, given, expected) => {
    expect(stepStanding(given, NOW)).toBe(expected);
  });
});

it('planProgress does not count a step as settled whose checks fail', () => {
  expect(
    planProgress(
      [
        step('done', [check('passed', JUST_NOW)]),
        step('done', [check('passed', LONG_AGO)]),
        step('done'),
        step('done', [check('failed', JUST_NOW)]),
        step('skipped'),
        step('open', [check('passed', JUST_NOW)]),
      ],
      NOW,
    ),
  ).toEqual({
    total: 6,
    settled: 4,
    proven: 2,
    ticked: 1,
    skipped: 1,
    disproved: 1,
  });
});
