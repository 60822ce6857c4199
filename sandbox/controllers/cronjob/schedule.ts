// When a cron schedule is due next (github.com/robfig/cron/v3: parser.go, spec.go).

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DESCRIPTORS: ReadonlyMap<string, string> = new Map([
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
  ['@monthly', '0 0 1 * *'],
  ['@weekly', '0 0 * * 0'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@hourly', '0 * * * *'],
]);
const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Farther ahead nobody looks. */
const YEARS = 5;

/** What a field allows. */
interface Field {
  readonly values: ReadonlySet<number>;
  /** `*` or `?`. */
  readonly any: boolean;
}

/** The first due time after an instant; both in ms since the epoch. Undefined where there is none within five years. */
export type Next = (after: number) => number | undefined;

function parseField(text: string, min: number, max: number, names: readonly string[]): Field {
  const values = new Set<number>();
  let any = false;
  const numberOf = (word: string): number => {
    const named = names.indexOf(word.toLowerCase());
    return named >= 0 ? named + min : Number(word);
  };
  for (const part of text.split(',')) {
    const [range = '', step] = part.split('/');
    const [low = '', high] = range.split('-');
    const all = low === '*' || low === '?';
    const start = all ? min : numberOf(low);
    const end = all || (step !== undefined && high === undefined) ? max : high === undefined ? start : numberOf(high);
    const by = step === undefined ? 1 : Number(step);
    if (all && by === 1) any = true;
    for (let value = start; value <= end; value += by) values.add(value);
  }
  return { values, any };
}

/** How far a zone is ahead of UTC at an instant, in ms. */
function offsetOf(timeZone: string): (at: number) => number {
  if (timeZone === 'UTC') return () => 0;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
    const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return wall - Math.floor(at / 1000) * 1000;
  };
}

/** `@every 1h30m` in ms; below a second is a second. */
function everyMs(text: string): number {
  let sum = 0;
  for (const [, amount = '0', unit = 's'] of text.matchAll(/(\d+(?:\.\d*)?)(ms|h|m|s)/g)) sum += Number(amount) * (UNITS[unit] ?? 0);
  return Math.max(1000, Math.floor(sum / 1000) * 1000);
}

/** A schedule that has passed validation. */
export function parseSchedule(schedule: string, timeZone = 'UTC'): Next {
  const text = schedule.trim();
  if (text.startsWith('@every ')) {
    const every = everyMs(text.slice('@every '.length));
    return (after) => Math.floor(after / 1000) * 1000 + every;
  }
  const fields = (DESCRIPTORS.get(text) ?? text).split(/\s+/);
  const minutes = parseField(fields[0] ?? '*', 0, 59, []);
  const hours = parseField(fields[1] ?? '*', 0, 23, []);
  const days = parseField(fields[2] ?? '*', 1, 31, []);
  const months = parseField(fields[3] ?? '*', 1, 12, MONTHS);
  const weekdays = parseField(fields[4] ?? '*', 0, 6, WEEKDAYS);
  const offset = offsetOf(timeZone);

  /** Where both are restricted, either will do. */
  const isDay = (date: Date): boolean => {
    const day = days.values.has(date.getUTCDate());
    const weekday = weekdays.values.has(date.getUTCDay());
    return days.any || weekdays.any ? day && weekday : day || weekday;
  };

  return (after) => {
    // The zone's own clock, counted as if it were UTC's.
    let wall = Math.floor((after + offset(after)) / MINUTE) * MINUTE + MINUTE;
    const limit = new Date(wall).getUTCFullYear() + YEARS;
    for (;;) {
      const date = new Date(wall);
      if (date.getUTCFullYear() > limit) return undefined;
      if (!months.values.has(date.getUTCMonth() + 1)) wall = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
      else if (!isDay(date)) wall = Math.floor(wall / DAY) * DAY + DAY;
      else if (!hours.values.has(date.getUTCHours())) wall = Math.floor(wall / HOUR) * HOUR + HOUR;
      else if (!minutes.values.has(date.getUTCMinutes())) wall += MINUTE;
      else {
        const guess = wall - offset(wall - offset(after));
        const at = wall - offset(guess);
        if (at > after) return at;
        wall += MINUTE;
      }
    }
  };
}
