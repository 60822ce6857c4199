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

/** Does it with a pause wherever it may have one. */
export async function turnByTurn<Result>(work: Generator<unknown, Result, undefined>, pause: () => Promise<void>): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await pause();
  }
}

/** So many items are dealt with at once. */
export const PIECE = 1_000;

/** The items in order, those that are equal as they came. */
export function* inOrder<T>(items: readonly T[], compare: (a: T, b: T) => number): Work<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += PIECE) {
    runs.push(items.slice(from, from + PIECE).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: (readonly T[])[] = [];
    for (let i = 0; i < runs.length; i += 2) longer.push(yield* merged(runs[i] ?? [], runs[i + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Work<readonly T[]> {
  const [firstA, lastA, firstB, lastB] = [a[0], a.at(-1), b[0], b.at(-1)];
  if (firstA === undefined || lastA === undefined || firstB === undefined || lastB === undefined) return a.concat(b);
  if (compare(lastA, firstB) <= 0) return a.concat(b);
  if (compare(firstA, lastB) > 0) return b.concat(a);
  const both: T[] = [];
  let [i, j] = [0, 0];
  for (let left = a[i], right = b[j]; left !== undefined && right !== undefined; ) {
    if (compare(left, right) <= 0) {
      both.push(left);
      i += 1;
      left = a[i];
    } else {
      both.push(right);
      j += 1;
      right = b[j];
    }
    if (both.length % PIECE === 0) yield;
  }
  return both.concat(a.slice(i), b.slice(j));
}
