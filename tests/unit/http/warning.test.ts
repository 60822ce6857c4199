import { expect, test } from 'vitest';
import { warningHeaders } from '../../../sandbox/http/warning.ts';

test.each([
  ['plain', ['a'], ['299 - "a"']],
  ['quotes and backslashes', ['a "b" \\c'], ['299 - "a \\"b\\" \\\\c"']],
  ['another script', ['日本'], ['299 - "日本"']],
  ['half of a character', ['a\ud800'], ['299 - "a\ufffd"']],
])('%s', (_, texts, headers) => {
  expect(warningHeaders(texts)).toEqual(headers);
});
