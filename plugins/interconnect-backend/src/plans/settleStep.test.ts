import { StepEvent } from '@interconnect/backstage-plugin-interconnect-common';
import { pastOf } from './pastOf';
import { asTicked, checkedStep, settleStep } from './settleStep';
import { StoredCheck, StoredStep } from './StoredPlan';

const kim = 'user:default/kim';
const lee = 'user:default/lee';
const FIRST = '2026-11-26T10:00:00.000Z';
const LATER = '2026-11-26T11:00:00.000Z';

function check(outcome: StoredCheck['outcome'], at?: string): StoredCheck {
  return {
    id: 'c',
    title: 'C',
    outcome,
    evidence: [],
    at,
    probe: { type: 'cluster-seen', params: {} },
  };
}

function step(more: Partial<StoredStep> = {}): StoredStep {
  return {
    id: 's',
    title: 'S',
    why: 'w',
    kind: 'change',
    checks: [check('not-run')],
    status: 'open',
    ...more,
  };
}

const ticked = settleStep(step(), { what: 'done', by: kim, at: FIRST });

describe('settleStep', () => {
  it.each<[string, StoredStep, StepEvent, Partial<StoredStep>]>([
    [
      'a tick',
      step(),
      { what: 'done', by: kim, at: FIRST },
      { status: 'done', by: kim, at: FIRST },
    ],
    [
      'a skip with its reason',
      step(),
      { what: 'skipped', by: kim, at: FIRST, note: 'done by the provider' },
      { status: 'skipped', by: kim, note: 'done by the provider' },
    ],
    [
      'opening again, which leaves nobody who settled it',
      ticked,
      { what: 'reopened', by: lee, at: LATER, note: 'too early' },
      { status: 'open', by: undefined, at: undefined, note: undefined },
    ],
    [
      "a check that fails, which changes nobody's word",
      ticked,
      { what: 'disproved', by: lee, at: LATER },
      { status: 'done', by: kim, at: FIRST },
    ],
    [
      'a tick after a skip, whose reason is past',
      settleStep(step(), { what: 'skipped', by: kim, at: FIRST, note: 'no' }),
      { what: 'done', by: lee, at: LATER },
      { status: 'done', by: lee, note: undefined },
    ],
  ])('keeps %s', (_name, before, event, expected) => {
    const after = settleStep(before, event);

    expect(after).toMatchObject(
      Object.fromEntries(
        Object.entries(expected).filter(([, value]) => value !== undefined),
      ),
    );
    for (const [field, value] of Object.entries(expected)) {
      expect(Reflect.get(after, field)).toBe(value);
    }
    expect(after.history).toEqual([...pastOf(before), event]);
  });

  it('forgets the oldest of very many', () => {
    let many = step();
    for (let i = 0; i < 120; i++) {
      many = settleStep(many, {
        what: 'reopened',
        by: kim,
        at: FIRST,
        note: `${i}`,
      });
    }

    expect(many.history).toHaveLength(100);
    expect(many.history?.at(-1)?.note).toBe('119');
  });
});

describe('checkedStep', () => {
  const by = { by: lee, at: LATER };
  const proven = checkedStep(step(), [check('passed', LATER)], by);
  const disproved = checkedStep(ticked, [check('failed', LATER)], by);

  it.each<[string, StoredStep, StoredCheck[], StoredStep['status'], string[]]>([
    ['passes', step(), [check('passed')], 'done', ['proven']],
    ['fails', step(), [check('failed')], 'open', []],
    ['cannot tell', step(), [check('unknown')], 'open', []],
    ['passes in part', step(), [check('passed'), check('unknown')], 'open', []],
    ['has no checks', step(), [], 'open', []],
    [
      'fails after a tick',
      ticked,
      [check('failed')],
      'done',
      ['done', 'disproved'],
    ],
    ['passes after a tick', ticked, [check('passed')], 'done', ['done']],
    ['cannot tell after a tick', ticked, [check('unknown')], 'done', ['done']],
    ['passes again', proven, [check('passed')], 'done', ['proven']],
    [
      'fails twice',
      disproved,
      [check('failed')],
      'done',
      ['done', 'disproved'],
    ],
    [
      'passes after it failed',
      disproved,
      [check('passed')],
      'done',
      ['done', 'disproved', 'proven'],
    ],
    [
      'fails of what was skipped',
      settleStep(step(), { what: 'skipped', by: kim, at: FIRST }),
      [check('failed')],
      'skipped',
      ['skipped'],
    ],
  ])('that %s', (_name, before, checks, status, events) => {
    const after = checkedStep(before, checks, by);

    expect(after.status).toBe(status);
    expect(pastOf(after).map(({ what }) => what)).toEqual(events);
    expect(after.checks).toEqual(checks);
  });
});

describe('pastOf a step of an older version', () => {
  it.each<[string, Partial<StoredStep>, StepEvent[]]>([
    ['that is open', {}, []],
    [
      'that somebody ticked',
      {
        status: 'done',
        by: kim,
        at: FIRST,
        note: 'ok',
        checks: [check('passed', LATER)],
      },
      [{ what: 'done', by: kim, at: FIRST, note: 'ok' }],
    ],
    [
      'that its checks settled',
      { status: 'done', by: kim, at: FIRST, checks: [check('passed', FIRST)] },
      [{ what: 'proven', by: kim, at: FIRST }],
    ],
    [
      'that was skipped',
      { status: 'skipped', by: kim, at: FIRST },
      [{ what: 'skipped', by: kim, at: FIRST }],
    ],
  ])('%s', (_name, more, expected) => {
    expect(pastOf(step(more))).toEqual(expected);
  });
});

describe('asTicked', () => {
  it.each<[string, StepEvent['what'][], StepEvent['what'][], string]>([
    ['nothing', [], [], 'open'],
    ['ticks', ['skipped', 'done'], ['skipped', 'done'], 'done'],
    ['what checks proved', ['proven'], [], 'open'],
    ['a tick before that', ['skipped', 'proven'], ['skipped'], 'skipped'],
    ['what checks disproved', ['done', 'disproved'], ['done'], 'done'],
    ['a step opened again', ['proven', 'reopened'], ['reopened'], 'open'],
  ])('leaves of %s', (_name, past, expected, status) => {
    const settled = past.reduce(
      (before, what) => settleStep(before, { what, by: kim, at: FIRST }),
      step(),
    );

    const left = asTicked(settled);

    expect(left.history?.map(({ what }) => what) ?? []).toEqual(expected);
    expect(left.status).toBe(status);
    expect(left.by).toBe(status === 'open' ? undefined : kim);
  });
});
