import { expect, test } from 'vitest';
import { parseGoTime } from '../../../sandbox/api/time.ts';

test.each([
  ['2026-11-23T08:00:00Z', '2026-11-23T08:00:00Z'],
  ['2026-11-23T09:00:00+01:00', '2026-11-23T08:00:00Z'],
  ['2026-11-23T08:00:00.75Z', '2026-11-23T08:00:00Z'],
])('%s is %s', (text, stored) => {
  expect(parseGoTime(text, false)).toEqual({ text: stored });
});

test.each([
  ['2026-11-23', 'as "2006-01-02T15:04:05Z07:00": cannot parse "" as "T"'],
  ['2026-11-23T08:00:00', 'as "2006-01-02T15:04:05Z07:00": cannot parse "" as "Z07:00"'],
  ['2026-11-23T08:00:00Zulu', ': extra text: "ulu"'],
  ['2026-13-23T08:00:00Z', ': month out of range'],
  ['2026-02-29T08:00:00Z', ': day out of range'],
  ['2026-11-23T24:00:00Z', ': hour out of range'],
])('%s is no time', (text, why) => {
  expect(parseGoTime(text, false).error).toBe(`parsing time "${text}"${why.startsWith(':') ? why : ` ${why}`}`);
});
