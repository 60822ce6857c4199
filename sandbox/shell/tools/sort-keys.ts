// The keys of sort: `-k 2,3nr`, `-k1.3,1.5`, which part of a line they mean and how it is compared.

import { UsageError } from './options.ts';
import { byAnyNumber, byCode, byMonth, byNumber, bySize, byVersion, type Order } from './order.ts';

/** The letters that say how: b d f g h i M n r V. */
export type Manner = ReadonlySet<string>;

interface Place {
  /** From 1. */
  readonly field: number;
  /** From 1; 0 of an end means the field's end. */
  readonly character: number;
  readonly skipsBlanks: boolean;
}

export interface Key {
  readonly from: Place;
  readonly to: Place | undefined;
  readonly manner: Manner;
}

export const MANNERS = 'bdfghiMnrV';

/** @throws UsageError in sort's words */
export function parseKey(text: string): Key {
  const bad = (what: string) => new UsageError(`${what}: invalid field specification '${text}'`, 2);
  const match = /^(\d*)(?:\.(\d*))?([a-zA-Z]*)(?:,(\d*)(?:\.(\d*))?([a-zA-Z]*))?$/.exec(text);
  if (!match || match[1] === '') throw new UsageError(`invalid number at field start: invalid count at start of '${text}'`, 2);
  const [, field, character, letters = '', lastField, lastCharacter, lastLetters = ''] = match;
  if (Number(field) === 0) throw bad('field number is zero');
  if (character !== undefined && character === '') throw new UsageError(`invalid number after '.': invalid count at start of ''`, 2);
  if (character !== undefined && Number(character) === 0) throw bad('character offset is zero');
  if (lastField === '') throw new UsageError(`invalid number after ',': invalid count at start of ''`, 2);
  if (lastField !== undefined && Number(lastField) === 0) throw bad('field number is zero');
  if ([...letters, ...lastLetters].some((letter) => !MANNERS.includes(letter))) throw bad('stray character in field spec');
  return {
    from: { field: Number(field), character: Number(character ?? 1), skipsBlanks: letters.includes('b') },
    to:
      lastField === undefined
        ? undefined
        : { field: Number(lastField), character: Number(lastCharacter ?? 0), skipsBlanks: lastLetters.includes('b') },
    manner: new Set([...letters, ...lastLetters]),
  };
}

/** The key that stands for the whole line. */
export const wholeLine = (manner: Manner): Key => ({
  from: { field: 1, character: 1, skipsBlanks: manner.has('b') },
  to: undefined,
  manner,
});

/** Key letters of their own keep the general ones away. */
export function withManner(key: Key, general: Manner): Key {
  if (key.manner.size > 0) return key;
  const skipsBlanks = general.has('b');
  return {
    from: { ...key.from, skipsBlanks },
    to: key.to && { ...key.to, skipsBlanks },
    manner: general,
  };
}

const blankAt = (line: string, at: number): boolean => line[at] === ' ' || line[at] === '\t';

/** Where a field begins; the blanks before it belong to it, unless a separator is given. */
function fieldStart(line: string, field: number, separator: string | undefined): number {
  let at = 0;
  for (let n = 1; n < field && at < line.length; n += 1) {
    if (separator !== undefined) {
      const end = line.indexOf(separator, at);
      at = end < 0 ? line.length : end + 1;
      continue;
    }
    while (blankAt(line, at)) at += 1;
    while (at < line.length && !blankAt(line, at)) at += 1;
  }
  return at;
}

function fieldEnd(line: string, field: number, separator: string | undefined): number {
  let at = fieldStart(line, field, separator);
  if (separator !== undefined) {
    const end = line.indexOf(separator, at);
    return end < 0 ? line.length : end;
  }
  while (blankAt(line, at)) at += 1;
  while (at < line.length && !blankAt(line, at)) at += 1;
  return at;
}

function beyondBlanks(line: string, from: number): number {
  let at = from;
  while (blankAt(line, at)) at += 1;
  return at;
}

/** What a key means of a line. */
export function partOf(line: string, { from, to }: Key, separator: string | undefined): string {
  let start = fieldStart(line, from.field, separator);
  if (from.skipsBlanks) start = beyondBlanks(line, start);
  start = Math.min(line.length, start + from.character - 1);
  if (!to) return line.slice(start);
  let end = fieldEnd(line, to.field, separator);
  if (to.character > 0) {
    end = fieldStart(line, to.field, separator);
    if (to.skipsBlanks) end = beyondBlanks(line, end);
    end = Math.min(line.length, end + to.character);
  }
  return line.slice(start, Math.max(start, end));
}

/** How the parts that a key means are compared. */
export function orderOf(manner: Manner): Order {
  const order = manner.has('n')
    ? byNumber
    : manner.has('h')
      ? bySize
      : manner.has('g')
        ? byAnyNumber
        : manner.has('M')
          ? byMonth
          : manner.has('V')
            ? byVersion
            : byText(manner);
  return manner.has('r') ? (a, b) => order(b, a) : order;
}

/** `-d` leaves out signs, `-i` what cannot be printed, `-f` takes small letters for large ones. */
function byText(manner: Manner): Order {
  const left = manner.has('d') ? /[^A-Za-z0-9 \t]/g : manner.has('i') ? /[^ -~]/g : undefined;
  const seen = (text: string) => {
    const kept = left ? text.replace(left, '') : text;
    return manner.has('f') ? kept.toUpperCase() : kept;
  };
  return left || manner.has('f') ? (a, b) => byCode(seen(a), seen(b)) : byCode;
}
