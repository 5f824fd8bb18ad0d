import { startDeadline } from './deadline';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('a deadline', () => {
  it.each<[string, (outer: AbortController) => void, boolean]>([
    ['has not come before its time', () => jest.advanceTimersByTime(99), false],
    ['comes at its time', () => jest.advanceTimersByTime(100), true],
    ['comes when the outer signal does', outer => outer.abort(), true],
  ])('%s', (_name, happen, expected) => {
    const outer = new AbortController();
    const { signal } = startDeadline(100, outer.signal);

    happen(outer);

    expect(signal.aborted).toBe(expected);
  });

  it('has come at once where the outer signal has', () => {
    expect(startDeadline(100, AbortSignal.abort()).signal.aborted).toBe(true);
  });

  it('never comes when it was ended, and leaves nothing behind', () => {
    const outer = new AbortController();
    const deadline = startDeadline(100, outer.signal);

    deadline.end();
    outer.abort();
    jest.advanceTimersByTime(1_000);

    expect(deadline.signal.aborted).toBe(false);
    expect(jest.getTimerCount()).toBe(0);
  });
});
