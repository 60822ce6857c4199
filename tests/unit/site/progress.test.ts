import { describe, expect, test } from 'vitest';
import { exportProgress, importProgress } from '../../../site/lab/state/progress.ts';
import { EDITION, newRecord, readRecord, withTime } from '../../../site/lab/state/record.ts';

const record = {
  ...newRecord('02-x', 1000),
  steps: { one: { done: 2000, hints: 1, seconds: 30 }, two: { hints: 0, seconds: 0 } },
  answers: { q: 1 },
};
const journal = { entries: [{ at: 0, step: 3, type: 'run', line: 'ls' }], until: 5, steps: 4 };

describe('a record', () => {
  test('is read again as it was kept', () => {
    const kept: unknown = JSON.parse(JSON.stringify({ ...record, journal }));
    expect(readRecord(kept)).toEqual({ ...record, journal });
  });

  test('of the first edition, which did not count the time of a step, is read as one of today', () => {
    const old = { ...record, version: 1, steps: { one: { done: 2000, hints: 1 }, two: { hints: 0 } } };
    expect(readRecord(old)).toEqual({ ...record, steps: { one: { done: 2000, hints: 1, seconds: 0 }, two: { hints: 0, seconds: 0 } } });
  });

  test('of the first edition keeps its session: each input after all else of its instant', () => {
    const old = { ...record, version: 1, journal: { entries: [{ at: 0, type: 'run', line: 'ls' }], until: 5 } };
    const last = Number.MAX_SAFE_INTEGER;
    expect(readRecord(old)?.journal).toMatchObject({ entries: [{ at: 0, step: last, type: 'run', line: 'ls' }], until: 5, steps: last });
  });

  test.each([
    ['nothing', undefined],
    ['text', 'done'],
    ['of no edition', { ...record, version: 0 }],
    ['of a newer edition', { ...record, version: EDITION + 1 }],
    ['steps that are a list', { ...record, steps: [] }],
    ['a step without its hints', { ...record, steps: { one: { done: 1, seconds: 0 } } }],
    ['a time that is no number', { ...record, seconds: Number.NaN }],
    ['a journal without its end', { ...record, journal: { entries: [] } }],
    ['a journal that ends before it began', { ...record, journal: { ...journal, until: -1 } }],
    ['a journal out of order', { ...record, journal: { ...journal, entries: [{ at: 9, step: 0, type: 'interrupt', commands: 1 }] } }],
    ['a journal of an input that is not known', { ...record, journal: { ...journal, entries: [{ at: 0, step: 0, type: 'wish' }] } }],
    ['a journal of a command without its line', { ...record, journal: { ...journal, entries: [{ at: 0, step: 0, type: 'run' }] } }],
    ['a history that is no text', { ...record, history: [1] }],
  ])('that is %s is not believed', (_name, value) => {
    expect(readRecord(value)).toBeUndefined();
  });

  const run = (at: number) => ({ at, step: at, type: 'run', line: `echo ${at}` });
  const second = (journal: object, start: object) => ({ ...record, version: 2, journal, steps: { one: { hints: 0, seconds: 0, start } } });

  test('of the second edition, which copied the session for each step, is read as one that refers to it', () => {
    const whole = { entries: [run(1), run(2), run(3)], until: 9, steps: 9 };
    const old = second(whole, { entries: [run(1), run(2)], until: 2, steps: 5 });
    expect(readRecord(old)?.steps.one?.start).toEqual({ at: 2, step: 5, entries: 2 });
    expect(readRecord(old)?.journal).toEqual(whole);
  });

  test('of the second edition keeps where in a line a step began', () => {
    const interrupt = { at: 3, step: 3, type: 'interrupt', commands: 4 };
    const old = second(
      { entries: [run(1), run(2), run(5)], until: 9, steps: 9 },
      { entries: [run(1), run(2), interrupt], until: 3, steps: 3 },
    );
    expect(readRecord(old)?.steps.one?.start).toEqual({ at: 3, step: 3, entries: 2, commands: 4 });
  });

  test('of the second edition that ends in the middle of a line does not run it again', () => {
    const interrupt = { at: 9, step: 9, type: 'interrupt', commands: 2 };
    const old = second({ entries: [run(1), run(2), interrupt], until: 9, steps: 9 }, { entries: [], until: 0, steps: 0 });
    expect(readRecord(old)?.journal?.entries).toEqual([run(1), { ...run(2), type: 'begun' }]);
  });

  test('counts time for the lesson, and for a step until it is done', () => {
    const later = withTime(withTime(record, 'two', 10), 'one', 5);
    expect(later.seconds).toBe(15);
    expect(later.steps.two?.seconds).toBe(10);
    expect(later.steps.one?.seconds).toBe(30);
  });
});

describe('a progress file', () => {
  const newer = { version: EDITION + 1, lesson: '03-x', dreams: [] };

  test('gives back what was put in', () => {
    expect(importProgress(exportProgress({ records: [record], unreadable: [] }))).toEqual({ records: [record], unreadable: [] });
  });

  test('carries what cannot be read there and back again', () => {
    const unreadable = [newer, { version: 0 }, 'gone'];
    expect(importProgress(exportProgress({ records: [record], unreadable }))).toEqual({ records: [record], unreadable });
  });

  test('of a newer edition gives what can be read, and carries the rest along', () => {
    const file = JSON.stringify({ site: 'endpointslice-lab', version: 1, lessons: [newer, record] });
    expect(importProgress(file)).toEqual({ records: [record], unreadable: [newer] });
  });

  test.each([
    ['{', 'not JSON'],
    ['[]', 'no list of lessons'],
    [JSON.stringify({ version: 2, courses: [] }), 'of a newer edition'],
    [JSON.stringify({ lessons: [record, { version: 1 }] }), '1 of 2 lessons in this file cannot be read. Nothing was changed.'],
  ])('that is wrong says how: %s', (text, message) => {
    expect(() => importProgress(text)).toThrow(message);
  });
});
