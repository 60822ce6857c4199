import { expect, it } from 'vitest';
import { parseFieldSelector } from '../../../sandbox/apimachinery/field-selector.ts';

// From k8s.io/apimachinery/pkg/fields/selector_test.go.
it.each([
  ['', { x: 'y' }, true],
  ['x=y', { x: 'y' }, true],
  ['x=y,z=w', { x: 'y', z: 'w' }, true],
  ['x!=y,z!=w', { x: 'z', z: 'a' }, true],
  ['x=', {}, true],
  ['x==y', { x: 'y' }, true],
  ['x=a\\,b\\=c\\\\', { x: 'a,b=c\\' }, true],
  ['x=y', { x: 'z' }, false],
  ['x!=y,z!=w', { x: 'z', z: 'w' }, false],
] as const)('%j of %o: %s', (text, fields, expected) => {
  expect(parseFieldSelector(text).matches(fields)).toBe(expected);
});

it.each([
  ['x', "invalid selector: 'x'; can't understand 'x'"],
  ['x=a=b', 'invalid field selector: unescaped character in value: 61'],
  ['x=a\\b', 'invalid field selector: invalid escape sequence: \\b'],
])('refuses %j', (text, words) => {
  expect(() => parseFieldSelector(text)).toThrow(words);
});
