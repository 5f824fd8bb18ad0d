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

  it('knows everything else unless told', () => {
    expect(readSchedule(new ConfigReader({}))).toEqual({
      task: { frequency: { minutes: 5 }, timeout: { minutes: 2 } },
      intervalMs: minutes(5),
      initialDelayMs: 0,
      maxBackOffMs: minutes(60),
      staleAfterMs: minutes(15),
      maxAgeMs: minutes(30 * 24 * 60),
      maxBytes: undefined,
    });
  });

  it('reads what it is told', () => {
    const config = new ConfigReader({
      interconnect: {
        refresh: {
          frequency: 'PT30S',
          timeout: { minutes: 1 },
          initialDelay: { seconds: 10 },
        },
        maxBackOff: '10m',
        snapshots: { maxAge: { days: 2 }, maxBytes: 1_000 },
      },
    });

    expect(readSchedule(config)).toMatchObject({
      intervalMs: 30_000,
      initialDelayMs: 10_000,
      maxBackOffMs: minutes(10),
      maxAgeMs: minutes(2 * 24 * 60),
      maxBytes: 1_000,
    });
  });

  it.each([
    ['a crontab', { cron: '* * * * *' }],
    ['a trigger', { trigger: 'manual' }],
  ])('leaves rounds to %s', (_name, frequency) => {
    const config = new ConfigReader({
      interconnect: { refresh: { frequency, timeout: 'PT1M' } },
    });

    expect(readSchedule(config).intervalMs).toBe(undefined);
  });

  it.each([
    [
      'a frequency without a timeout',
      { refresh: { frequency: 'PT1M' } },
      /timeout/,
    ],
    ['a duration that is none', { staleAfter: 'soon' }, /staleAfter/],
    ['a back-off that is none', { maxBackOff: 'long' }, /maxBackOff/],
    ['an age that is none', { snapshots: { maxAge: 'old' } }, /maxAge/],
    ['a size that is none', { snapshots: { maxBytes: 'big' } }, /maxBytes/],
  ])('refuses %s', (_name, interconnect, message) => {
    const config = new ConfigReader({ interconnect });

    expect(() => readSchedule(config)).toThrow(message);
  });
});
