/**
 * Work in steps, so that whoever does it may let others have their turn in between. What comes of
 * it does not depend on when the steps are taken.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** Takes all steps one after another. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}
