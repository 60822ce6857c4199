import { expect, test } from 'vitest';
import { onceInARow, oncePerObject, oncePerPair } from '../../../sandbox/apimachinery/memory.ts';

test('works out once what depends on an object, also where that is undefined', () => {
  let times = 0;
  const nothing = oncePerObject((_object: object): undefined => {
    times += 1;
  });
  const object = {};
  nothing(object);
  nothing(object);
  expect(times).toBe(1);
  nothing({});
  expect(times).toBe(2);
});

test('works out once what depends on two objects', () => {
  const pair = oncePerPair((a: { readonly x: number }, b: { readonly y: number }) => [a.x + b.y]);
  const [one, two, three] = [{ x: 1 }, { y: 2 }, { y: 3 }];
  expect(pair(one, two)).toEqual([3]);
  expect(pair(one, three)).toEqual([4]);
  expect(pair(one, two)).toBe(pair(one, two));
});

test('gives the last answer again as long as nothing else is asked', () => {
  const sum = onceInARow((a: number, b: number) => [a + b]);
  const first = sum(1, 2);
  expect(sum(1, 2)).toBe(first);
  expect(sum(1, 3)).toEqual([4]);
  expect(sum(1, 2)).toEqual([3]);
});
