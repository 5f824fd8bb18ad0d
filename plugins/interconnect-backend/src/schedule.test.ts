import { ConfigReader } from '@backstage/config';
import { readSchedule } from './schedule';

const minutes = (count: number) => count * 60_000;

describe('readSchedule', () => {
  it.each([
    ['nothing', {}, minutes(15)],
    [
      'a frequency',
      { refresh: { frequency: { seconds: 30 }, timeout: { minutes: 1 } } },
      90_000,
    ],
    [
      'a crontab',
      { refresh: { frequency: { cron: '* * * * *' }, timeout: 'PT1M' } },
      minutes(15),
    ],
    [
      'a time of its own',
      {
        refresh: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
        staleAfter: { minutes: 90 },
      },
      minutes(90),
    ],
  ])(
    'tells when an observation is stale from %s',
    (_name, interconnect, ms) => {
      const config = new ConfigReader({ interconnect });

      expect(readSchedule(config).staleAfterMs).toBe(ms);
    },
  );

  it.each([
    [
      'a frequency without a timeout',
      { refresh: { frequency: 'PT1M' } },
      /timeout/,
    ],
    ['a duration that is none', { staleAfter: 'soon' }, /staleAfter/],
  ])('refuses %s', (_name, interconnect, message) => {
    const config = new ConfigReader({ interconnect });

    expect(() => readSchedule(config)).toThrow(message);
  });
});
