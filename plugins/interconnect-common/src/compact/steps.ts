/** Work in steps, so that whoever does it may let others have their turn in between. */
export type Steps<Result> = Generator<void, Result, void>;
