// Who sets a value and sets it back owns it: two such writes do not count as one.
import { expect, it } from 'vitest';
import { takesBack } from '../../../../sandbox/apiserver/fieldmanager/take-back.ts';

const long = (first: number) => Array.from({ length: 20 }, (_, i) => (i === 0 ? first : i));

it.each<[string, unknown, unknown, unknown, boolean]>([
  ['a value set and set back', { a: 1 }, { a: 2 }, { a: 1 }, true],
  ['a value set twice', { a: 1 }, { a: 2 }, { a: 3 }, false],
  ['a value that stays', { a: 1 }, { a: 1 }, { a: 1 }, false],
  ['a new value', {}, { a: 1 }, { a: 1 }, false],
  ['a new value that goes again', {}, { a: 1 }, {}, false],
  ['a value taken away and put back', { a: 1 }, {}, { a: 1 }, true],
  ['deep within', { a: { b: { c: 1 } } }, { a: { b: { c: 2 } } }, { a: { b: { c: 1 } } }, true],
  ['beside another that changes', { a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 2 }, true],
  ['a map replaced by a scalar and put back', { a: { b: 1 } }, { a: 'x' }, { a: { b: 1 } }, true],
  ['a short list that changes twice', { a: [1] }, { a: [2] }, { a: [3] }, true],
  ['a long list that changes twice', { a: long(1) }, { a: long(2) }, { a: long(3) }, false],
  ['a long list set and set back', { a: long(1) }, { a: long(2) }, { a: long(1) }, true],
  ['keys that objects inherit', { constructor: 1 }, { constructor: 2 }, { constructor: 1 }, true],
])('%s', (_, before, between, after, expected) => {
  expect(takesBack(before, between, after)).toBe(expected);
});

it('does not look into what the two writes share', () => {
  const shared = Object.defineProperty({}, 'a', {
    enumerable: true,
    get: () => {
      throw new Error('looked at');
    },
  });
  expect(takesBack({ deep: {} }, { deep: shared }, { deep: shared })).toBe(false);
});
