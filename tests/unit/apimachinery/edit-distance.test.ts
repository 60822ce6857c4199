import { expect, test } from 'vitest';
import { editDistance } from '../../../sandbox/apimachinery/edit-distance.ts';

test.each([
  ['web', 'web', 0, 0],
  ['', 'web', 3, 3],
  ['web', 'wb', 1, 1],
  ['web', 'wab', 1, 1],
  ['web', 'wbe', 2, 1],
  ['kitten', 'sitting', 3, 3],
])('from %j to %j', (a, b, plain, swaps) => {
  expect([editDistance(a, b), editDistance(a, b, 'swaps'), editDistance(b, a)]).toEqual([plain, swaps, plain]);
});
