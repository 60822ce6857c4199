// When schedules are due, as github.com/robfig/cron/v3 has it (spec_test.go).
import { describe, expect, it } from 'vitest';
import { parseSchedule } from '../../../../sandbox/controllers/cronjob/schedule.ts';

const next = (schedule: string, after: string, timeZone?: string): string | undefined => {
  const at = parseSchedule(schedule, timeZone)(Date.parse(after));
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 19);
};

describe('the next time of a schedule', () => {
  it.each([
    ['0/15 * * * *', '2012-07-09T14:45:00Z', '2012-07-09T15:00:00'],
    ['0/15 * * * *', '2012-07-09T14:59:00Z', '2012-07-09T15:00:00'],
    ['0/15 * * * *', '2012-07-09T14:59:59Z', '2012-07-09T15:00:00'],
    ['20-35/15 * * * *', '2012-07-09T15:45:00Z', '2012-07-09T16:20:00'],
    ['*/15 * * * *', '2012-07-09T23:46:00Z', '2012-07-10T00:00:00'],
    ['*/15 * * * *', '2012-07-09T23:45:00Z', '2012-07-10T00:00:00'],
    ['20-35/15 1 * * *', '2012-07-09T23:35:51Z', '2012-07-10T01:20:00'],
    ['0 0 */2 2 *', '2012-07-09T23:35:00Z', '2013-02-01T00:00:00'],
    ['0 0 9 Apr-Oct ?', '2012-07-09T23:35:00Z', '2012-08-09T00:00:00'],
    ['0 0 */5 Apr,Aug,Oct Mon', '2012-07-09T23:35:00Z', '2012-08-01T00:00:00'],
    ['0 0 29 Feb ?', '2012-07-09T23:35:00Z', '2016-02-29T00:00:00'],
    ['0 0 15 * Mon', '2012-07-09T23:35:00Z', '2012-07-15T00:00:00'],
    ['0 0 * * Mon', '2012-07-09T23:35:00Z', '2012-07-16T00:00:00'],
    ['@hourly', '2026-11-23T08:00:00Z', '2026-11-23T09:00:00'],
    ['@daily', '2026-11-23T08:00:00Z', '2026-11-24T00:00:00'],
    ['@weekly', '2026-11-23T08:00:00Z', '2026-11-29T00:00:00'],
    ['@every 90s', '2026-11-23T08:00:10Z', '2026-11-23T08:01:40'],
    ['* * * * *', '2026-11-23T08:00:00Z', '2026-11-23T08:01:00'],
  ])('%s after %s', (schedule, after, expected) => {
    expect(next(schedule, after)).toBe(expected);
  });

  it('is never where there is no such day', () => {
    expect(next('0 0 30 Feb ?', '2012-07-09T23:35:00Z')).toBeUndefined();
    expect(next('0 0 31 Apr ?', '2012-07-09T23:35:00Z')).toBeUndefined();
  });

  it.each([
    ['0 9 * * *', '2026-11-23T08:30:00Z', 'America/New_York', '2026-11-23T14:00:00'],
    ['30 0 * * *', '2026-06-01T00:00:00Z', 'Asia/Kolkata', '2026-06-01T19:00:00'],
  ])('%s after %s in %s', (schedule, after, zone, expected) => {
    expect(next(schedule, after, zone)).toBe(expected);
  });
});
