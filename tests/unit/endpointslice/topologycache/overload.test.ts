// A zone may be given a fifth more than its share, and no more.
import { expect, test } from 'vitest';
import { serviceOverloaded } from '../../../../sandbox/endpointslice/topologycache/zones.ts';

const halves = new Map([
  ['a', 0.5],
  ['b', 0.5],
]);
const spread = (a: number, b: number): ReadonlyMap<string, number> =>
  new Map([
    ['a', a],
    ['b', b],
  ]);

test.each([
  // Half of ten is five; five endpoints with a fifth more than their share do the work of six.
  [5, 5, false],
  [6, 4, true],
  [60, 50, false],
  [66, 54, false],
  [71, 49, true],
])('%d and %d endpoints in two equal zones', (a, b, overloaded) => {
  expect(serviceOverloaded(spread(a, b), halves)).toBe(overloaded);
});

test('no endpoints overload nobody; without the zones of the nodes any do', () => {
  expect(serviceOverloaded(new Map(), halves)).toBe(false);
  expect(serviceOverloaded(spread(1, 1), undefined)).toBe(true);
});
