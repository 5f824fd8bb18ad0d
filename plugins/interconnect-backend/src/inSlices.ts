import { setImmediate as immediate } from 'timers/promises';
import { Steps } from './atOnce';

/** So long others wait for their turn. */
const SLICE_MS = 10;

/** Takes steps one after another, and lets others have their turn in between. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    if (performance.now() - started > SLICE_MS) {
      await immediate();
      started = performance.now();
    }
  }
}
