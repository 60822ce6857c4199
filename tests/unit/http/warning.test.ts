import { expect, test } from 'vitest';
import { warningHeaders } from '../../../sandbox/http/warning.ts';

test.each([
  ['plain', ['a'], ['299 - "a"']],
  ['quotes and backslashes', ['a "b" \\c'], ['299 - "a \\"b\\" \\\\c"']],
  ['another script', ['日本'], ['299 - "日本"']],
  ['a control character: left out', ['a\r\nSet-Cookie: b', 'c\u0085', 'd'], ['299 - "d"']],
  ['half of a character', ['a\ud800'], ['299 - "a\ufffd"']],
  ['nothing', ['', 'a'], ['299 - "a"']],
])('%s', (_, texts, headers) => {
  expect(warningHeaders(texts)).toEqual(headers);
});

test('together they have 4096 characters, or each is cut to 256', () => {
  const long = 'é'.repeat(2048);
  expect(warningHeaders([long, long])).toEqual([`299 - "${long}"`, `299 - "${long}"`]);
  expect(warningHeaders([long, long, 'x'])).toEqual([`299 - "${'é'.repeat(256)}"`, `299 - "${'é'.repeat(256)}"`, '299 - "x"']);
  expect(warningHeaders(Array.from({ length: 100 }, () => long))).toHaveLength(16);
});
