import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { atOnce, inOrder, PIECE } from '../../../sandbox/time/work.ts';

interface Item {
  readonly key: number;
  readonly at: number;
}
const byKey = (a: Item, b: Item): number => a.key - b.key;

test('work that sorts does as a sort at once does, and lets others in on the way', () => {
  const lists = fc.tuple(fc.integer({ min: 0, max: 5 * PIECE }), fc.integer({ min: 1, max: 50 }), fc.boolean(), fc.integer());
  fc.assert(
    fc.property(lists, ([length, keys, falling, seed]) => {
      const items = Array.from({ length }, (_, at): Item => ({ key: falling ? -at : (at * (seed | 1)) % keys, at }));
      let pauses = 0;
      const work = inOrder(items, byKey);
      for (let step = work.next(); ; step = work.next()) {
        if (step.done) {
          expect(step.value).toEqual([...items].sort(byKey));
          break;
        }
        pauses += 1;
      }
      expect(pauses).toBeGreaterThanOrEqual(Math.floor(length / PIECE));
    }),
    { numRuns: 60, seed: 36 },
  );
  expect(atOnce(inOrder([], byKey))).toEqual([]);
});
