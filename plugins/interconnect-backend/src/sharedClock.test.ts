import { createSharedClock } from './sharedClock';

const NOON = Date.parse('2026-11-01T12:00:00.000Z');
const MINUTE = 60_000;

describe('the shared clock', () => {
  it.each<
    [
      string,
      { own: number; steady: number; set: [number, number, number][] },
      number,
    ]
  >([
    [
      "is this process's own until somebody sets it",
      { own: NOON, steady: 7, set: [] },
      NOON,
    ],
    [
      'is what it was set to and the time since, though its own is minutes ahead',
      { own: NOON + 5 * MINUTE, steady: 2_000, set: [[NOON, 1_000, 1_000]] },
      NOON + 1_000,
    ],
    [
      'is what it was set to, though its own is set back by an hour',
      { own: NOON - 60 * MINUTE, steady: 1_000, set: [[NOON, 1_000, 1_000]] },
      NOON,
    ],
    [
      'was told the time halfway of asking',
      { own: 0, steady: 1_400, set: [[NOON, 1_000, 1_400]] },
      NOON + 200,
    ],
    [
      'goes by an answer that took long rather than by none',
      { own: 0, steady: 9_000, set: [[NOON, 1_000, 9_000]] },
      NOON + 4_000,
    ],
    [
      'does not go by one that took long when it has a better one',
      {
        own: 0,
        steady: 9_000,
        set: [
          [NOON, 1_000, 1_000],
          [NOON + MINUTE, 1_000, 9_000],
        ],
      },
      NOON + 8_000,
    ],
    [
      'follows whoever sets it, also back',
      {
        own: 0,
        steady: 3_000,
        set: [
          [NOON, 1_000, 1_000],
          [NOON - MINUTE, 3_000, 3_000],
        ],
      },
      NOON - MINUTE,
    ],
  ])('%s', (_name, { own, steady, set }, expected) => {
    const clock = createSharedClock(
      () => own,
      () => steady,
    );
    set.forEach(([time, from, to]) => clock.set(time, { from, to }));

    expect(clock.now().getTime()).toBe(expected);
  });
});
