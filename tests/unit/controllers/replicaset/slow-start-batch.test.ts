import { expect, test } from 'vitest';
import { slowStartBatch } from '../../../../sandbox/controllers/replicaset/replica-set-controller.ts';

/** How often it was tried, and what came of it, where the calls from `first` on fail. */
function failingFrom(
  first: number,
  count: number,
): { readonly tried: number; readonly successes: number; readonly error: string | undefined } {
  let tried = 0;
  const { successes, error } = slowStartBatch(count, () => {
    tried += 1;
    if (tried >= first) throw new Error(`no ${tried}`);
  });
  return { tried, successes, error: error?.message };
}

test('batches of one, two, four: the first with a failure is the last', () => {
  expect(failingFrom(100, 10)).toEqual({ tried: 10, successes: 10, error: undefined });
  expect(failingFrom(1, 10)).toEqual({ tried: 1, successes: 0, error: 'no 1' });
  expect(failingFrom(2, 10)).toEqual({ tried: 3, successes: 1, error: 'no 2' });
  expect(failingFrom(5, 10)).toEqual({ tried: 7, successes: 4, error: 'no 5' });
  expect(failingFrom(9, 10)).toEqual({ tried: 10, successes: 8, error: 'no 9' });
});
