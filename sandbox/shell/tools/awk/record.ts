// The record at hand and its fields: each follows the other when it is changed.
import type { Regex } from '../../regex/regex.ts';
import { UsageError } from '../options.ts';
import { Seen, textOf, type Value } from './values.ts';

/** What splits a text into fields. */
export interface Splitting {
  readonly separator: string;
  readonly regex: (source: string) => Regex;
}

/** The pieces of a text: one blank means runs of them, one character itself, more an expression, none each character. */
export function splitText(text: string, { separator, regex }: Splitting, newlineToo = false): string[] {
  if (text === '') return [];
  if (separator === ' ') return text.trim() === '' ? [] : text.replace(/^[ \t\n]+|[ \t\n]+$/g, '').split(/[ \t\n]+/);
  if (separator === '') return [...text];
  if (separator.length === 1 && separator !== '\\' && !newlineToo) return text.split(separator);
  // Beside an expression, a newline separates no fields.
  const source = separator.length === 1 ? separator.replace(/[\\^$.*+?()[\]{}|]/, '\\$&') : separator;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of regex(newlineToo && separator.length === 1 ? `(${source})|\n` : source).matches(text)) {
    if (end === start) continue;
    pieces.push(text.slice(at, start));
    at = end;
  }
  return [...pieces, text.slice(at)];
}

/** How many fields there may be. */
const MOST_FIELDS = 100_000;

export class Record {
  #text = '';
  #fields: Value[] = [];
  #fieldsAreOld = false;
  #textIsOld = false;
  readonly #split: (text: string) => string[];
  readonly #separator: () => string;

  /** @param separator OFS, which joins fields that were changed */
  constructor(split: (text: string) => string[], separator: () => string) {
    this.#split = split;
    this.#separator = separator;
  }

  /** A new record. */
  set text(text: string) {
    this.#text = text;
    this.#fieldsAreOld = true;
    this.#textIsOld = false;
  }

  get text(): string {
    if (this.#textIsOld) {
      this.#text = this.#fields.map((field) => textOf(field, '%.6g')).join(this.#separator());
      this.#textIsOld = false;
    }
    return this.#text;
  }

  get count(): number {
    this.#refresh();
    return this.#fields.length;
  }

  set count(count: number) {
    this.#refresh();
    if (!(count >= 0)) throw new UsageError('cmd. line:1: (FILENAME=- FNR=1) fatal: NF set to negative value', 2);
    if (count > MOST_FIELDS) throw new UsageError(`cmd. line:1: fatal: a record here has ${MOST_FIELDS} fields at most`, 2);
    this.#fields = Array.from({ length: Math.trunc(count) }, (_, i) => this.#fields[i] ?? new Seen(''));
    this.#textIsOld = true;
  }

  get(index: number): Value {
    if (index < 0) throw new UsageError(`cmd. line:1: fatal: attempt to access field ${index}`, 2);
    if (index === 0) return new Seen(this.text);
    this.#refresh();
    return this.#fields[Math.trunc(index) - 1] ?? new Seen('');
  }

  set(index: number, value: Value): void {
    if (index < 0) throw new UsageError(`cmd. line:1: fatal: attempt to access field ${index}`, 2);
    if (index === 0) {
      this.text = textOf(value, '%.6g');
      return;
    }
    this.#refresh();
    const at = Math.trunc(index);
    if (at > this.#fields.length) this.count = at;
    this.#fields[at - 1] = typeof value === 'number' ? value : new Seen(textOf(value, '%.6g'));
    this.#textIsOld = true;
  }

  #refresh(): void {
    if (!this.#fieldsAreOld) return;
    this.#fieldsAreOld = false;
    this.#fields = this.#split(this.#text).map((field) => new Seen(field));
  }
}
