import { expect, test } from 'vitest';
import { recordedWarnings } from '../../../sandbox/apiserver/warning.ts';

test.each([
  ['plain', ['a', 'b'], ['a', 'b']],
  ['a control character: left out', ['a\r\nSet-Cookie: b', 'c\u0085', 'd'], ['d']],
  ['nothing', ['', 'a'], ['a']],
])('%s', (_, texts, recorded) => {
  expect(recordedWarnings(texts)).toEqual(recorded);
});

test('together they have 4096 characters, or each is cut to 256', () => {
  const long = 'é'.repeat(2048);
  expect(recordedWarnings([long, long])).toEqual([long, long]);
  expect(recordedWarnings([long, long, 'x'])).toEqual(['é'.repeat(256), 'é'.repeat(256), 'x']);
  expect(recordedWarnings(Array.from({ length: 100 }, () => long))).toHaveLength(16);
});
