// kubectl's selectString (kubectl/pkg/cmd/set/helper.go), its oddities included.
import { expect, test } from 'vitest';
import { containerSelector } from '../../../sandbox/kubectl/cmd/set/pod-template.ts';

test.each([
  ['*', 'web', true],
  ['web', 'web', true],
  ['we', 'web', false],
  ['w*', 'web', true],
  ['*b', 'web', true],
  ['*e*', 'web', true],
  // What comes before the first star need not begin the name.
  ['e*', 'web', true],
  ['*x*', 'web', false],
  ['w.b', 'web', false],
  ['(*', '(web', true],
])('%s selects %s: %s', (pattern, name, selected) => {
  expect(containerSelector(pattern)(name)).toBe(selected);
});

test('a pattern of many stars takes no time to speak of', () => {
  const began = process.threadCpuUsage().user;
  expect(containerSelector(`${'*a'.repeat(30_000)}b`)('a'.repeat(60))).toBe(false);
  expect(process.threadCpuUsage().user - began).toBeLessThan(1_000_000);
});
