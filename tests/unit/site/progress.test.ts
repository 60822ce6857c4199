import { describe, expect, test } from 'vitest';
import { exportRecords, importRecords } from '../../../site/lab/state/progress.ts';
import { isRecord, newRecord, stepsDone } from '../../../site/lab/state/record.ts';

const record = { ...newRecord('02-x', 1000), steps: { one: { done: 2000, hints: 1 }, two: { hints: 0 } }, answers: { q: 1 } };

describe('a record', () => {
  test('is read again as it was kept', () => {
    const kept: unknown = JSON.parse(JSON.stringify({ ...record, journal: { entries: [{ at: 0, type: 'run', line: 'ls' }], until: 5 } }));
    expect(isRecord(kept)).toBe(true);
    expect(stepsDone(record)).toBe(1);
  });

  test.each([
    ['nothing', undefined],
    ['text', 'done'],
    ['an older edition', { ...record, version: 0 }],
    ['a newer edition', { ...record, version: 2 }],
    ['steps that are a list', { ...record, steps: [] }],
    ['a step without its hints', { ...record, steps: { one: { done: 1 } } }],
    ['a time that is no number', { ...record, seconds: Number.NaN }],
    ['a journal without its end', { ...record, journal: { entries: [] } }],
    ['a history that is no text', { ...record, history: [1] }],
  ])('that is %s is not believed', (_name, value) => {
    expect(isRecord(value)).toBe(false);
  });
});

describe('a progress file', () => {
  test('gives back what was put in', () => {
    expect(importRecords(exportRecords([record]))).toEqual([record]);
  });

  test.each([
    ['{', 'not JSON'],
    ['[]', 'no list of lessons'],
    [JSON.stringify({ lessons: [record, { version: 1 }] }), '1 of 2 lessons in this file cannot be read. Nothing was changed.'],
  ])('that is wrong says how: %s', (text, message) => {
    expect(() => importRecords(text)).toThrow(message);
  });
});
