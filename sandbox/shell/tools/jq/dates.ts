// Times in jq: seconds since the epoch, broken down or written out, in UTC.
import { formatDate } from '../date-format.ts';
import type { Machine } from './evaluate.ts';
import { isArray, JqError, type Value } from './values.ts';

/** Year, month from 0, day, hour, minute, second, day of the week, day of the year. */
function brokenDown(seconds: Value, name: string): Value {
  if (typeof seconds !== 'number') throw new JqError(`${name}() requires a number`);
  const date = new Date(seconds * 1000);
  const start = Date.UTC(date.getUTCFullYear(), 0, 1);
  const fraction = seconds - Math.floor(seconds);
  return [
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds() + fraction,
    date.getUTCDay(),
    Math.floor((date.getTime() - start) / 86_400_000),
  ];
}

function secondsOf(value: Value, name: string): number {
  if (typeof value === 'number') return value;
  if (!isArray(value) || value.length < 6 || !value.every((part) => typeof part === 'number'))
    throw new JqError(`${name} requires parsed datetime inputs`);
  const [year = 0, month = 0, day = 1, hour = 0, minute = 0, second = 0] = value.map(Number);
  return Math.floor(Date.UTC(year, month, day, hour, minute, Math.floor(second)) / 1000);
}

export const dateFunctions: Readonly<Record<string, (value: Value, words: readonly Value[], machine: Machine) => Value>> = {
  'now/0': (_value, _words, { now }) => now / 1000,
  'gmtime/0': (value) => brokenDown(value, 'gmtime'),
  'localtime/0': (value) => brokenDown(value, 'localtime'),
  'mktime/0': (value) => {
    if (!isArray(value)) throw new JqError('mktime requires array of 6 numbers');
    return secondsOf(value, 'mktime');
  },
  'strftime/1': (value, [format = null]) => {
    if (typeof value !== 'number' && !isArray(value)) throw new JqError('strftime/1 requires parsed datetime inputs');
    if (typeof format !== 'string') throw new JqError('strftime/1 requires a string format');
    return formatDate(format, secondsOf(value, 'strftime/1') * 1000);
  },
  '_fromdate/0': (value) => {
    if (typeof value !== 'string') throw new JqError(`strptime/1 requires string inputs and arguments`);
    const found = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})Z$/.exec(value);
    if (!found) throw new JqError(`date "${value}" does not match format "%Y-%m-%dT%H:%M:%SZ"`);
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
  },
};
