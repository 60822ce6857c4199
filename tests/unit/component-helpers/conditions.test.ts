import { expect, test } from 'vitest';
import { conditionOf, nonZero, withCondition, withoutCondition } from '../../../sandbox/component-helpers/conditions.ts';

const condition = (type: string, status: string, reason = 'Said', lastTransitionTime = '1') => ({
  type,
  status,
  reason,
  lastTransitionTime,
});
const list = [condition('A', 'True'), condition('B', 'False')];

test('a condition that says nothing new leaves the list as it is', () => {
  expect(withCondition(list, condition('A', 'True', 'Said', '2'))).toBe(list);
});

test('another reason is news, but no transition', () => {
  expect(withCondition(list, condition('A', 'True', 'Other', '2'))).toEqual([
    condition('B', 'False'),
    condition('A', 'True', 'Other', '1'),
  ]);
});

test('another status is a transition', () => {
  expect(withCondition(list, condition('A', 'False', 'Said', '2'))).toEqual([
    condition('B', 'False'),
    condition('A', 'False', 'Said', '2'),
  ]);
  expect(withCondition(undefined, condition('A', 'True'))).toEqual([condition('A', 'True')]);
});

test('a condition is found and taken away by its type', () => {
  expect(conditionOf(list, 'B')).toBe(list[1]);
  expect(conditionOf(undefined, 'B')).toBeUndefined();
  expect(withoutCondition(list, 'A')).toEqual([list[1]]);
});

test('counters of zero are left out', () => {
  expect(nonZero({ active: 0, failed: 2 })).toEqual({ failed: 2 });
});
