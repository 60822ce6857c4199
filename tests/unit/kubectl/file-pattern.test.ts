import { expect, it } from 'vitest';
import { filePattern } from '../../../sandbox/kubectl/file-pattern.ts';

it.each([
  ['*.yaml', 'web.yaml', true],
  ['*.yaml', 'web.yml', false],
  ['web-?.yaml', 'web-1.yaml', true],
  ['web-[0-9].yaml', 'web-7.yaml', true],
  ['web-[^0-9].yaml', 'web-7.yaml', false],
  ['web-[!0].yaml', 'web-!.yaml', true],
  ['a\\*', 'a*', true],
  ['a\\*', 'ab', false],
  ['(a)+.', '(a)+.', true],
  [`${'*a'.repeat(40)}b`, 'a'.repeat(200), false],
])('%s and %s', (pattern, name, matches) => {
  expect(filePattern(pattern)?.matches(name)).toBe(matches);
});

it.each(['x[', 'x[]*', 'x[a-]', 'x[-a]', 'x[^]', 'x\\', 'x[a\\', 'x[a'])('%s is no pattern', (pattern) => {
  expect(filePattern(pattern)).toBeUndefined();
});
