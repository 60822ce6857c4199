import { expect, test } from 'vitest';
import { formatIndexes, missingIndexes, parseIndexes } from '../../../../sandbox/controllers/job/indexes.ts';

test.each([
  ['', []],
  ['0', [0]],
  ['0,2', [0, 2]],
  ['0,1', [0, 1]],
  ['0-2,4', [0, 1, 2, 4]],
  ['1,3-5,7', [1, 3, 4, 5, 7]],
])('%j are the indexes %j', (text, indexes) => {
  expect([...parseIndexes(text, 10)]).toEqual(indexes);
  expect(formatIndexes(new Set(indexes))).toBe(text);
});

test('indexes beyond the completions do not count', () => {
  expect([...parseIndexes('0-9', 3)]).toEqual([0, 1, 2]);
});

test('the smallest missing indexes come first', () => {
  expect(missingIndexes((index) => index === 1, 5, 2)).toEqual([0, 2]);
});
