import { describe, expect, test } from 'vitest';
import { exportProgress, importRecords } from '../../../site/lab/state/progress.ts';
import { newRecord, readRecord, withTime } from '../../../site/lab/state/record.ts';

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
    ['of a newer edition', { ...record, version: 3 }],
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

  test('counts time for the lesson, and for a step until it is done', () => {
    const later = withTime(withTime(record, 'two', 10), 'one', 5);
    expect(later.seconds).toBe(15);
    expect(later.steps.two?.seconds).toBe(10);
    expect(later.steps.one?.seconds).toBe(30);
  });
});

describe('a progress file', () => {
  test('gives back what was put in', () => {
    expect(importRecords(exportProgress({ records: [record], unreadable: [] }))).toEqual([record]);
  });

  test('holds what cannot be read, too', () => {
    expect(exportProgress({ records: [], unreadable: [{ version: 9 }] })).toContain('"version": 9');
  });

  test.each([
    ['{', 'not JSON'],
    ['[]', 'no list of lessons'],
    [JSON.stringify({ lessons: [record, { version: 1 }] }), '1 of 2 lessons in this file cannot be read. Nothing was changed.'],
  ])('that is wrong says how: %s', (text, message) => {
    expect(() => importRecords(text)).toThrow(message);
  });
});
