// Values of awk: numbers, strings, and strings from outside that look like numbers.
import { CONVERSION, type Conversion, formatFloat, formatInteger } from '../printf-format.ts';

/** Text that came from the input: it compares as a number where it looks like one. */
export class Seen {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Value = number | string | Seen | undefined;

const NUMBER = /^\s*[-+]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|inf(?![a-z])|nan(?![a-z]))/i;

export function numberOf(value: Value): number {
  if (typeof value === 'number') return value;
  if (value === undefined) return 0;
  const text = typeof value === 'string' ? value : value.text;
  const found = NUMBER.exec(text)?.[0].trim().toLowerCase();
  if (found === undefined) return 0;
  // Only with a sign, as gawk has it.
  if (/[in]/.test(found.replace('e', '')))
    return /^[-+]inf/.test(found) ? (found.startsWith('-') ? -Infinity : Infinity) : /^[-+]nan/.test(found) ? Number.NaN : 0;
  return Number(found);
}

/** As text; `form` is CONVFMT, or OFMT for what is printed. */
export function textOf(value: Value, form: string): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return '';
  return typeof value === 'number' ? numberText(value, form) : value.text;
}

function numberText(value: number, form: string): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e16 ? String(value === 0 ? 0 : value) : BigInt(value).toString();
  if (Number.isNaN(value)) return Object.is(value, Number.NaN) ? 'nan' : '-nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return format(form, [value], form);
}

const LOOKS_NUMERIC = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** Whether it compares as a number. */
export const isNumeric = (value: Value): boolean =>
  typeof value === 'number' || value === undefined || (value instanceof Seen && LOOKS_NUMERIC.test(value.text));

export function truthOf(value: Value): boolean {
  if (typeof value === 'number') return value !== 0;
  if (value === undefined) return false;
  if (typeof value === 'string') return value !== '';
  return LOOKS_NUMERIC.test(value.text) ? numberOf(value) !== 0 : value.text !== '';
}

/** Less than 0, 0, or more. */
export function compare(a: Value, b: Value, form: string): number {
  if (isNumeric(a) && isNumeric(b)) {
    const [x, y] = [numberOf(a), numberOf(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  const [x, y] = [textOf(a, form), textOf(b, form)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** printf's and sprintf's text. */
export function format(form: string, values: readonly Value[], convfmt: string): string {
  let next = 0;
  const take = (): Value => {
    next += 1;
    return values[next - 1];
  };
  let text = '';
  for (let at = 0; at < form.length; ) {
    const sign = form.indexOf('%', at);
    if (sign < 0) return text + form.slice(at);
    text += form.slice(at, sign);
    CONVERSION.lastIndex = sign;
    const found = CONVERSION.exec(form);
    if (!found) return text + form.slice(sign);
    at = sign + found[0].length;
    const letter = found[4] ?? '';
    if (letter === '%') {
      text += '%';
      continue;
    }
    const width = found[2] === '*' ? numberOf(take()) : Number(found[2] ?? 0);
    const precision = found[3] === undefined ? undefined : found[3] === '*' ? numberOf(take()) : Number(found[3] || 0);
    const conversion: Conversion = {
      flags: (found[1] ?? '') + (width < 0 ? '-' : ''),
      width: Math.abs(width),
      precision: precision !== undefined && precision < 0 ? undefined : precision,
      letter,
    };
    text += converted(conversion, take, found[0], convfmt);
  }
  return text;
}

function converted(conversion: Conversion, take: () => Value, whole: string, convfmt: string): string {
  const { letter, precision, width, flags } = conversion;
  const filled = (shown: string) => (flags.includes('-') ? shown.padEnd(width) : shown.padStart(width));
  switch (letter) {
    case 's': {
      const shown = [...textOf(take(), convfmt)];
      return filled((precision === undefined ? shown : shown.slice(0, precision)).join(''));
    }
    case 'c': {
      const value = take();
      return filled(
        typeof value === 'number'
          ? String.fromCodePoint(Math.max(0, Math.trunc(value) & 0x1fffff))
          : ([...textOf(value, convfmt)][0] ?? ''),
      );
    }
    case 'd':
    case 'i':
    case 'o':
    case 'x':
    case 'X':
    case 'u': {
      const value = Math.trunc(numberOf(take()));
      if (!Number.isFinite(value)) return filled(Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf');
      if (letter === 'd' || letter === 'i' || value < 0) return formatInteger(BigInt(value), { ...conversion, letter: 'd' });
      return formatInteger(BigInt(value), conversion);
    }
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return formatFloat(numberOf(take()), conversion);
    default:
      return whole;
  }
}
