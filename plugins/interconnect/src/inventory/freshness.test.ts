import { OBSERVED_AT, aCluster, aReport } from '../__testUtils__/reportBuilder';
import { ageOf, freshness } from './freshness';

const at = Date.parse(OBSERVED_AT);
const hour = 3_600_000;

describe('freshness', () => {
  it('has no age while nothing was ever observed', () => {
    const report = aReport({
      clusters: [aCluster('a', { observation: 'none', observedAt: undefined })],
    });

    expect(freshness(report, at + hour)).toEqual({
      observed: undefined,
      lastKnown: [],
      stale: false,
    });
  });

  it('goes by the oldest observation of the present and names the clusters that lag behind', () => {
    const earlier = new Date(at - 4 * 60_000).toISOString();
    const old = new Date(at - 2 * hour).toISOString();
    const report = aReport({
      clusters: [
        aCluster('a'),
        aCluster('b', { observedAt: old }),
        aCluster('c', { observedAt: earlier }),
      ],
    });

    const { observed, lastKnown, stale } = freshness(report, at + 60_000);

    expect(observed).toBe(earlier);
    expect(lastKnown.map(c => c.name)).toEqual(['b']);
    expect(stale).toBe(false);
  });

  it('is stale when no cluster is seen any more, however short ago they were', () => {
    const earlier = new Date(at - 60_000).toISOString();
    const report = aReport({
      clusters: [
        aCluster('a', { observation: 'none' }),
        aCluster('b', { observation: 'none', observedAt: earlier }),
        aCluster('c', { observation: 'none', observedAt: undefined }),
      ],
    });

    const { observed, lastKnown, stale } = freshness(report, at + 60_000);

    expect(observed).toBe(OBSERVED_AT);
    expect(lastKnown.map(c => c.name)).toEqual(['a', 'b']);
    expect(stale).toBe(true);
  });

  it('is stale when even the newest observation is old', () => {
    const report = aReport({ clusters: [aCluster('a')] });

    expect(freshness(report, at + hour).stale).toBe(true);
  });

  it.each([
    [60_000, true],
    [2 * hour, false],
  ])('goes by what the backend says, here %i ms', (staleAfterMs, stale) => {
    const report = aReport({ clusters: [aCluster('a')], staleAfterMs });

    expect(freshness(report, at + hour).stale).toBe(stale);
    expect(freshness(report, at + hour).lastKnown).toHaveLength(stale ? 1 : 0);
  });
});

describe('ageOf', () => {
  it.each([
    [0, { unit: 'second', count: 0 }],
    [59_999, { unit: 'second', count: 59 }],
    [120_000, { unit: 'minute', count: 2 }],
    [hour, { unit: 'hour', count: 1 }],
    [49 * hour, { unit: 'day', count: 2 }],
    [-5_000, { unit: 'second', count: 0 }],
  ])('of %i milliseconds', (ms, expected) => {
    expect(ageOf(OBSERVED_AT, at + ms)).toEqual(expected);
  });
});
