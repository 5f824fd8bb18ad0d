import { placesOf } from './placesOf';
import { Lane } from './TurnStore';

describe('placesOf', () => {
  it.each<[string, Lane, number, Partial<Record<Lane, number>>, number]>([
    ['the healthy leave a quarter free', 'healthy', 64, {}, 48],
    ['the sick have a quarter', 'sick', 64, {}, 16],
    ['who is asked for may have all', 'asked', 64, {}, 64],
    [
      'many sick take nothing from the healthy',
      'healthy',
      64,
      { sick: 16 },
      48,
    ],
    ['many sick are no more than a quarter', 'sick', 64, { sick: 16 }, 0],
    [
      'all healthy leave room for who is asked',
      'asked',
      64,
      { healthy: 48 },
      16,
    ],
    ['all places taken', 'healthy', 64, { asked: 60, sick: 4 }, 0],
    ['some places taken by others', 'healthy', 64, { asked: 40 }, 24],
    ['one place alone is for anybody', 'sick', 1, {}, 1],
    ['one place alone, taken', 'healthy', 1, { sick: 1 }, 0],
  ])('%s', (_name, lane, concurrency, working, expected) => {
    const all = Object.entries(working).flatMap(([name, count]) =>
      Array.from({ length: count }, () => ({ lane: name as Lane })),
    );

    expect(placesOf(lane, concurrency, all)).toBe(expected);
  });
});
