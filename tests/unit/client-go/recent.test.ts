import { expect, test } from 'vitest';
import { Recent } from '../../../sandbox/client-go/recent.ts';

test('forgets what came first once there are too many', () => {
  const recent = new Recent<number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  recent.set('a', 3);
  recent.set('c', 4);
  expect(['a', 'b', 'c'].map((key) => recent.get(key))).toEqual([undefined, 2, 4]);
  recent.set('d', 5);
  expect(['b', 'c', 'd'].map((key) => recent.get(key))).toEqual([undefined, 4, 5]);
});
