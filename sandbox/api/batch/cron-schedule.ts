// What a cron schedule may say: the standard parser of github.com/robfig/cron/v3, which Kubernetes uses.

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly names: readonly string[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const places: readonly Bounds[] = [
  { min: 0, max: 59, names: [] },
  { min: 0, max: 23, names: [] },
  { min: 1, max: 31, names: [] },
  { min: 1, max: 12, names: months },
  { min: 0, max: 6, names: weekdays },
];
const descriptors = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];
const goDuration = /^[+-]?(\d+(\.\d*)?(ns|us|µs|ms|s|m|h))+$/;

/** What is wrong with a schedule, in the parser's words; undefined where nothing is. */
export function cronScheduleError(schedule: string): string | undefined {
  const text = schedule.replace(/^(CRON_)?TZ=\S* /, '').trim();
  if (text.startsWith('@')) return descriptorError(text);
  const fields = text.split(/\s+/).filter((field) => field !== '');
  if (fields.length !== places.length) {
    return `expected exactly ${places.length} fields, found ${fields.length}: [${fields.join(' ')}]`;
  }
  for (const [i, bounds] of places.entries()) {
    for (const expression of (fields[i] ?? '').split(',').filter((part) => part !== '')) {
      const error = rangeError(expression, bounds);
      if (error !== undefined) return error;
    }
  }
  return undefined;
}

function descriptorError(text: string): string | undefined {
  if (descriptors.includes(text)) return undefined;
  if (!text.startsWith('@every ')) return `unrecognized descriptor: ${text}`;
  const duration = text.slice('@every '.length);
  return goDuration.test(duration) ? undefined : `failed to parse duration ${text}: time: invalid duration ${JSON.stringify(duration)}`;
}

function rangeError(expression: string, { min, max, names }: Bounds): string | undefined {
  const [range = '', step, ...slashes] = expression.split('/');
  const [low = '', high, ...hyphens] = range.split('-');
  const everything = low === '*' || low === '?';
  const start = everything ? min : numberOf(low, names, min);
  if (typeof start === 'string') return start;
  if (hyphens.length > 0 && !everything) return `too many hyphens: ${expression}`;
  const alone = step !== undefined && high === undefined;
  const end = everything || alone ? max : high === undefined ? start : numberOf(high, names, min);
  if (typeof end === 'string') return end;
  const by = step === undefined ? 1 : numberOf(step, [], 0);
  if (typeof by === 'string') return by;
  if (slashes.length > 0) return `too many slashes: ${expression}`;
  if (start < min) return `beginning of range (${start}) below minimum (${min}): ${expression}`;
  if (end > max) return `end of range (${end}) above maximum (${max}): ${expression}`;
  if (start > end) return `beginning of range (${start}) beyond end of range (${end}): ${expression}`;
  return by === 0 ? `step of range should be a positive number: ${expression}` : undefined;
}

/** A number or a name that stands for one; a text is an error. `first` is what the first name stands for. */
function numberOf(text: string, names: readonly string[], first: number): number | string {
  const named = names.indexOf(text.toLowerCase());
  if (named >= 0) return named + first;
  if (!/^[+-]?\d+$/.test(text)) return `failed to parse int from ${text}: strconv.Atoi: parsing ${JSON.stringify(text)}: invalid syntax`;
  const value = Number(text);
  return value < 0 ? `negative number (${value}) not allowed: ${text}` : value;
}
