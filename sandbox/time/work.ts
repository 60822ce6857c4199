// Long work that can pause: a generator that yields where others may be let in, and is driven at once or turn by turn.

/** What yields at places where it may pause, and returns its result. */
export type Work<Result> = Generator<undefined, Result, undefined>;

/** Does it without a pause, where it is short. */
export function atOnce<Result>(work: Generator<unknown, Result, undefined>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
