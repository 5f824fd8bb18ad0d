import { setTimeout as timeout } from 'timers/promises';

/** Ends early, and without an error, when the signal says so. */
export async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  await timeout(ms, undefined, { signal }).catch(() => {});
}
