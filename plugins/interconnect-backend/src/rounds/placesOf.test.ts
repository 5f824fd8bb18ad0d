import { placesOf, Working } from './placesOf';
import { Lane } from './TurnStore';

function looks(lane: Lane, count: number, isSlow = false): Working[] {
  return Array.from({ length: count }, () => ({ lane, isSlow }));
}

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
    [
      'who is asked for has places of their own',
      'asked',
      64,
      { healthy: 48, sick: 16 },
      16,
    ],
    [
      'and no more than these',
      'asked',
      64,
      { healthy: 48, sick: 16, asked: 16 },
      0,
    ],
    ['all places taken', 'healthy', 64, { asked: 60, sick: 4 }, 0],
    ['some places taken by others', 'healthy', 64, { asked: 40 }, 24],
    ['one place alone is for anybody', 'sick', 1, {}, 1],
    ['one place alone, taken', 'healthy', 1, { sick: 1 }, 0],
  ])('%s', (_name, lane, concurrency, working, expected) => {
    const all = Object.entries(working).flatMap(([name, count]) =>
      looks(name as Lane, count),
    );

    expect(placesOf(lane, concurrency, all)).toBe(expected);
  });

  it.each<[string, Lane, Working[], number]>([
    [
      'slow ones take no place',
      'healthy',
      [...looks('healthy', 48, true), ...looks('sick', 16, true)],
      48,
    ],
    [
      'slow ones of a lane leave its places to others of the lane',
      'sick',
      [...looks('sick', 40, true), ...looks('sick', 10)],
      6,
    ],
    [
      'slow ones beyond the number of places take some',
      'healthy',
      looks('healthy', 70, true),
      42,
    ],
    [
      'twice as many slow ones as places take all',
      'healthy',
      looks('healthy', 128, true),
      0,
    ],
    ['but those of who is asked for', 'asked', looks('healthy', 128, true), 16],
    ['those that are not slow keep theirs', 'healthy', looks('healthy', 48), 0],
  ])('%s', (_name, lane, working, expected) => {
    expect(placesOf(lane, 64, working)).toBe(expected);
  });
});
