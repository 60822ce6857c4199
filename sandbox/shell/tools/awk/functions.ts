// The functions that every awk program has, except those that change their arguments or run commands.
import type { Regex } from '../../regex/regex.ts';
import { formatDate } from '../date-format.ts';
import { format, numberOf, textOf, type Value } from './values.ts';

export interface FunctionContext {
  readonly convfmt: string;
  /** In ms. */
  readonly now: number;
  readonly chance: Chance;
}

/** A generator of its own for each program: the same numbers each time, as awk has it without srand. */
export class Chance {
  #state = 1;
  #seed = 0;

  next(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#state / 4_294_967_296;
  }

  /** Gives the seed before. */
  seed(seed: number): number {
    const last = this.#seed;
    this.#seed = seed;
    this.#state = (Math.trunc(seed) ^ 0x5bd1e995) >>> 0;
    return last;
  }
}

/** Undefined for a function that is none of these. */
export function simpleFunction(name: string, values: readonly Value[], { convfmt, now, chance }: FunctionContext): Value | null {
  const text = (i: number) => textOf(values[i], convfmt);
  const number = (i: number) => numberOf(values[i]);
  switch (name) {
    case 'length':
      return [...text(0)].length;
    case 'substr':
      return substr(text(0), number(1), values.length > 2 ? number(2) : Number.POSITIVE_INFINITY);
    case 'index':
      return text(0).indexOf(text(1)) + 1;
    case 'tolower':
      return text(0).toLowerCase();
    case 'toupper':
      return text(0).toUpperCase();
    case 'sprintf':
      return format(text(0), values.slice(1), convfmt);
    case 'int':
      return Math.trunc(number(0));
    case 'sqrt':
      return Math.sqrt(number(0));
    case 'exp':
      return Math.exp(number(0));
    case 'log':
      return Math.log(number(0));
    case 'sin':
      return Math.sin(number(0));
    case 'cos':
      return Math.cos(number(0));
    case 'atan2':
      return Math.atan2(number(0), number(1));
    case 'rand':
      return chance.next();
    case 'srand':
      return chance.seed(values.length > 0 ? number(0) : Math.floor(now / 1000));
    case 'systime':
      return Math.floor(now / 1000);
    case 'strftime':
      return formatDate(values.length > 0 ? text(0) : '%a %b %e %H:%M:%S %Z %Y', values.length > 1 ? number(1) * 1000 : now);
    default:
      return null;
  }
}

/** Places are rounded, and what lies outside the text is left out. */
function substr(text: string, from: number, length: number): string {
  const characters = [...text];
  const start = Number.isNaN(from) ? 0 : roundHalfEven(from);
  const end = length === Number.POSITIVE_INFINITY ? characters.length + 1 : start + roundHalfEven(length);
  return characters.slice(Math.max(0, start - 1), Math.max(0, end - 1)).join('');
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest === 0.5) return floor % 2 === 0 ? floor : floor + 1;
  return Math.round(value);
}

/** What `sub` and `gsub` make of a text, and how often. `&` stands for the match, `\\&` for itself. */
export function substituted(
  text: string,
  regex: Regex,
  replacement: string,
  everywhere: boolean,
): { readonly text: string; readonly count: number } {
  let changed = '';
  let from = 0;
  let count = 0;
  for (const { start, end } of regex.matches(text)) {
    const match = text.slice(start, end);
    changed +=
      text.slice(from, start) + replacement.replace(/\\\\&|\\&|&/g, (sign) => (sign === '&' ? match : sign === '\\&' ? '&' : `\\${match}`));
    from = end;
    count += 1;
    if (!everywhere) break;
  }
  return { text: changed + text.slice(from), count };
}

/** `gensub`: groups in the replacement, and which match is replaced. */
export function gensub(regex: Regex, replacement: string, how: string, text: string): string {
  const which = /^[gG]/.test(how) ? 0 : Math.max(1, Math.trunc(Number.parseFloat(how)) || 1);
  let changed = '';
  let from = 0;
  let count = 0;
  for (const { start, end, groups } of regex.matches(text)) {
    count += 1;
    if (which > 0 && count !== which) continue;
    const put = replacement.replace(/\\(\d|&|\\)|&/g, (sign, escaped?: string) => {
      if (sign === '&') return groups[0] ?? '';
      return escaped === '&' || escaped === '\\' ? escaped : (groups[Number(escaped)] ?? '');
    });
    changed += text.slice(from, start) + put;
    from = end;
    if (which > 0) break;
  }
  return changed + text.slice(from);
}
