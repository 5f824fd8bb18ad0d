import { nextTurn, restAfter } from './nextTurn';

const NOW = Date.parse('2026-11-01T12:00:00.000Z');
const MINUTE = 60_000;
const rhythm = { intervalMs: 5 * MINUTE, maxBackOffMs: 60 * MINUTE };

const clusters = Array.from(
  { length: 1_000 },
  (_, index) => `cluster-${index}`,
);

describe('nextTurn', () => {
  it('is none where rounds are started from outside', () => {
    expect(nextTurn('a', NOW, { ...rhythm, intervalMs: undefined })).toBe(
      undefined,
    );
  });

  it('is half an interval to one and a half away', () => {
    const waits = clusters.map(
      each => (nextTurn(each, NOW, rhythm) ?? 0) - NOW,
    );

    expect(Math.min(...waits)).toBeGreaterThanOrEqual(2.5 * MINUTE);
    expect(Math.max(...waits)).toBeLessThanOrEqual(7.5 * MINUTE);
  });

  it('comes once in every interval, whenever the last look ended', () => {
    const first = nextTurn('a', NOW, rhythm) ?? 0;

    for (const late of [0, 1, 10_000, 2.4 * MINUTE]) {
      expect(nextTurn('a', first + late, rhythm)).toBe(first + 5 * MINUTE);
    }
  });

  it('spreads clusters that were looked at together evenly', () => {
    const perTenSeconds = new Map<number, number>();
    for (const cluster of clusters) {
      const slot = Math.floor((nextTurn(cluster, NOW, rhythm) ?? 0) / 10_000);
      perTenSeconds.set(slot, (perTenSeconds.get(slot) ?? 0) + 1);
    }

    // 33 each, were they laid out by hand.
    expect(perTenSeconds.size).toBeGreaterThanOrEqual(30);
    expect(Math.max(...perTenSeconds.values())).toBeLessThan(66);
  });
});

describe('restAfter', () => {
  it.each([
    [1, 5],
    [2, 10],
    [3, 20],
    [4, 40],
    [5, 60],
    [50, 60],
    [5_000, 60],
  ])('after %i failures is at most %i minutes', (failures, minutes) => {
    expect(restAfter(failures, rhythm, 1)).toBe(minutes * MINUTE);
    expect(restAfter(failures, rhythm, 0)).toBe(0.75 * minutes * MINUTE);
  });

  it.each([
    ['rounds that are started from outside', undefined, 60, 1, 5],
    ['a limit below the interval', 5 * MINUTE, 1, 9, 5],
  ])('with %s', (_name, intervalMs, max, failures, minutes) => {
    const odd = { intervalMs, maxBackOffMs: max * MINUTE };

    expect(restAfter(failures, odd, 1)).toBe(minutes * MINUTE);
  });
});
